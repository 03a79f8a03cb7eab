"""Every outcome is taught by at least one part."""

from collections.abc import Iterator

from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme

FIX = "Name the outcome in the braces of the part that teaches it: `teaches=name`."

COUNTS = Counts.IN_THE_TEXT

#: A module with one outcome, for the samples of the rules that are about it.
OUTCOME = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes:
  cues: {outcome}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

## A part {{#part minutes=8{teaches}}}
"""

GOOD = OUTCOME.format(outcome="Describe three cues", teaches=" teaches=cues")
BAD = OUTCOME.format(outcome="Describe three cues ◀", teaches="")


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        taught = {name for part in module.parts for name in part.teaches}
        for name, outcome in module.matter.outcomes.items():
            if name not in taught:
                yield Finding(module.line_of("outcomes", name), f"No part teaches the outcome `{name}`: {quoted(outcome)}.")
