"""A drawing that a page, a module or a door names is one that the site has."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Name a file in `overrides/drawings` without its ending, or draw it."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
{drawing}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

GOOD = _MATTER.format(drawing="prerequisites: []")
BAD = _MATTER.format(drawing="drawing: a-castle ◀")


def check(programme: Programme) -> Iterator[Finding]:
    named = [(owner.line_of("drawing"), owner.matter.drawing) for owner in programme.owned]
    named += [(page.line_of("doors", index), door.drawing) for page in programme.pages for index, door in enumerate(page.matter.doors)]
    named += [
        (page.line_of("ideas", index), idea.drawing) for page in programme.simple_pages for index, idea in enumerate(page.matter.ideas)
    ]
    for place, drawing in named:
        if drawing and drawing not in programme.drawings:
            yield Finding(place, f"There is no drawing `{drawing}`.{nearest(drawing, programme.drawings)}")
