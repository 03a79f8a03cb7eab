"""The minutes of a part are those of its reading, at 130 words a minute, and of its activities and reflections."""

from collections.abc import Iterator

from macros.model.module import WORDS_A_MINUTE, Part
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.text.prose import words

FIX = "Correct the part's minutes, or lengthen or shorten its text."

COUNTS = Counts.IN_THE_TEXT

#: How far the minutes that are stated may lie from those that are reckoned.
LEEWAY = (0.75, 1.25)

_PART = "{words}\n\n::: activity {{#watch}} Watch\nminutes: 4\n\nWatch.\n:::\n\n## Next {{#next minutes=5 teaches=cues}}{mark}\n\n{more}"

GOOD = _PART.format(words="word " * 520, more="word " * 650, mark="")
BAD = _PART.format(words="word " * 520, more="word " * 65, mark=" ◀")


def reckoned(part: Part) -> float:
    """The minutes that a learner needs for a part."""
    read = 0
    taken = 0
    for piece in part.pieces:
        if Audience.LEARNER in getattr(piece, "audiences", {Audience.LEARNER}):
            read += words(getattr(piece, "title", "")) + words(getattr(piece, "text", getattr(piece, "body", "")))
            taken += getattr(piece, "minutes_taken", 0)
    return read / WORDS_A_MINUTE + taken


def check(programme: Programme) -> Iterator[Finding]:
    low, high = LEEWAY
    for module in programme.modules:
        for part in module.parts:
            needed = reckoned(part)
            if not part.minutes * low <= needed <= part.minutes * high:
                what = f"The part {quoted(part.title)} says {part.minutes} minutes; its words and activities take {needed:.1f}."
                yield Finding(part.place, what)
