"""The marks in a text that mean nothing here, each with its line: what begins a line, and what stands within it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.text.found import Reading, Words
from macros.text.joined import Joined, joined
from macros.text.other_marks import ANYWHERE, AT_START, GOES_ON, ROW, Mark


def marks(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """The line from 0 of every mark that is not known, what it is and what to write; those that begin a line come first."""
    for words in reading.words:
        if mark := begins(words):
            yield words.line, mark.what, mark.fix
    for piece in joined(reading):
        for line, mark, inside in within(piece):
            yield line, mark.what, mark.fix.replace("{inside}", inside)


def begins(words: Words) -> Mark | None:
    """The mark that is not known with which a line begins."""
    if not words.starts_line or words.within in ("th", "td", "heading"):
        return None
    start = words.unescaped.lstrip()
    if ROW.looks.match(start) or start.count("|") > 1:
        return ROW
    return next((mark for mark in (*AT_START, *(() if words.begins else GOES_ON)) if mark.looks.match(start)), None)


def within(piece: Joined) -> Iterator[tuple[int, Mark, str]]:
    """The marks that are not known within some words, with the line of each and what it holds."""
    for mark in ANYWHERE:
        for match in mark.looks.finditer(piece.text):
            yield piece.line_of(match), mark, match.groupdict().get("inside") or ""
