"""A translation is published only when it says what the English says today."""

from collections.abc import Iterator

from macros.model.family import ENGLISH, Translation
from macros.model.problem import Counts, Finding, Weight, quoted
from macros.model.programme import Programme
from macros.programme.translations import pairs

WEIGHT = Weight.HOLD
FIX = "Translate what is new, then run `python -m macros mark` with the path of the page."

COUNTS = Counts.IN_THE_TEXT

_PAGE = """\
---
title: Płacz{mark}
translated_from: [{marks}]
---

Dzień dobry.
"""

GOOD = {
    "docs/families/crying.md": "Hello.",
    "docs/families/pl/crying.md": _PAGE.format(marks="b30207ca, c7d6735e, 9179b3da, 65db5f2f, 1f8efa8b", mark=""),
}
BAD = {**GOOD, "docs/families/pl/crying.md": _PAGE.format(marks="0123abcd, c7d6735e, 9179b3da, 65db5f2f, todo", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.translations:
        if page.language in programme.languages and ENGLISH in programme.languages:
            yield from _page(page, programme)


def _page(page: Translation, programme: Programme) -> Iterator[Finding]:
    for pair in pairs(page, programme):
        if pair.current:
            continue
        older = pair.translation or pair.withheld
        what = (
            "is newer than its translation"
            if pair.translation
            else "changed in a critical detail, and its translation is not shown"
            if older
            else "is not translated"
        )
        yield Finding(
            older.place if older else page.line_of("title"), f"The English of {pair.english.place} {what}: {quoted(pair.english.text)}."
        )
