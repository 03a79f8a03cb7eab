"""A translation says for each of its passages which English words it was made from."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.programme.translations import TODO

FIX = "Bring the page up to date, then run `python -m macros mark` with its path."

_PAGE = """\
---
translated_from: [{marks}]{mark}
---
"""

GOOD = {"docs/families/crying.md": "Hello.", "docs/families/pl/crying.md": _PAGE.format(marks="0123abcd, todo, todo, 0123abcd", mark="")}
BAD = {
    "docs/families/crying.md": "Hello.",
    "docs/families/feeding.md": "Hello.",
    "docs/families/pl/crying.md": _PAGE.format(marks="0123abcd, todo", mark=" # ◀"),
    "docs/families/pl/feeding.md": _PAGE.format(marks="0123abcd, todo, later, todo", mark=" # ◀"),
}

_MARK = re.compile(rf"[0-9a-f]{{8}}|{TODO}")


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.translations:
        marks = page.matter.translated_from
        for at, mark in enumerate(marks):
            if not _MARK.fullmatch(mark):
                yield Finding(page.line_of("translated_from", at), f"This is not the mark of an English passage: {quoted(mark)}.")
        if len(marks) != len(page.passages):
            yield Finding(
                page.line_of("translated_from"), f"The page has {len(page.passages)} passages, and {len(marks)} marks stand here."
            )
