"""What everything an author writes down has in common: its place, its names, whom it is for and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

#: A name that links and progress can depend on: lower case Latin letters, digits and hyphens.
NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


class Audience(StrEnum):
    """Whom a page is made for. What is for trainers never reaches another audience."""

    LEARNER = "learner"
    TRAINER = "trainer"
    FAMILY = "family"


EVERYONE = frozenset(Audience)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file, as a path from the project's root, and a line from 1."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def _split(value: Any) -> Any:
    """`a, b` in an option is the list of a and b."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


Names = Annotated[tuple[str, ...], BeforeValidator(_split)]

#: The most letters of a name: files are called after it, with endings of their own, and no disk takes more than 255.
LONGEST_NAME = 80

#: A name that becomes part of an address.
Name = Annotated[str, Field(pattern=f"^{NAME}$", max_length=LONGEST_NAME)]

#: Minutes as an author writes them: at least one, and no more than a day of training has.
Minutes = Annotated[int, Field(gt=0, le=480)]


class Record(BaseModel):
    """Something that an author writes down in fields: no field that is not known, and none changes later."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Approval(Record):
    """Who approved a text, as a role and never a name, and on which day."""

    role: str = Field(min_length=1)
    on: date


class Owned(Record):
    """What every text that a reader sees must say about itself."""

    title: str = Field(min_length=1)
    summary: str = Field(min_length=1, max_length=160)
    owner: str = Field(min_length=1)
    changed: date
    approved_by: tuple[Approval, ...] = ()
    review_by: date
    #: A drawing beside the title: the name of a file in `overrides/drawings`.
    drawing: str | None = None
