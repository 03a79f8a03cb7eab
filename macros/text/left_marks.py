"""The marks of Markdown that no reader is ever shown as they stand: whoever wrote them meant something else than themselves."""

from __future__ import annotations

import re

#: A list's mark, a row of a table, a heading or a mark of another Markdown, where words begin.
BEGUN = r"[-*+•]\s+(?=\S)|\|[^<\n]*\||!!!|\?\?\?|#{1,6}\s"

#: The others, wherever they stand.
WITHIN = r":::|~~|\]\(|\*\*(?=\w)|\[\^|\[\["

_IN_PLAIN_WORDS = re.compile(rf"^[ \t]*(?:{BEGUN})|{WITHIN}", re.MULTILINE)


def in_plain_words(text: str) -> str:
    """The first such mark in words that nobody reads as Markdown, or nothing."""
    found = _IN_PLAIN_WORDS.search(text)
    return found[0].strip() if found else ""
