"""A page in pictures makes a full page of the same name simple, and says nothing beside its ideas."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme

FIX = "Give the file the name of a page in `docs/families`."

_PAGE = """\
---
title: Crying, in pictures{}
ideas:
  - drawing: crying
    say: All babies cry.
---
{}
"""

GOOD = {"docs/families/crying.md": "All babies cry.", "docs/families/in-pictures/crying.md": _PAGE.format("", "")}
BAD = {
    "docs/families/crying.md": "All babies cry.",
    "docs/families/in-pictures/crying.md": _PAGE.format("", "\nIt stops. ◀"),
    "docs/families/in-pictures/cryng.md": _PAGE.format(" too ◀", ""),
}


def check(programme: Programme) -> Iterator[Finding]:
    names = [page.name for page in programme.family_pages]
    for page in programme.simple_pages:
        if page.name not in names:
            yield Finding(
                page.line_of("title"), f"There is no page {quoted(page.name)} for families to be made simple.{nearest(page.name, names)}"
            )
        behind = page.text.lstrip("\n")
        if behind.strip():
            line = page.stretches[-1].line(len(page.text) - len(behind))
            yield Finding(
                line,
                f"These words have no drawing: {quoted(behind.strip())}.",
                "Write them as an idea, with a drawing, in the front matter.",
            )
