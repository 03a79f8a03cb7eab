"""A text is read again after it was changed, and not before."""

from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.words import day

FIX = "Write a day after `changed`: within a year is usual."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
owner: The team
changed: 2026-11-22
review_by: {due}{mark}
---
"""

GOOD = _MATTER.format(due="2026-11-22", mark="")
BAD = _MATTER.format(due="2026-11-21", mark="  # ◀")


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        matter = owner.matter
        if matter.review_by < matter.changed:
            what = f"It is to be read again by {day(matter.review_by)}, which is before it was changed, on {day(matter.changed)}."
            yield Finding(owner.line_of("review_by"), what)
