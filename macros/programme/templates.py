"""Finds the templates that a site is made with, and reads them: the project's own, those of the program and the theme's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from macros.model.templates import FOLDER, Templates
from macros.programme import package_data
from macros.programme.package_data import folder

#: The templates of each folder of the package, and what they take in.
PATTERNS = ("*.html", "partials/*.html", "partials/*.css")

#: What the shells of slides are called among the templates: none of them lies in a project.
SHELLS = "formats/"


@cache
def defaults() -> Mapping[str, str]:
    """The package's own templates, by their names."""
    given = folder("overrides")
    found = {path.relative_to(given).as_posix(): path for pattern in PATTERNS for path in sorted(given.glob(pattern))}
    found |= {f"{SHELLS}{path.name}": path for path in sorted(package_data.templates("formats.deck").glob("*.html"))}
    return MappingProxyType({name: path.read_text("utf-8") for name, path in found.items()})


def whole(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The source of every template by its name, from the texts of a project: its own come before the package's."""
    own = {path.removeprefix(FOLDER): text for path, text in texts.items() if path.startswith(FOLDER)}
    return {**defaults(), **own}


def templates(texts: Mapping[str, str]) -> Templates:
    """All templates, given the texts of a project by their paths from its root."""
    own = {path.removeprefix(FOLDER): text for path, text in texts.items() if path.startswith(FOLDER) and path.endswith(".html")}
    return Templates(own, _given() | own.keys())


@cache
def _given() -> frozenset[str]:
    """The names of the templates that come with the program and with the theme."""
    given = (folder("overrides"), Path(str(files("material"))) / "templates")
    return frozenset(path.relative_to(each).as_posix() for each in given for path in each.rglob("*.html"))
