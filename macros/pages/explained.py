"""Leads from the first use of a word of the glossary to its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from macros.model.library import Term
from macros.text.prose import Token


def explanations(
    text: str, found: Iterable[Token], terms: tuple[Term, ...], explained: set[str], glossary: str
) -> list[tuple[int, int, str]]:
    """The first use of each word in a text, as an edit that makes a link of it; what is `found` in the text is left alone.

    `explained` holds the names of the words that the part has met so far; `glossary` is the path of the page.
    """
    lowered = text.lower()
    taken = [(token.start, token.end) for token in found]
    edits = []
    for form, term, pattern in _forms(terms):
        if term.name in explained or form not in lowered:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= first or start >= last for first, last in taken):
                edits.append((start, end, f"[{match[0]}]({glossary}#{term.name}){{ .term }}"))
                taken.append((start, end))
                explained.add(term.name)
                break
    return edits


@lru_cache(maxsize=8)
def _forms(terms: tuple[Term, ...]) -> tuple[tuple[str, Term, re.Pattern[str]], ...]:
    """Every form of every term, the longest first: in small letters, its term, and how it is found.

    A form with a capital behind its first letter is an acronym and is found only as it is written.
    """
    forms = []
    for term in terms:
        for form in (term.term, *term.also):
            exact = any(letter.isupper() for letter in form[1:])
            pattern = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])", 0 if exact else re.IGNORECASE)
            forms.append((form.lower(), term, pattern))
    return tuple(sorted(forms, key=lambda form: (-len(form[0]), form[0])))
