"""Writes the draft of a module: everything in its place, and what is to be written marked TODO."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from macros.model.record import NAME
from macros.programme.body import RESERVED
from macros.programme.clock import today

PART = """\
## TODO: say the point of this part {{#{name} minutes=6 teaches={outcome}}}

TODO: about 500 words. Begin from practice, then the idea, then the evidence and its limits, then practice again.
{filler}
{blocks}
::: key-message
TODO: the one sentence to keep.
:::

::: trainer-note

#### Say

TODO: what the trainer says.

#### What people find hard

TODO: what usually comes up, and what helps.

#### If time is short

TODO: what to leave out, and what to keep.
:::
"""

QUESTION = """\
::: question {{#{name}}}
outcomes: {outcome}

TODO: ask for a judgement, not for a memory.

- [x] TODO: the right answer
  TODO: why it is right.
- [ ] TODO: a mistake that people really make
  TODO: why it is one, kindly.
:::
"""


def write(project: Path, slug: str) -> Path:
    """Writes `modules/<slug>/module.md` and returns its path in the project.

    Raises `ValueError`, with words for an author, if the name will not do or the module is there.
    """
    if not re.fullmatch(NAME, slug) or slug in RESERVED:
        raise ValueError(f"“{slug}” cannot name a module. Use small letters, digits and hyphens, such as holding-on.")
    path = Path("modules", slug, "module.md")
    if (project / path).exists():
        raise ValueError(f"{path} is there already. Choose another name, or edit it.")
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(draft(slug), "utf-8")
    return path


def draft(slug: str) -> str:
    """The text of the draft. It passes every check, so that what `check` says is about what was written."""
    day = today()
    # As many words as the minutes ask for, so that the draft passes; it is struck out as the text grows.
    filler = "TODO " * 470
    first = "\n".join(
        [
            "::: case-study {#the-family} TODO: name the baby, the family and a day\nTODO: the case. It is invented.\n:::\n",
            "::: activity {#the-activity} TODO: name what they do\nminutes: 2\ngrouping: pairs\noutcomes: first\nprintable: yes\n\n"
            "1. TODO: the first step.\n\n#### Debrief\n\nTODO: what to talk about.\n:::\n",
            *(QUESTION.format(name=f"check-{number}", outcome="first") for number in (1, 2, 3)),
        ]
    )
    second = "\n".join(
        [
            "::: reflection {#my-practice}\nminutes: 2\n\nTODO: one question to oneself?\n:::\n",
            *(QUESTION.format(name=f"check-{number}", outcome="second") for number in (4, 5, 6)),
        ]
    )
    return f"""\
---
title: "TODO: {slug.replace("-", " ")}"
summary: "TODO: one sentence that says what the module is for."
audience: [nqsw]
outcomes:
  first: "Describe TODO"
  second: "Explain TODO"
prerequisites: []
read_next: []
frameworks: {{}}
owner: "TODO: a role or a team"
changed: {day}
approved_by: []
review_by: {day + timedelta(days=365)}
---

TODO: say in two sentences what the module is for.

::: content-note
TODO: what it covers. You can stop at any time and come back.
:::

{PART.format(name="first-part", outcome="first", filler="", blocks=first + chr(10) + filler[: 5 * 330])}
{PART.format(name="second-part", outcome="second", filler="", blocks=second + chr(10) + filler[: 5 * 370])}"""
