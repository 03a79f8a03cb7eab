"""Every translation is of an English page that is there."""

from collections.abc import Iterator

from macros.model import ENGLISH, Programme
from macros.problem import Finding, nearest

FIX = "Name the file as the English page is named, or delete it."

_PAGE = """\
---
title: Płacz {mark}
tab: Płacz
summary: Przykład.
key_message: Popatrz.
translated_by: A machine
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

_LANGUAGE = "name: Polish\nnative: Polski\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\nstrings: {}\n"

GOOD = {"modules/_library/languages/pl.yaml": _LANGUAGE, "docs/families/crying.md": "Hello.", "docs/families/pl/crying.md": _PAGE.format(mark="")}
BAD = {"modules/_library/languages/pl.yaml": _LANGUAGE, "docs/families/crying.md": "Hello.", "docs/families/pl/cryin.md": _PAGE.format(mark="◀")}


def check(programme: Programme) -> Iterator[Finding]:
    names = [page.name for page in programme.family_pages if page.language == ENGLISH]
    for page in programme.family_pages:
        if page.language != ENGLISH and page.name not in names:
            yield Finding(page.line_of("title"), f"There is no English page `{page.name}`.{nearest(page.name, names)}")
