"""A heading has the same name in every language, so that a link leads to the same place."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Write the English heading's name behind it, in its braces."

_PAGE = """\
---
---

"""

GOOD = {
    "docs/families/crying.md": "## Why babies cry {#why}\n\n### It passes\n\nYes.",
    "docs/families/pl/crying.md": _PAGE + "## Dlaczego {#why}\n\n### To mija {#it-passes}\n\nTak.\n",
}
BAD = {**GOOD, "docs/families/pl/crying.md": _PAGE + "## Dlaczego {#wy} ◀\n\n### To mija {#to-mija} ◀\n\nTak.\n"}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.translations:
        names = {passage.name for passage in programme.english(page).passages if passage.kind == "heading"}
        # A translation of an older English may keep a heading that is gone: it is not shown, and no fault.
        marks = dict(zip(page.passages, page.matter.translated_from, strict=False))
        today = {passage.mark for passage in programme.english(page).passages}
        for passage in page.passages:
            older = passage in marks and marks[passage] not in today
            if passage.kind == "heading" and passage.name not in names and not older:
                yield Finding(passage.place, f"The English page has no heading `{passage.name}`.{nearest(passage.name, names)}")
