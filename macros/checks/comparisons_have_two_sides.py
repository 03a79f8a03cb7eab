"""A comparison shows two views, and no more than one conclusion."""

from collections.abc import Iterator

from macros.blocks.comparison import CONCLUSIONS, Comparison
from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Write two views, each under a `####` heading."

GOOD = "::: comparison\n#### One view\n\nThis.\n\n#### Another view\n\nThat.\n:::"
BAD = "::: comparison ◀\n#### One view\n\nThis.\n:::"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for comparison in module.of_kind(Comparison):
            if len(comparison.views) != 2:
                number = len(comparison.views)
                fix = f"Write two views, each under a `####` heading; the last heading may be {' or '.join(CONCLUSIONS)}."
                yield Finding(comparison.place, f"This comparison shows {number} view{'s' if number != 1 else ''}.", fix)
