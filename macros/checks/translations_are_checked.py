"""A fluent person has checked every translation before families rely on it."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight
from macros.model.programme import Programme

WEIGHT = Weight.HOLD
FIX = "Have a fluent person read it beside the English, then write who that was behind `checked_by` and the day behind `checked_on`."

_PAGE = """\
---
translated_by: {by}
checked_by: {checked}
checked_on: {on}
---
"""

GOOD = {
    "docs/families/crying.md": "Hello.",
    "docs/families/pl/crying.md": _PAGE.format(by="A machine", checked="A health visitor", on="2026-11-22"),
}
BAD = {
    "docs/families/crying.md": "Hello.",
    "docs/families/feeding.md": "Hello.",
    "docs/families/pl/crying.md": _PAGE.format(by="A machine ◀", checked="null", on="null"),
    "docs/families/pl/feeding.md": _PAGE.format(by="A machine", checked="null", on="2026-11-22 # ◀"),
}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.translations:
        if page.draft and (page.place, "checked_on") in programme.without_a_day:
            continue
        if page.draft:
            yield Finding(
                page.line_of("translated_by"),
                f"This translation is a draft: nobody has checked it. It was translated by “{page.matter.translated_by}”.",
            )
        elif not page.matter.checked_by:
            yield Finding(page.line_of("checked_on"), "It was checked on this day, and nobody says who checked it.")
