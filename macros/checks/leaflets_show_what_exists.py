"""A leaflet that shows part of a page names sections that the page has."""

from collections.abc import Iterator

from macros.model.family import FamilyPage
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Write the names of the page's sections behind `leaflet:`, as they stand in its headings."

_PAGE = """\
---
leaflet: [{names}]{mark}
---

## Now {{#now}}

Stay with your baby.

## Later {{#later}}

Talk.
"""

GOOD = {"docs/families/help.md": _PAGE.format(names="now", mark="")}
BAD = {"docs/families/help.md": _PAGE.format(names="latter", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        yield from _chosen(page)


def _chosen(page: FamilyPage) -> Iterator[Finding]:
    sections = [passage.name for passage in page.passages if passage.kind == "heading" and passage.level == 2]
    for name in page.matter.leaflet:
        if name not in sections:
            yield Finding(page.line_of("leaflet"), f"The page has no section `{name}`.{nearest(name, sections)}")
