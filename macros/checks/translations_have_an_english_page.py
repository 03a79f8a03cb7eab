"""Every translation is of an English page that is there."""

from collections.abc import Iterator

from macros.model.family import ENGLISH
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Name the file as the English page is named, or delete it."

_PAGE = """\
---
title: Płacz {mark}
---
"""

GOOD = {"docs/families/crying.md": "Hello.", "docs/families/pl/crying.md": _PAGE.format(mark="")}
BAD = {"docs/families/crying.md": "Hello.", "docs/families/pl/cryin.md": _PAGE.format(mark="◀")}


def check(programme: Programme) -> Iterator[Finding]:
    names = [page.name for page in programme.family_pages if page.language == ENGLISH]
    for page in programme.family_pages:
        if page.language != ENGLISH and page.name not in names:
            yield Finding(
                page.line_of("title"),
                f"There is no English page `{page.name}`.{nearest(page.name, names)}",
                about=f"docs/families/{page.name}.md",
            )
