"""A fenced stretch of a text, and the Markdown in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from macros.model.record import EVERYONE, Audience, Place


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some Markdown that an author wrote, where it stands, and the block that it stands in, if any."""

    text: str
    place: Place
    block: Block | None = None

    def line(self, number: int) -> Place:
        """Where a line of it stands; `number` counts from 0."""
        return Place(self.place.file, self.place.line + number)


class Block(BaseModel):
    """A fenced stretch of a module: an activity, a question, a key message, and so on.

    Each kind is one file in `macros/blocks`, which adds its options as fields.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    #: A block that is named can be linked to; these kinds must be.
    named: ClassVar[bool] = False
    #: A block that takes a title behind its name.
    titled: ClassVar[bool] = False
    #: A block that says who helps, and how: no form of a page leaves it out.
    helps: ClassVar[bool] = False
    #: Whom it is for: no format that serves another audience shows it.
    audiences: ClassVar[frozenset[Audience]] = EVERYONE

    kind: str
    name: str | None = None
    title: str = ""
    body: str
    place: Place
    #: The line on which the body begins.
    body_line: int

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All of its Markdown: the body, and what a kind of its own adds."""
        return (Stretch(self.body.lstrip("\n"), Place(self.place.file, self.body_line), self),)

    @property
    def minutes_taken(self) -> int:
        """The minutes it takes beyond the reading of its words."""
        return getattr(self, "minutes", 0)
