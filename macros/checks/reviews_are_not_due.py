"""Nobody reads a text whose review is overdue without being told."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight
from macros.model.programme import Programme
from macros.text.words import day

WEIGHT = Weight.HOLD
FIX = "Read it again, mend it, and set `changed` and `review_by`."

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

GOOD = _MATTER.format(due="2099-11-22", mark="")
BAD = _MATTER.format(due="2001-11-22", mark="  # ◀")


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        due = owner.matter.review_by
        if due < programme.today:
            yield Finding(owner.line_of("review_by"), f"Its review was due on {day(due)}.")
