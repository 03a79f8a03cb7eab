"""Joins the styles of the site from their parts: a line such as `@import "blocks/*.css";` gives way to what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import filter as matching

from macros.model.problem import CannotMake, nearest
from macros.model.record import Place
from macros.programme.look import ASSETS

_IMPORT = re.compile(r'^@import "(?P<named>[^"]+)";\n', re.MULTILINE)

#: Only those who change a style read its comments; a stretch of empty lines says no more than one.
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_EMPTY = re.compile(r"\n\s*\n")


def sheets(styles: Mapping[str, str]) -> dict[str, str]:
    """What is sent: the sheets that no other takes in, by their paths below `assets/`, each with its parts in it.

    Raises `CannotMake` where a sheet names a part that is not there.
    """
    taken_in = parts(styles)
    return {path: _joined(path, styles) for path in styles if path not in taken_in}


def parts(styles: Mapping[str, str]) -> frozenset[str]:
    """The sheets that others take in, and that are not sent by themselves."""
    return frozenset(part for text in styles.values() for found in _IMPORT.finditer(text) for part in _named(found["named"], styles))


def _named(name: str, styles: Mapping[str, str]) -> list[str]:
    """The sheets that an import names, in alphabetical order: one, or all that a `*` stands for."""
    return sorted(matching(styles, name))


def _joined(path: str, styles: Mapping[str, str]) -> str:
    text = _IMPORT.sub(lambda found: "".join(_taken_in(found, path, styles)), styles[path])
    return _EMPTY.sub("\n", _COMMENT.sub("", text)).lstrip()


def _taken_in(found: re.Match[str], path: str, styles: Mapping[str, str]) -> Iterator[str]:
    names = _named(found["named"], styles)
    if not names:
        place = Place(f"{ASSETS}{path}", found.string.count("\n", 0, found.start()) + 1)
        raise CannotMake(place, f"There is no style `{found['named']}`.{nearest(found['named'], styles)}", "Correct its name, or write it.")
    yield from (f"{styles[name]}\n" for name in names)
