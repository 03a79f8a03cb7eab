"""A text that families or learners rely on is approved by a named role before it is published."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme

WEIGHT = Weight.HOLD
FIX = "Have the right person read it, then add their role and the day to `approved_by`."

_MATTER = """\
---
title: A sample{mark}
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
owner: The team
changed: 2026-11-22
approved_by: [{approval}]
review_by: 2099-11-22
---
"""

GOOD = _MATTER.format(approval="{role: Clinical lead, on: 2026-11-22}", mark="")
BAD = _MATTER.format(approval="", mark=" ◀")

#: Pages about the making of the site need no clinician.
ABOUT_THE_SITE = ("docs/contribute/",)


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        told = (owner.place, "approved_by") in programme.without_a_day
        if not owner.matter.approved_by and not told and not owner.place.file.startswith(ABOUT_THE_SITE):
            yield Finding(owner.line_of("title"), f"Nobody has approved {quoted(owner.matter.title)}.")
