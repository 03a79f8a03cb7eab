"""A module is for readers whom the site knows by name."""

from collections.abc import Iterator

from macros.model.module import READERS
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Write the name of a group of readers that the site knows."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [{reader}]{mark}
outcomes: {{cues: Describe cues}}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

GOOD = _MATTER.format(reader="nqsw", mark="")
BAD = _MATTER.format(reader="nwsq", mark=" ◀")


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for reader in module.matter.audience:
            if reader not in READERS:
                fix = f"Write one of: {', '.join(f'`{name}`' for name in READERS)}."
                yield Finding(module.line_of("audience"), f"Nobody is called `{reader}`.{nearest(reader, READERS)}", fix)
