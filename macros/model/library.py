"""What modules share: sources, words, helplines, what must be said, frameworks, paths and what people search for."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from macros.model.record import Name, Record
from macros.model.sign import Urgency

#: What readers see for each mark of a source.
MARKS = MappingProxyType({"V": "Seen", "V2": "Seen in a report of it", "U": "Not yet seen"})


class Checked(Record):
    """What was seen of a source, by the mark of `modules/_library/references.yaml`, and when."""

    mark: Literal["V", "V2", "U"]
    on: date
    what: str = Field(min_length=1)

    @property
    def seen(self) -> str:
        """How much of it was seen, as readers are told."""
        return MARKS[self.mark]


class Reported(Record):
    """The nation and the year that the figures or the law of a source belong to."""

    nation: str | None = None
    year: int | str | None = None

    @property
    def words(self) -> str:
        """The nation and the year, as far as they are known."""
        return ", ".join(str(value) for value in (self.nation, self.year) if value)


class Reference(BaseModel):
    """A source: CSL fields for the citation processor, and what was checked of it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    type: str
    title: str
    checked: Checked
    data: Reported | None = None
    superseded_by: str | None = None
    #: Whether there are more authors, whom nobody could make sure of.
    authors_incomplete: bool = False

    @property
    def csl(self) -> dict[str, Any]:
        """The fields that a citation processor reads."""
        ours = {"checked", "data", "superseded_by", "authors_incomplete"}
        return {k: v for k, v in self.model_dump(mode="json").items() if k not in ours and v is not None}


class Term(Record):
    """A word that the glossary explains, with the other forms that are found in texts."""

    name: Name
    term: str = Field(min_length=1)
    also: tuple[str, ...] = ()
    meaning: str = Field(min_length=1)


class Sought(Record):
    """What people type into the search, and what the site calls it, or the page that comes first.

    `page` is a path from `docs/`, a name from the settings, or `module:` with a module and perhaps a part.
    """

    name: Name
    typed: tuple[str, ...] = Field(min_length=1)
    means: tuple[str, ...] = ()
    page: str = ""


#: A number as it is dialled: digits, parted by blanks as one says them.
Number = Annotated[str, Field(pattern=r"^\+?[\d ]*\d$")]


class Helpline(Record):
    """Somebody to call or to text. `rung_on` is empty until a person has rung the number.

    `answers` are the urgencies of signs for which it is the one to ring.
    """

    name: Name
    title: str
    kind: Literal["emergency", "urgent", "someone-to-talk-to"]
    for_: str = Field(alias="for")
    number: Number | None = None
    option: int | None = None
    text_number: Number | None = None
    text_word: str | None = None
    area: str | None = None
    cost: str | None = None
    hours: str | None = None
    hours_verified: bool = False
    languages: str | None = None
    source: str = Field(min_length=1)
    seen_on: date
    rung_on: date | None = None
    answers: tuple[Urgency, ...] = ()


class MustSay(Record):
    """Words that are said as they stand wherever the part or page that names them is shown, with why. `signs` are those that they speak of."""

    name: Name
    title: str = Field(min_length=1)
    words: str = Field(min_length=1)
    why: str = Field(min_length=1)
    sources: tuple[str, ...] = Field(min_length=1)
    signs: tuple[str, ...] = ()


class FrameworkHeading(Record):
    """One heading of a professional framework. Its title is left out until it was seen in print."""

    number: int
    title: str | None = None


class Framework(Record):
    """A professional framework that training is mapped to."""

    name: str
    title: str
    reference: str
    in_force_from: date | None = None
    in_force_until: date | None = None
    note: str | None = None
    headings: tuple[FrameworkHeading, ...] = ()


class StudyPath(Record):
    """An order in which a group of readers may study the modules."""

    name: Name
    title: str
    for_: str = Field(alias="for")
    modules: tuple[str, ...] = Field(min_length=1)
