"""Words as a sentence has them: listed, escaped, a day, minutes."""

from __future__ import annotations

import html
import re
from datetime import date


def day(of: date) -> str:
    """A date as it is read: 22 November 2026."""
    return f"{of.day} {of:%B %Y}"


def reader_minutes(minutes: int) -> str:
    """Minutes as they are said to a reader."""
    return f"about {minutes} minute{'s' if minutes != 1 else ''}"


def listed(items: list[str]) -> str:
    """Items as a sentence lists them: a, b and c."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def unmarked(text: str) -> str:
    """Text whose signs mean nothing to Markdown. Braces do to its extensions, and are left as they are."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", text)


#: A bar would part the cells of a table; the others are delimiters of the engine that no author types.
_NO_MARKS = str.maketrans({"{": "\\{", "}": "\\}", "|": "&#124;", "\ue000": "", "\ue001": ""})


def escaped(text: str) -> str:
    """Plain words as Markdown that reads the same."""
    return unmarked(html.escape(text, quote=False)).translate(_NO_MARKS)
