"""Every answer of a question stands on one line, and what it teaches is indented below it."""

import re
from collections.abc import Iterator

from macros.blocks.question import OPTION, Question
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text.line import lines

FIX = "Write the answer on one line, and indent what it teaches by two blanks on the lines below."

GOOD = """\
::: question {#one}
outcomes: cues

Which word is a guess?

- [ ] bottle
  You saw the bottle.
- [x] rejected
  Why he turned away is not to be seen.

  - a list
:::
"""
BAD = """\
::: question {#one}
outcomes: cues

What do you do first?

- [ ] Tell his mother that
he is tired. ◀
  He may be.
- [ ] Tell his mother that
  he is tired. ◀
  He may be.
- [x] Wait.
  Waiting helps.
:::
"""

_ENDED = re.compile(r"[.?!…:;)\]”\"’'*_`]\s*$")


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for question in module.of_kind(Question):
            yield from _in(question)


def _in(question: Question) -> Iterator[Finding]:
    above: str | None = None
    answered = False
    for line in lines(question.body.lstrip("\n")):
        where = Place(question.place.file, question.body_line + line.number)
        option = None if line.code else OPTION.match(line.text)
        if option:
            above, answered = option["text"], True
            continue
        if answered and line.text.strip():
            if not line.text.startswith(" "):
                yield Finding(where, f"This line belongs to no answer: {quoted(line.text)}.")
            elif above and not _ENDED.search(above) and line.text.lstrip()[:1].islower():
                yield Finding(where, f"An answer seems to run on here: {quoted(above + ' ' + line.text.strip())}.")
            above = None
