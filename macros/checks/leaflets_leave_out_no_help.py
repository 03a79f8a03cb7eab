"""A leaflet that shows part of a page leaves out no section with a care card or a helpline."""

from collections.abc import Iterator

from macros.model.family import FamilyPage
from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Add its name behind `leaflet:`, or take `leaflet:` away: what is too much for one sheet gets a second."

_PAGE = """\
---
leaflet: [{names}]{mark}
---

## Now {{#now}}

::: call Call 111 if
line: nhs-111

- your baby is ill
:::

## Talk {{#talk}}

::: talk
lines: samaritans
:::

## Later {{#later}}

Rest.
"""

_LINES = """\
- {name: nhs-111, title: NHS 111, kind: urgent, for: You need help soon., number: "111", source: https://example.org, seen_on: 2026-11-22}
- {name: samaritans, title: Samaritans, kind: someone-to-talk-to, for: You want someone to listen., number: "116 123", source: https://example.org, seen_on: 2026-11-22}
"""

GOOD = {"modules/_library/helplines.yaml": _LINES, "docs/families/help.md": _PAGE.format(names="now, talk", mark="")}
BAD = {
    "modules/_library/helplines.yaml": _LINES,
    "docs/families/cards.md": _PAGE.format(names="talk, later", mark=" ◀"),
    "docs/families/lines.md": _PAGE.format(names="now, later", mark=" ◀"),
}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        named = getattr(page.matter, "leaflet", ())
        if named:
            yield from _left_out(page, named)


def _left_out(page: FamilyPage, named: tuple[str, ...]) -> Iterator[Finding]:
    """A finding for each section that holds help and is not named."""
    section, told = "", set(named)
    for passage in page.passages:
        section = passage.name if passage.kind == "heading" and passage.level == 2 else section
        if passage.helps and section and section not in told:
            told.add(section)
            yield Finding(page.line_of("leaflet"), f"The leaflet leaves out the section `{section}`, which says who helps.")
