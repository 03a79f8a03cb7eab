"""The stretches of a text between its `####` headings."""

from __future__ import annotations

from collections.abc import Iterable

from macros.text.line import lines


def sections(text: str, first_line: int) -> Iterable[tuple[str, str, int]]:
    """The stretches of a block's body between `####` headings: title, text and the line of the heading.

    What stands before the first heading has an empty title.
    """
    title, line = "", first_line
    held: list[str] = []
    for each in lines(text):
        if not each.code and each.text.startswith("#### "):
            yield title, "\n".join(held).strip("\n"), line
            title, held, line = each.text[5:].strip(), [], first_line + each.number
        else:
            held.append(each.text)
    yield title, "\n".join(held).strip("\n"), line
