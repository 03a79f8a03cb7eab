"""Where a trainer is told what is never left out, or to say or read some words, the part or row names those words."""

import re
from collections.abc import Iterator

from macros.blocks.trainer_note import TrainerNote
from macros.checks.must_say_words_are_in_the_library import MUST_SAY, WORDS
from macros.checks.rows_are_one_thing import SESSION
from macros.model.must_say import MustBeSaid
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.programme.sessions import plan

FIX = "Put the words into `modules/_library/must-say.yaml`, and name them in the part as `::: must-say`, or behind `must_say:` in the row."

_ROW = "  rows:\n  - {{moment: Welcome, minutes: 10, {more}late: Never leave out the words about an ill baby.}}"

GOOD = {MUST_SAY: WORDS, "docs/teach/a.md": SESSION.format(session=_ROW.format(more="must_say: [never-shake], "))}
BAD = {
    MUST_SAY: WORDS,
    "docs/teach/a.md": SESSION.format(session=_ROW.format(more="") + " ◀"),
    "docs/families/words.md": "::: must-say\nsay: never-shake\n:::",
}

#: What tells a trainer that something is never left out, and what says besides that some words are said as they stand.
NEVER = r"\b(?:never|do not|don't) (?:leave|miss|skip) (?:it |them |this |these )?out\b|\b(?:never|do not|don't) skip\b"
TELLS = re.compile(rf"{NEVER}|\b(?:read|say|repeat) (?:out )?(?:the|these) words (?:about|on|of)\b", re.IGNORECASE)
NEVER_LEFT_OUT = re.compile(NEVER, re.IGNORECASE)


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for part in module.parts:
            if not any(isinstance(block, MustBeSaid) for block in part.blocks):
                for stretch in (stretch for note in part.of_kind(TrainerNote) for stretch in note.stretches):
                    yield from _told(stretch.text, stretch.place, TELLS)
    for page in programme.sessions:
        for index, row in enumerate(plan(page, programme).rows):
            if not row.must_say:
                for name in ("trainer", "participants", "late"):
                    place = page.line_of("session", "rows", index, name)
                    # Words below a heading of the session's page are in the notes; they are what is said, and not what is never left out.
                    tells = NEVER_LEFT_OUT if row.row.say else TELLS
                    yield from _told(" ".join(getattr(row.row, name).split()), place, tells)


def _told(text: str, place: Place, tells: re.Pattern[str]) -> Iterator[Finding]:
    """What is told in a text, line by line."""
    for number, line in enumerate(text.split("\n")):
        if tells.search(line):
            yield Finding(Place(place.file, place.line + number), f"Words are to be said here that nobody is shown: {quoted(line)}.")
