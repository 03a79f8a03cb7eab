"""A part takes 5 to 12 minutes: short enough to finish between two visits."""

from collections.abc import Iterator

from macros.model.module import PART_MINUTES
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme

FIX = "Split the part, or join it to its neighbour."

COUNTS = Counts.IN_THE_PART

GOOD = "Text.\n\n## A short part {#short minutes=5 teaches=cues}\n\nText."
BAD = "Text.\n\n## A long part {#long minutes=25 teaches=cues} ◀\n\nText."


def check(programme: Programme) -> Iterator[Finding]:
    least, most = PART_MINUTES
    for module in programme.modules:
        for part in module.parts:
            if not least <= part.minutes <= most:
                fix = f"Split the part or join it to its neighbour, so that it takes {least} to {most} minutes."
                yield Finding(part.place, f"The part {quoted(part.title)} takes {part.minutes} minutes.", fix)
