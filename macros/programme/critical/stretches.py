"""Cuts a passage into what is compared one by one: its title, its text, and each item of its list."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.block import Stretch
from macros.model.family import Passage
from macros.programme.critical.spoken import ITEM


def stretches(passage: Passage) -> tuple[Stretch, ...]:
    """The stretches of a passage in order."""
    block = passage.block
    if not block:
        return tuple(_items(Stretch(passage.text, passage.place)))
    title = (Stretch(block.title, block.place),) if block.title else ()
    return (*title, *(item for stretch in block.stretches for item in _items(stretch)))


def _items(stretch: Stretch) -> Iterator[Stretch]:
    """What stands before a list, and each of its items with the lines that go on with it."""
    held: list[str] = []
    first = 0
    for number, line in enumerate(stretch.text.split("\n")):
        if held and ITEM.match(line):
            yield from _held(stretch, held, first)
            held, first = [], number
        held.append(line)
    yield from _held(stretch, held, first)


def _held(stretch: Stretch, lines: list[str], first: int) -> Iterator[Stretch]:
    if any(line.strip() for line in lines):
        yield Stretch("\n".join(lines), stretch.line(first))
