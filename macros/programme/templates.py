"""Finds the templates that a site can be made with: the project's own, those of the program and the theme's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from macros.model.templates import FOLDER, Templates
from macros.programme.package_data import folder


def templates(texts: Mapping[str, str]) -> Templates:
    """All templates, given the texts of a project by their paths from its root."""
    own = {path.removeprefix(FOLDER): text for path, text in texts.items() if path.startswith(FOLDER) and path.endswith(".html")}
    return Templates(own, _given() | own.keys())


@cache
def _given() -> frozenset[str]:
    """The names of the templates that come with the program and with the theme."""
    given = (folder("overrides"), Path(str(files("material"))) / "templates")
    return frozenset(path.relative_to(each).as_posix() for each in given for path in each.rglob("*.html"))
