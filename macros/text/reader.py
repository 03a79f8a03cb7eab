"""The one reader of an author's text, which is CommonMark with tables: what stands in it, and on which line.

Checks ask what it found, and pages, paper and slides are given what `macros.text.written` writes of its tree, so that
all of them mean the same by the same text.
"""

from __future__ import annotations

from functools import lru_cache

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from macros.model.block import Stretch
from macros.text.author_marks import ENGINES
from macros.text.found import PIPE, Finds, Reading
from macros.text.line import CODE, lines


def read(text: str, of_the_house: bool = False) -> Reading:
    """What a text of Markdown holds. `of_the_house` reads calls of macros, as pages in `docs/` hold them."""
    return _read(text, of_the_house)


@lru_cache(maxsize=1 << 15)
def _read(text: str, of_the_house: bool) -> Reading:
    return _reading(ENGINES[of_the_house].parse(_with_pipes_in_code_hidden(text)))


def read_stretch(stretch: Stretch) -> Reading:
    """What a stretch of an author's text holds: pages in `docs/` may call macros, modules may not."""
    return read(stretch.text, stretch.place.file.startswith("docs/"))


@lru_cache(maxsize=1 << 12)
def read_line(text: str) -> Reading:
    """What one line of Markdown holds, such as a title: no list and no heading begins in it."""
    return _reading(ENGINES[False].parseInline(text))


def _reading(tokens: list[Token]) -> Reading:
    finds = Finds()
    for at, token in enumerate(tokens):
        finds.take(token, tokens[at - 1] if at else None)
    return Reading(
        tuple(tokens),
        tuple(finds.links),
        tuple(finds.pictures),
        tuple(finds.citations),
        tuple(finds.headings),
        tuple(finds.words),
        tuple(finds.indented),
        tuple(finds.broken_code),
    )


def _with_pipes_in_code_hidden(text: str) -> str:
    if "|" not in text or "`" not in text:
        return text
    written = (line.text if line.code else CODE.sub(lambda code: code[0].replace("|", PIPE), line.text) for line in lines(text))
    return "\n".join(written)


def cells(row: str) -> list[str]:
    """The cells of a row of a table, as they are cut."""
    hidden = CODE.sub(lambda code: code[0].replace("|", PIPE), row.strip())
    found = escapedSplit(hidden)
    if found and not found[0]:
        found.pop(0)
    if found and not found[-1]:
        found.pop()
    return [cell.strip().replace(PIPE, "|") for cell in found]
