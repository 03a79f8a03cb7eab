"""A module has a content note, a reflection, a sheet for paper and questions; a full one has a case study too."""

from collections.abc import Iterator

from macros.blocks.activity import Activity
from macros.blocks.case_study import CaseStudy
from macros.blocks.content_note import ContentNote
from macros.blocks.question import Question
from macros.blocks.reflection import Reflection
from macros.model.module import Module
from macros.model.problem import Counts, Finding
from macros.model.programme import Programme

FIX = "Write what is missing."

COUNTS = Counts.IN_THE_TEXT

#: How many questions a module has, least and most, by its kind.
QUESTIONS = {"full": (6, 8), "introduction": (2, 3)}

_MATTER = """\
---
title: A sample ◀
summary: A sample.
kind: introduction
audience: [nqsw]
outcomes: {cues: Describe three cues}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

::: content-note
This covers fear. You can stop.
:::

## A part {#part minutes=8 teaches=cues}

::: reflection {#think}
What did you see?
:::

::: activity {#watch} Watch
minutes: 4
printable: yes

Watch.
:::

::: question {#one}
What?
:::
"""

GOOD = _MATTER.replace(" ◀", "") + "\n::: question {#two}\nWhat?\n:::\n"
BAD = _MATTER


def missing(module: Module) -> Iterator[str]:
    """What a module lacks, in words."""
    if not any(isinstance(piece, ContentNote) for piece in module.opening):
        yield "no content note before its first part"
    if not module.of_kind(Reflection):
        yield "no reflection"
    if not any(activity.printable for activity in module.of_kind(Activity)):
        yield "no activity with `printable: yes`"
    if module.matter.kind == "full" and not module.of_kind(CaseStudy):
        yield "no case study"
    least, most = QUESTIONS[module.matter.kind]
    number = len(module.of_kind(Question))
    if not least <= number <= most:
        yield f"{number} question{'s' if number != 1 else ''} where {least} to {most} belong"
    if not module.parts:
        yield "no part"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for what in missing(module):
            yield Finding(module.line_of("title"), f"The module `{module.slug}` has {what}.")
