"""Every outcome that a part, question or activity names is an outcome of its module."""

from collections.abc import Iterator

from macros.model.problem import Counts, Finding, nearest
from macros.model.programme import Programme

FIX = "Correct the name, or add the outcome to the front matter."

COUNTS = Counts.IN_THE_TEXT

GOOD = "::: question {#q}\noutcomes: cues\n\nWhat?\n\n- [x] This.\n  Yes.\n:::"
BAD = "::: question {#q} ◀\noutcomes: cuse\n\nWhat?\n\n- [x] This.\n  Yes.\n:::"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        known = module.matter.outcomes
        named = [(part.place, name) for part in module.parts for name in part.teaches]
        named += [(block.place, name) for block in module.blocks for name in getattr(block, "outcomes", ())]
        for place, name in named:
            if name not in known:
                yield Finding(place, f"The module has no outcome `{name}`.{nearest(name, known)}")
