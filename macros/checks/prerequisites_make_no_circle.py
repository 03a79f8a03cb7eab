"""A module does not come before itself, however long the way round."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Remove one of the prerequisites."

_MODULE = """\
---
title: {title}
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
prerequisites: [{first}]{mark}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

GOOD = {
    "modules/one/module.md": _MODULE.format(title="One", first="two", mark=""),
    "modules/two/module.md": _MODULE.format(title="Two", first="", mark=""),
}
BAD = {
    "modules/one/module.md": _MODULE.format(title="One", first="two", mark=" ◀"),
    "modules/two/module.md": _MODULE.format(title="Two", first="one", mark=""),
}


def check(programme: Programme) -> Iterator[Finding]:
    known = programme.by_slug
    before = {m.slug: [s for s in m.matter.prerequisites if s in known] for m in programme.modules}
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        start = min(circle)
        turn = circle.index(start)
        way = [*circle[turn:-1], *circle[:turn], start] if turn else circle
        yield Finding(known[start].line_of("prerequisites"), f"These modules come before each other: {' → '.join(way)}.")
