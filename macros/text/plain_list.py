"""Lists whose items are one stretch of words each: what a slide can show line by line."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from macros.text.reader import read

_ITEM = {"list_item_open", "list_item_close", "paragraph_open", "paragraph_close", "inline"}


def closing_list(text: str) -> tuple[str, tuple[str, ...]] | None:
    """What stands before the bulleted list that ends a text, and its items, as Markdown.

    None where the text ends otherwise, where more than paragraphs stand before it, or where an item holds more than words.
    """
    tokens = read(text).tokens
    tops = [at for at, token in enumerate(tokens) if token.level == 0 and token.nesting >= 0]
    if not tops or tokens[tops[-1]].type != "bullet_list_open" or any(tokens[at].type != "paragraph_open" for at in tops[:-1]):
        return None
    items = _items(tokens[tops[-1] + 1 : -1])
    first = (tokens[tops[-1]].map or [0])[0]
    return ("\n".join(text.split("\n")[:first]).strip(), items) if items else None


def steps(text: str) -> tuple[str, ...]:
    """The items of the one numbered list in a text, as Markdown; none where there are several, or an item holds more than words."""
    tokens = read(text).tokens
    opened = [at for at, token in enumerate(tokens) if token.type == "ordered_list_open"]
    if len(opened) != 1 or tokens[opened[0]].level:
        return ()
    closed = next(at for at, token in enumerate(tokens) if token.type == "ordered_list_close")
    return _items(tokens[opened[0] + 1 : closed]) or ()


def _items(tokens: Sequence[Token]) -> tuple[str, ...] | None:
    """The words of each item; None where one holds more."""
    found = [" ".join(token.content.split("\n")) for token in tokens if token.type == "inline"]
    items = sum(token.type == "list_item_open" for token in tokens)
    return tuple(found) if {token.type for token in tokens} <= _ITEM and len(found) == items else None
