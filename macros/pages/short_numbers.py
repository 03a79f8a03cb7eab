"""The numbers that are so short that a text for families may hold them: there they become numbers to press."""

from __future__ import annotations

import re

from macros.text.helpline import number

SHORT_NUMBER = re.compile(r"(?<![\w/#.,-])(999|111)(?![\w/]|[.,-]\d)")


def short_numbers(words: str) -> list[tuple[int, int, str]]:
    """Where 999 and 111 stand in plain words, each with the link that takes its place."""
    return [(*match.span(), number(match[1])) for match in SHORT_NUMBER.finditer(words)]


def to_press(html: str) -> str:
    """Words that are HTML already, with 999 and 111 as numbers to press."""
    return SHORT_NUMBER.sub(lambda match: number(match[1]), html)
