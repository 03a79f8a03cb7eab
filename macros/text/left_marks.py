"""The marks of Markdown that no reader is ever shown as they stand: whoever wrote them meant something else than themselves."""

from __future__ import annotations

import re

#: A row of a table, a heading or a mark of another Markdown, where words begin.
_NO_LIST = r"\|[^<\n]*\||!!!|\?\?\?|#{1,6}\s"

#: The same, and a list's mark.
BEGUN = rf"[-*+•]\s+(?=\S)|{_NO_LIST}"

#: The others, wherever they stand.
WITHIN = r":::|~~|\]\(|\*\*(?=\w)|\[\^|\[\["

_IN_PLAIN_WORDS = re.compile(rf"^[ \t]*(?:{_NO_LIST})|{WITHIN}", re.MULTILINE)


def in_plain_words(text: str) -> str:
    """The first such mark in words that nobody reads as Markdown, or nothing. A name may begin with a dash."""
    found = _IN_PLAIN_WORDS.search(text)
    return found[0].strip() if found else ""
