"""Leads from the first use of a word of the glossary to its meaning."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from macros.model.library import Term
from macros.text.words import escaped

#: Stands between stretches of words while they are searched as one text. It is in no word.
_BETWEEN = "\n"


def explanations(
    stretches: list[str], edits: list[list[tuple[int, int, str]]], terms: tuple[Term, ...], explained: set[str], glossary: str
) -> None:
    """Adds to the edits of each stretch of words what makes a link of the first use of each word of the glossary.

    `explained` holds the names of the words that the part has met so far; `glossary` is the path of the page.
    """
    text = _BETWEEN.join(stretches)
    starts = [0, *accumulate(len(each) + len(_BETWEEN) for each in stretches)]
    lowered = text.lower()
    taken = [(starts[at] + start, starts[at] + end) for at, made in enumerate(edits) for start, end, _ in made]
    for form, term, pattern in _forms(terms):
        if term.name in explained or form not in lowered:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= first or start >= last for first, last in taken):
                at = bisect_right(starts, start) - 1
                words = f"[{escaped(match[0])}]({glossary}#{term.name}){{ .term }}"
                edits[at].append((start - starts[at], end - starts[at], words))
                taken.append((start, end))
                explained.add(term.name)
                break


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
