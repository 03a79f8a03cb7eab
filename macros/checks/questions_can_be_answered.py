"""Every question has a stem, at least two options, a right answer, feedback on every option, and an outcome."""

import re
from collections.abc import Iterator

from macros.blocks.question import OPTION, Question
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme

FIX = "Complete the question."

COUNTS = Counts.IN_THE_PART

GOOD = """\
::: question {#q}
outcomes: cues

What do you do?

- [x] Wait.
  Waiting lets him come back.
- [ ] Talk.
  He may need the break.
:::
"""
BAD = """\
::: question {#q}
outcomes: cues

What do you do?

- [x] Wait.
  Waiting lets him come back.
- [ ] Talk. ◀
:::
"""


#: What looks like the box of an answer.
BOX = re.compile(r"\s*(?:[-*+•]|\d+[.)])?\s*\[\s*[xX✓✔]?\s*\](?!\()")


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for question in module.of_kind(Question):
            if any(BOX.match(line) and not OPTION.match(line) for line in question.body.split("\n")):
                # A box that is none is told by another rule, and then this one would count wrong.
                continue
            place, options = question.place, question.options
            right = sum(option.right for option in options)
            if not question.stem:
                yield Finding(place, "This question asks nothing.", "Write the question above its options.")
            if len(options) < 2:
                yield Finding(place, f"This question has {len(options)} options.", "Write at least two, each as `- [ ] text`.")
            elif not right:
                yield Finding(place, "No option of this question is right.", "Mark the right one with `[x]`.")
            elif right > 1 and question.choose != "several":
                yield Finding(place, f"{right} options of this question are right.", "Mark one, or add `choose: several`.")
            elif right < 2 and question.choose == "several":
                yield Finding(
                    place, "One option is right, and readers are told to choose several.", "Mark another, or remove `choose: several`."
                )
            if question.choose == "true-or-false" and [o.text.strip(".").lower() for o in options] != ["true", "false"]:
                yield Finding(place, "A question of true or false has other options.", "Write the options `True` and `False`.")
            for option in options:
                if not option.feedback:
                    yield Finding(
                        option.place,
                        f"The option {quoted(option.text)} has no feedback.",
                        "Write it below the option, indented by two spaces.",
                    )
            if not question.outcomes:
                yield Finding(place, "This question names no outcome.", "Add `outcomes: …` under its first line.")
