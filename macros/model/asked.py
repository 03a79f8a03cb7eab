"""What is asked: a block that gives a stem and options is a question to every format that asks questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from macros.model.block import Block
from macros.model.record import Place


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: whether it is right, and what its feedback says."""

    text: str
    right: bool
    feedback: str
    place: Place


@runtime_checkable
class Asked(Protocol):
    """A question with its options."""

    @property
    def stem(self) -> str:
        """What is asked."""

    @property
    def instruction(self) -> str:
        """What the reader is told to do: choose one answer, for example."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers, in order."""


def asked(blocks: Iterable[Block]) -> tuple[Asked, ...]:
    """The questions among blocks, whatever kind they are of, in order."""
    return tuple(block for block in blocks if isinstance(block, Asked))
