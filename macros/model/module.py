"""The nouns of the field: what a programme of training is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from pydantic import Field

from macros.model.block import Block, Stretch
from macros.model.record import LONGEST_NAME, Minutes, Names, Owned, Place, Record

#: The pace that the minutes of a part are reckoned with, in words a minute: study, not skimming.
WORDS_A_MINUTE = 130

#: The least and the most that a part may take, in minutes.
PART_MINUTES = (5, 12)

#: Who a module can be for: the name that authors write, and the words that readers see.
READERS = MappingProxyType(
    {
        "nqsw": "newly qualified social workers",
        "social-worker": "experienced social workers",
        "court": "people who work in the family courts",
        "multi-agency": "health visitors, midwives and others who work with families",
        "trainer": "trainers",
    }
)


class ModuleMatter(Owned):
    """The front matter of a module."""

    kind: Literal["full", "introduction"] = "full"
    audience: tuple[str, ...] = Field(min_length=1)
    outcomes: dict[str, str] = Field(min_length=1)
    prerequisites: tuple[str, ...] = ()
    read_next: tuple[str, ...] = ()
    frameworks: dict[str, tuple[int, ...]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prose:
    """Plain Markdown between two blocks."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A `###` heading within a part."""

    text: str
    name: str
    place: Place


class PartMatter(Record):
    """What stands in the braces behind a part's title."""

    name: str = Field(max_length=LONGEST_NAME)
    minutes: Minutes
    teaches: Names = ()


#: A kind of block.
B = TypeVar("B", bound=Block)


@dataclass(frozen=True)
class Part:
    """A titled stretch of 5 to 12 minutes; one page, and one row of a plan."""

    name: str
    title: str
    minutes: int
    teaches: tuple[str, ...]
    pieces: tuple[Prose | Block, ...]
    headings: tuple[Heading, ...]
    place: Place

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Block))

    def of_kind(self, kind: type[B]) -> tuple[B, ...]:
        """The blocks of one kind, in order, by the class of that kind."""
        return tuple(block for block in self.blocks if isinstance(block, kind))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside a module: its bytes, and its size in CSS pixels where it states one."""

    path: str
    data: bytes
    size: tuple[int, int] | None


@dataclass(frozen=True)
class Module:
    """One Markdown file of training, and all that was read from it."""

    slug: str
    matter: ModuleMatter
    opening: tuple[Prose | Block, ...]
    parts: tuple[Part, ...]
    place: Place
    #: The line of each field of the front matter, by its path: `("outcomes", "cues")`.
    lines: Mapping[tuple[Any, ...], int]
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.matter.title

    @cached_property
    def minutes(self) -> int:
        """The sum of its parts' minutes."""
        return sum(part.minutes for part in self.parts)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, the opening's first."""
        opening = tuple(piece for piece in self.opening if isinstance(piece, Block))
        return opening + tuple(block for part in self.parts for block in part.blocks)

    def of_kind(self, kind: type[B]) -> tuple[B, ...]:
        """The blocks of one kind, in order, by the class of that kind."""
        return tuple(block for block in self.blocks if isinstance(block, kind))

    def line_of(self, *path: Any) -> Place:
        """Where a field of the front matter stands, or the nearest field around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.place.file, self.lines.get(path, self.place.line))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """All of its Markdown, in order."""
        found: list[Stretch] = []
        for piece in (*self.opening, *(piece for part in self.parts for piece in part.pieces)):
            found += piece.stretches if isinstance(piece, Block) else [Stretch(piece.text, piece.place)]
        return tuple(found)

    @cached_property
    def anchors(self) -> dict[str, Part]:
        """Every name that a link can point to, with the part whose page holds it."""
        found: dict[str, Part] = {}
        for part in self.parts:
            for name in (part.name, *(b.name for b in part.blocks), *(h.name for h in part.headings)):
                if name:
                    found.setdefault(name, part)
        return found
