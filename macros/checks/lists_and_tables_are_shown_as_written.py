"""Lists and tables are shown as they are written: every cell, every number, and no line that only its blanks make code."""

from collections.abc import Iterator

from markdown_it.token import Token

from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.found import Reading
from macros.text.reader import cells, read_stretch

FIX = "Write it as it is to be shown."

GOOD = """\
3. three
4. four

Then:

1. one
1. two

| a | b |
| --- | --- |
| `x|y` | c |
| d |

- one

  more of one
"""
BAD = """\
1. one
3. three ◀
4. four

Then:

1. one
2. two

1. one ◀
2. two

| a | b |
| --- | --- |
| c | d | e | ◀

    Text that is far in. ◀

A heading by a line below it ◀
---

- one
- ◀
- three
- - four ◀
"""


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        reading = read_stretch(stretch)
        rows = stretch.text.split("\n")
        yield from _code(stretch, reading, rows)
        yield from _underlined(stretch, reading, rows)
        yield from _cells(stretch, reading, rows)
        yield from _items(stretch, reading, rows)


def _code(stretch: Stretch, reading: Reading, rows: list[str]) -> Iterator[Finding]:
    for line in reading.indented:
        yield Finding(
            stretch.line(line),
            f"The blanks before this line make code of it: {quoted(rows[line])}.",
            "Delete the blanks that indent it, or put code between two lines of three backticks.",
        )


def _underlined(stretch: Stretch, reading: Reading, rows: list[str]) -> Iterator[Finding]:
    for heading in reading.headings:
        if heading.underlined:
            yield Finding(
                stretch.line(heading.line),
                f"The line below makes a heading of this one: {quoted(rows[heading.line])}.",
                "Write `###` and a blank before a heading; leave a blank line before a rule.",
            )


def _cells(stretch: Stretch, reading: Reading, rows: list[str]) -> Iterator[Finding]:
    """Rows with more cells than their table's head: the last would be lost."""
    columns = 0
    for token in reading.tokens:
        if token.type == "thead_open" and token.map:
            columns = len(cells(_row(rows, token)))
        elif token.type == "tr_open" and columns and len(cells(_row(rows, token))) > columns:
            line = (token.map or [0])[0]
            yield Finding(
                stretch.line(line),
                f"This row has more cells than the {columns} columns of its head, and the last would be lost: {quoted(rows[line])}.",
                "Give the head a column more, or take the cell out. Write a bar that parts no cells as `\\|`.",
            )


def _row(rows: list[str], token: Token) -> str:
    return rows[(token.map or [0])[0]].lstrip(" \t>")


def _items(stretch: Stretch, reading: Reading, rows: list[str]) -> Iterator[Finding]:
    """Items that would be shown under another number, and items that say nothing."""
    lists: list[list[int]] = []
    closed: list[int] = []
    before = ""
    for at, token in enumerate(reading.tokens):
        if token.type == "ordered_list_open":
            # Two numbered lists with nothing between them are shown as one.
            lists.append(closed if before == "ordered_list_close" else [])
        elif token.type == "bullet_list_open":
            lists.append([])
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            closed = lists.pop()
        elif token.type == "list_item_open":
            line = (token.map or [0])[0]
            if reading.tokens[at + 1].type != "paragraph_open":
                yield Finding(
                    stretch.line(line), "This item of a list begins without words.", "Write words behind its mark, or delete the mark."
                )
            if token.info:
                yield from _number(stretch, lists[-1], int(token.info), line, rows)
        before = token.type


def _number(stretch: Stretch, written: list[int], number: int, line: int, rows: list[str]) -> Iterator[Finding]:
    written.append(number)
    shown = written[0] + len(written) - 1
    # What follows the first that is wrong is wrong for the same reason.
    before = [each - at for at, each in enumerate(written[:-1], written[0])]
    if number != shown and set(written) != {written[0]} and (not any(before) or set(written[:-1]) == {written[0]}):
        yield Finding(
            stretch.line(line),
            f"This would be shown as number {shown}: {quoted(rows[line])}.",
            "Number the items in order; a list that goes on behind other words is a list of its own, and begins with its own number.",
        )
