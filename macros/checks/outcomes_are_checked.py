"""Every outcome is checked by at least two questions, or by an activity."""

from collections.abc import Iterator

from macros.blocks.activity import Activity
from macros.blocks.question import Question
from macros.checks.outcomes_are_taught import OUTCOME
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme

FIX = "Name it under `outcomes:` in an activity or in two questions, or write them."

COUNTS = Counts.IN_THE_TEXT

_BLOCK = """\

::: {kind} {{#watch}} Watch
{minutes}outcomes: cues

What do you see?

- [x] This.
  Yes.
:::
"""

GOOD = OUTCOME.format(outcome="Describe three cues", teaches=" teaches=cues") + _BLOCK.format(kind="activity", minutes="minutes: 4\n")
BAD = OUTCOME.format(outcome="Describe three cues ◀", teaches=" teaches=cues") + _BLOCK.format(kind="question", minutes="").replace(
    " Watch\n", "\n"
)


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        done = {name for block in module.of_kind(Activity) for name in block.outcomes}
        asked = [name for block in module.of_kind(Question) for name in set(block.outcomes)]
        for name, outcome in module.matter.outcomes.items():
            times = asked.count(name)
            if name not in done and times < 2:
                questions = {0: "no question", 1: "one question"}[times]
                what = f"The outcome `{name}` is checked by {questions} and no activity: {quoted(outcome)}."
                yield Finding(module.line_of("outcomes", name), what)
