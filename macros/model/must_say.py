"""Words that are never left out: a block that names some is known to every format, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.block import Block
from macros.model.library import MustSay
from macros.model.programme import Programme
from macros.model.record import Names

#: What a trainer is told above such words, wherever they stand.
NEVER_LEAVE_OUT = "Say. Never leave out."

#: What stands above such words in the notes of a row or part, so that they are said once, with what the room sees.
ON_THEIR_SLIDES = "Each has a slide of its own. Say it there."


class MustBeSaid(Block):
    """A block that names words of `modules/_library/must-say.yaml`."""

    say: Names


def named(names: Iterable[str], programme: Programme) -> tuple[MustSay, ...]:
    """The words of some names, each once, as far as they are in the library."""
    return tuple(programme.must_say[name] for name in dict.fromkeys(names) if name in programme.must_say)


def said(blocks: Iterable[Block], programme: Programme) -> tuple[MustSay, ...]:
    """The words that some blocks name, in order."""
    return named((name for block in blocks if isinstance(block, MustBeSaid) for name in block.say), programme)


def cued(each: MustSay) -> str:
    """Some words as a trainer reads them among other notes: what they are called, then what is said, in quotation marks."""
    return f"{each.title}: “{each.words.strip()}”"


def cues(words: Iterable[MustSay]) -> str:
    """All such words of a row or part, for the notes of the slide that it opens with; nothing where there are none."""
    found = [cued(each) for each in words]
    return "\n\n".join([ON_THEIR_SLIDES, *found] if found else [])
