"""Words that are never left out: a block that names some is known to every format, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.block import Block
from macros.model.programme import Programme
from macros.model.record import Names
from macros.model.sign import MustSay

#: What a trainer is told above such words, wherever they stand.
NEVER_LEAVE_OUT = "Say. Never leave out."


class MustBeSaid(Block):
    """A block that names words of `modules/_library/must-say.yaml`."""

    say: Names


def named(names: Iterable[str], programme: Programme) -> tuple[MustSay, ...]:
    """The words of some names, each once, as far as they are in the library."""
    return tuple(programme.must_say[name] for name in dict.fromkeys(names) if name in programme.must_say)


def said(blocks: Iterable[Block], programme: Programme) -> tuple[MustSay, ...]:
    """The words that some blocks name, in order."""
    return named((name for block in blocks if isinstance(block, MustBeSaid) for name in block.say), programme)
