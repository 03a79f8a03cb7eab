"""What stands below an item of a list, a quotation or a row of a table belongs to it, or is parted from it by a blank line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Leave a blank line before it if it stands by itself; put four blanks before it if it belongs to the item above."

GOOD = """\
- one
    - two
- three that
goes on

1. one

   more of one
2. two
   Two goes on.

Words by themselves.

> A quotation
> of two lines

| a |
| --- |
| b |

Words below a table.
"""
BAD = """\
- one
 - two ◀
  - three

Then:

1. one
  - two ◀

Then:

1. one

  more of one ◀

2. two

Then:

- one
- two
Then call. ◀

> A quotation.
Words below it. ◀

| a |
| --- |
| b |
Words below a table. ◀
"""


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        rows = stretch.text.split("\n")
        tokens = read_stretch(stretch).tokens
        yield from _items(stretch, tokens, rows)
        yield from _rows(stretch, tokens, rows)
        # What stands below an answer of a question is another rule's.
        if not (stretch.block and stretch.block.kind == "question"):
            yield from _lines(stretch, tokens, rows)


def _in_from_the_margin(row: str) -> int:
    row = row.expandtabs(4)
    return len(row) - len(row.lstrip(" "))


def _items(stretch: Stretch, tokens: tuple[Token, ...], rows: list[str]) -> Iterator[Finding]:
    """Items that would be shown beside those that they are meant to stand below, and what would be shown behind its list."""
    lists: list[_List] = []
    closed: _List | None = None
    for token in tokens:
        line = (token.map or [0])[0]
        column = _in_from_the_margin(rows[line])
        if closed and column >= closed.column + _BEHIND.get(token.type, _NEVER):
            what = "This stands further in than the list above, and belongs to none of its items"
            yield Finding(stretch.line(line), f"{what}: {quoted(rows[line])}.")
        closed = None
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(_List(column))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            closed = lists.pop()
        elif token.type == "list_item_open" and column > lists[-1].column and not lists[-1].told:
            lists[-1].told = True
            yield Finding(
                stretch.line(line), f"This item stands further in than those above, and would be shown beside them: {quoted(rows[line])}."
            )


@dataclass
class _List:
    """A list: how far in it begins, and whether one of its items was told."""

    column: int
    told: bool = False


#: How far behind a list something stands on purpose, by what it is.
_BEHIND = {"paragraph_open": 2, "bullet_list_open": 1, "ordered_list_open": 1}
_NEVER = 1000


def _rows(stretch: Stretch, tokens: tuple[Token, ...], rows: list[str]) -> Iterator[Finding]:
    for token in tokens:
        line = (token.map or [0])[0]
        if token.type == "tr_open" and "|" not in rows[line]:
            yield Finding(
                stretch.line(line), f"This line would be a row of the table above: {quoted(rows[line])}.", "Leave a blank line before it."
            )


def _lines(stretch: Stretch, tokens: tuple[Token, ...], rows: list[str]) -> Iterator[Finding]:
    """Sentences that begin at the margin, straight below an item or a quotation."""
    held: list[tuple[str, int]] = []
    for token in tokens:
        if token.type in ("list_item_open", "blockquote_open"):
            held.append((token.type, _in_from_the_margin(rows[(token.map or [0])[0]])))
        elif token.type in ("list_item_close", "blockquote_close"):
            held.pop()
        elif token.type == "inline" and held and token.map:
            kind, column = held[-1]
            for line in range(token.map[0] + 1, token.map[1]):
                if _SENTENCE.match(rows[line]) and (kind == "blockquote_open" or _in_from_the_margin(rows[line]) <= column):
                    yield Finding(stretch.line(line), f"This line would go on with the one above: {quoted(rows[line])}.")
                    break


#: How a sentence begins, and not the rest of one.
_SENTENCE = re.compile(r"\s*[“\"‘'*_\[(]*[A-Z]")
