"""Reads the tags of a built page as strictly as they are written: small letters, every value in double quotation marks.

Whatever a browser could take for a tag begins with `<`. So each `<` must begin a tag, or a comment, that is written out
in full and holds no other: then no browser, in whatever state it reads, can find a tag that was not read here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

_VALUE = r'(?:="[^"<]*+")?'
_TAG = re.compile(
    rf"<(?:/?[a-z][a-z0-9]*+(?:\s++[A-Za-z][\w:.-]*+{_VALUE})*+\s*+/?>|!-- (?:[\w .:]|-(?!-))*+ ?-->|!doctype html>)", re.ASCII
)
_OPENING = re.compile(r"<([a-z][a-z0-9]*)([^<]*?)\s*/?>", re.ASCII)
_ATTRIBUTE = re.compile(r'([A-Za-z][\w:.-]*+)(?:="([^"<]*)")?', re.ASCII)
_CUT_OFF = re.compile(r"<[^<]{0,60}")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens an element: its name, its attributes, and how it was written."""

    name: str
    attributes: Mapping[str, str]
    written: str


@dataclass(frozen=True)
class Markup:
    """The tags of a page that open an element, in order, and the first that is not written out as ours are."""

    tags: tuple[Tag, ...]
    unread: str = ""

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id on the page."""
        return frozenset(tag.attributes["id"] for tag in self.tags if "id" in tag.attributes)


def read(page: str) -> Markup:
    """Reads a page once, from its beginning to its end."""
    written = _TAG.findall(page)
    unread = "" if len(written) == page.count("<") else _first_unread(page)
    return Markup(tuple(tag for each in written if (tag := _opened(each))), unread)


@lru_cache(maxsize=1 << 16)
def _opened(written: str) -> Tag | None:
    """A tag that opens an element, or nothing where it closes one or is none. A page has few tags that no other has."""
    found = _OPENING.fullmatch(written)
    if not found:
        return None
    pairs: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(found[2]):
        pairs.setdefault(name, html.unescape(value))
    return Tag(found[1], MappingProxyType(pairs), written)


def _first_unread(page: str) -> str:
    """What begins with the first `<` that begins no tag of ours."""
    begun = {found.start() for found in _TAG.finditer(page)}
    return next(found[0] for found in _CUT_OFF.finditer(page) if found.start() not in begun)
