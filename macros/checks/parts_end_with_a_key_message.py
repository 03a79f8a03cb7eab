"""Every part says, last of all, what to keep."""

from collections.abc import Iterator

from macros.blocks.key_message import KeyMessage
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Audience

FIX = "Write `::: key-message` with one sentence at the end of the part."

COUNTS = Counts.IN_THE_PART

GOOD = "Text.\n\n::: key-message\nKeep this.\n:::\n\n::: trainer-note\n#### Say\n\nThis.\n:::"
BAD = "::: key-message\nKeep this.\n:::\n\n## A part {#later minutes=8 teaches=cues} ◀\n\n::: key-message\nKeep this.\n:::\n\nMore text."


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for part in module.parts:
            shown = [p for p in part.pieces if Audience.LEARNER in getattr(p, "audiences", {Audience.LEARNER})]
            if not shown or not isinstance(shown[-1], KeyMessage):
                yield Finding(part.place, f"The part {quoted(part.title)} does not end with a key message.")
