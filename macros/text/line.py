"""The lines of some Markdown: which of them are code, and where paragraphs begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import count, repeat
from typing import NamedTuple

#: How fenced code begins for the engine: behind the marks stands one word or none.
FENCE = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,})[ \t]*[\w#.+-]*[ \t]*$")


class Line(NamedTuple):
    """A line of Markdown: its number from 0, its text, and whether it is inside a code fence."""

    number: int
    text: str
    code: bool


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each knowing whether it belongs to fenced code. The fences themselves do.

    Code is what the engine takes for code: a fence that nothing closes opens none.
    """
    rows = text.split("\n")
    if "```" not in text and "~~~" not in text:
        yield from map(Line._make, zip(count(), rows, repeat(False)))
        return
    last = -1
    for number, row in enumerate(rows):
        if number > last and (match := FENCE.match(row)):
            last = _closing(rows, number, match)
        yield Line(number, row, number <= last)


def _closing(rows: list[str], opening: int, match: re.Match[str]) -> int:
    """The line that closes a fence: the same marks, as far in. -1 if there is none before the text comes further out."""
    indent, closing = match["indent"], match["indent"] + match["fence"]
    for number in range(opening + 1, len(rows)):
        row = rows[number]
        if row.rstrip() == closing:
            return number
        if row.strip() and not row.startswith(indent):
            break
    return -1


#: Code within a line, as the engine finds it. A backtick behind a backslash is a backtick.
CODE = re.compile(r"\\[\\`]|(?<!(?<!\\)`)(?P<ticks>`++).*?(?<!`)(?P=ticks)(?!`)")


def code(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of every stretch of code: whole lines of fenced code, and code within a line.

    Code within a line is sought line by line. The engine seeks it by paragraphs and list items, and finds the same
    as long as no backtick is left over; a check reports one that is.
    """
    if not any(mark in text for mark in ("`", "~~~", "\\")):
        return
    at = 0
    for line in lines(text):
        if line.code:
            yield at, at + len(line.text)
        else:
            yield from ((at + match.start(), at + match.end()) for match in CODE.finditer(line.text))
        at += len(line.text) + 1


class Lines:
    """Finds the lines of many positions in one text quickly."""

    def __init__(self, text: str):
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def at(self, position: int) -> int:
        """The number, from 0, of the line of a position."""
        return bisect_right(self.starts, position) - 1


@lru_cache(maxsize=1 << 16)
def paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    """Each stretch between blank lines, outside fenced code, with the number from 0 of its first line."""
    found: list[tuple[int, str]] = []
    held: list[str] = []
    first = 0
    for number, row, is_code in lines(text):
        if is_code or not row.strip():
            if held:
                found.append((first, "\n".join(held)))
                held = []
        else:
            if not held:
                first = number
            held.append(row)
    if held:
        found.append((first, "\n".join(held)))
    return tuple(found)
