"""Reads the sources of the templates that pages are filled from: the project's own, or the package's where it has none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from macros.programme.package_data import folder, templates

#: Where a project keeps its templates.
OVERRIDES = "overrides/"

#: The templates of each folder of the package, and what they take in.
PATTERNS = ("*.html", "partials/*.html", "partials/*.css")

#: What the shells of slides are called among the templates: none of them lies in a project.
SHELLS = "formats/"


@cache
def defaults() -> Mapping[str, str]:
    """The package's own templates, by their names."""
    given = folder("overrides")
    found = {path.relative_to(given).as_posix(): path for pattern in PATTERNS for path in sorted(given.glob(pattern))}
    found |= {f"{SHELLS}{path.name}": path for path in sorted(templates("formats.deck").glob("*.html"))}
    return MappingProxyType({name: path.read_text("utf-8") for name, path in found.items()})


def whole(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The source of every template by its name, from the texts of a project: its own come before the package's."""
    own = {path.removeprefix(OVERRIDES): text for path, text in texts.items() if path.startswith(OVERRIDES)}
    return {**defaults(), **own}
