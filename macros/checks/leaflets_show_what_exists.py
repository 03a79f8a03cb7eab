"""A leaflet that shows part of a page names sections that the page has, and never leaves out when to get help."""

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

::: call Call 111 if
line: nhs-111

- your baby is ill
:::

## Later {{#later}}

Talk.
"""

_LINES = '- {name: nhs-111, title: NHS 111, kind: urgent, for: You need help soon., number: "111", source: https://example.org, seen_on: 2026-11-22}\n'

GOOD = {"modules/_library/helplines.yaml": _LINES, "docs/families/help.md": _PAGE.format(names="now", mark="")}
BAD = {"modules/_library/helplines.yaml": _LINES, "docs/families/help.md": _PAGE.format(names="latter", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        named = getattr(page.matter, "leaflet", ())
        if named:
            yield from _chosen(page, named)


def _chosen(page: FamilyPage, named: tuple[str, ...]) -> Iterator[Finding]:
    sections = [passage.name for passage in page.passages if passage.kind == "heading" and passage.level == 2]
    for name in named:
        if name not in sections:
            yield Finding(page.line_of("leaflet"), f"The page has no section `{name}`.{nearest(name, sections)}")
    section = ""
    for passage in page.passages:
        section = passage.name if passage.kind == "heading" and passage.level == 2 else section
        if passage.block and passage.block.kind == "call" and section and section not in named:
            yield Finding(
                page.line_of("leaflet"),
                f"The leaflet leaves out the section `{section}`, which says when to call.",
                f"Add `{section}` behind `leaflet:`.",
            )
            return
