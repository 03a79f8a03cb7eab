"""The nouns of the field: what a programme of training is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

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


#: A name that becomes part of an address.
Name = Annotated[str, Field(pattern=f"^{NAME}$")]


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


class ModuleMatter(Owned):
    """The front matter of a module."""

    kind: Literal["full", "introduction"] = "full"
    audience: tuple[str, ...] = Field(min_length=1)
    outcomes: dict[str, str] = Field(min_length=1)
    prerequisites: tuple[str, ...] = ()
    read_next: tuple[str, ...] = ()
    frameworks: dict[str, tuple[int, ...]] = Field(default_factory=dict)


class Door(Record):
    """One of the ways into the site that the home page offers."""

    title: str
    text: str
    page: str
    drawing: str


def _clock(value: Any) -> Any:
    """YAML reads `10:30` without quotation marks as 630, which is the same time in minutes."""
    return f"{value // 60:02}:{value % 60:02}" if isinstance(value, int) and 0 <= value < 24 * 60 else value


class Row(Record):
    """A row of a session: `show` names parts and blocks, `page` a page; `moment` and `break` have words of their own."""

    minutes: Minutes
    show: tuple[str, ...] = ()
    page: str | None = None
    moment: str | None = None
    break_: str | None = Field(default=None, alias="break")
    title: str | None = None
    trainer: str = ""
    participants: str = ""
    materials: str = ""
    #: What to do if the session is late here.
    late: str = ""
    #: The minutes that the room works on an activity here, where they are not the activity's own.
    activity_minutes: Minutes | None = None
    #: Headings of the session's page, by name: what the trainer says here, and what each person is given on paper.
    say: tuple[str, ...] = ()
    hand_out: tuple[str, ...] = ()


class SessionMatter(Record):
    """What a session is for, and its running order. `outcomes` are written `module#outcome`."""

    audience: tuple[str, ...] = Field(min_length=1)
    purpose: str = Field(min_length=1)
    start: Annotated[str, BeforeValidator(_clock), Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    outcomes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = Field(min_length=1)
    room: str = ""
    online: str = ""
    #: What the room is told before it begins: what is coming, that stopping is fine, where support is.
    content_note: str = ""


#: The fields of a session and of its rows that hold Markdown.
SESSION_TEXTS = ("room", "online", "content_note")
ROW_TEXTS = ("trainer", "participants", "late")


class PageMatter(Owned):
    """The front matter of a page in `docs/`."""

    template: str | None = None
    heading: str | None = None
    lead: str | None = None
    doors: tuple[Door, ...] = ()
    session: SessionMatter | None = None


class FamilyMatter(PageMatter):
    """The front matter of an English page for families.

    `tab` is what the browser's tab and history show: on a `sensitive` page it gives nothing away.
    `key_message` is the one sentence for a wall. `leaflet` names the sections that its leaflet has room for, if not all.
    A `guide` has the shape that all guides share; a `list` has its own.
    """

    tab: str = Field(min_length=1, max_length=30)
    key_message: str = Field(min_length=1)
    group: Literal["your-baby", "you", "people-who-help"]
    kind: Literal["guide", "list"] = "guide"
    sensitive: bool = False
    leaflet: tuple[str, ...] = ()


class TranslationMatter(PageMatter):
    """The front matter of a family page in another language; all else of the page is as the English one says.

    `translated_from` holds the mark of the English passage behind each of its own, in order, or `todo` where the
    words are still English. A translation that nobody has checked is a draft.
    """

    tab: str = Field(min_length=1, max_length=30)
    key_message: str = Field(min_length=1)
    translated_from: tuple[str, ...] = ()
    translated_by: str = Field(min_length=1)
    checked_by: str | None = None
    checked_on: date | None = None
    #: The sections that its leaflet has room for, where the language takes more room than English.
    leaflet: tuple[str, ...] = ()


class Critical(Record):
    """The words of a language that carry a critical detail, in every form in which pages write them.

    `*` at a word's end stands for any ending, and `…` for other words in between. `units` are the words for each unit
    of time or temperature, by its English name.
    """

    never: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Idea(Record):
    """One idea of a page in pictures: a drawing, the one sentence beside it, and the helpline that it names, if any."""

    drawing: str
    say: str = Field(min_length=1)
    line: str | None = None


class SimpleMatter(PageMatter):
    """The front matter of a page in pictures; all else of the page is as the full page of the same name says.

    `checked_by` is a group of people with learning disabilities. Until they have checked the page, it says so.
    """

    ideas: tuple[Idea, ...] = Field(min_length=1)
    checked_by: str | None = None
    checked_on: date | None = None


class Language(Record):
    """A language that family pages are read in: its name in English and in itself, and the words around every page.

    `fonts` are the faces that sheets of paper use for it, first choice first.
    """

    name: str = Field(min_length=1)
    native: str = Field(min_length=1)
    direction: Literal["ltr", "rtl"] = "ltr"
    fonts: tuple[str, ...] = ()
    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    strings: dict[str, str]
    critical: Critical = Critical()

    @property
    def english(self) -> bool:
        """Whether it is the language that pages are first written in."""
        return self.name == "English"

    def say(self, name: str, **values: Any) -> str:
        """One of its words or sentences, with what belongs in its braces."""
        return self.strings[name].format(**values)

    def day(self, day: date) -> str:
        """A date as it is read: 22 November 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"


class Checked(Record):
    """What was seen of a source, by the mark of `modules/_library/references.yaml`, and when."""

    mark: Literal["V", "V2", "U"]
    on: date
    what: str = Field(min_length=1)


class Reported(Record):
    """The nation and the year that the figures or the law of a source belong to."""

    nation: str | None = None
    year: int | str | None = None


class Reference(BaseModel):
    """A source: CSL fields for the citation processor, and what was checked of it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    type: str
    title: str
    checked: Checked
    data: Reported | None = None
    superseded_by: str | None = None

    @property
    def csl(self) -> dict[str, Any]:
        """The fields that a citation processor reads."""
        ours = {"checked", "data", "superseded_by"}
        return {k: v for k, v in self.model_dump(mode="json").items() if k not in ours and v is not None}


class Term(Record):
    """A word that the glossary explains, with the other forms that are found in texts."""

    name: Name
    term: str = Field(min_length=1)
    also: tuple[str, ...] = ()
    meaning: str = Field(min_length=1)


class Helpline(Record):
    """Somebody to call or to text. `rung_on` is empty until a person has rung the number."""

    name: Name
    title: str
    kind: Literal["emergency", "urgent", "someone-to-talk-to"]
    for_: str = Field(alias="for")
    number: str | None = None
    option: int | None = None
    text_number: str | None = None
    text_word: str | None = None
    area: str | None = None
    cost: str | None = None
    hours: str | None = None
    hours_verified: bool = False
    languages: str | None = None
    source: str = Field(min_length=1)
    seen_on: date
    rung_on: date | None = None


class Channel(Record):
    """Where the service can be followed, as it gave it. `checked_on` is empty until somebody has looked."""

    name: str
    handle: str
    checked_on: date | None = None


class Service(Record):
    """All about the service that another one changes: the block `extra: service:` in `mkdocs.yml`."""

    name: str = "Our service"
    place: str = ""
    about: str = ""
    channels: tuple[Channel, ...] = ()
    contact: str = ""
    #: Where "Leave this page" leads: a public page that says nothing of whoever reads it.
    leave_to: str = Field(default="https://www.bbc.co.uk/weather", pattern=r"^https://[^\s/]+(?:/\S*)?$")


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


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide, in an author's Markdown. `kind` says how it looks; what it does not use is empty.

    `items` are its lines, `columns` its views with their headings, `picture` a module's slug and a path in it.
    """

    kind: str
    title: str
    text: str = ""
    items: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    picture: tuple[str, str] | None = None
    alt: str = ""
    notes: str = ""
    minutes: int | None = None
    clock: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a module or a session. `slug` names its files."""

    slug: str
    title: str
    slides: tuple[Slide, ...]


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

    name: str
    minutes: Minutes
    teaches: Names = ()


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

    def of_kind(self, kind: str) -> tuple[Block, ...]:
        """The blocks of one kind, in order."""
        return tuple(block for block in self.blocks if block.kind == kind)


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

    def of_kind(self, kind: str) -> tuple[Block, ...]:
        """The blocks of one kind, in order."""
        return tuple(block for block in self.blocks if block.kind == kind)

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


@dataclass(frozen=True)
class Page:
    """A page that somebody wrote by hand in `docs/`. `path` counts from `docs/`."""

    path: str
    matter: PageMatter
    text: str
    place: Place
    #: The line on which the text behind the front matter begins.
    text_line: int
    lines: Mapping[tuple[Any, ...], int]

    def line_of(self, *path: Any) -> Place:
        """Where a field of the front matter stands, or the nearest field around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.place.file, self.lines.get(path, 1))

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All of its Markdown: what its session says in the front matter, and its text."""
        return (*self._of_session, Stretch(self.text, Place(self.place.file, self.text_line)))

    @property
    def _of_session(self) -> tuple[Stretch, ...]:
        session = self.matter.session
        if not session:
            return ()
        said = [(("session", name), getattr(session, name)) for name in SESSION_TEXTS]
        said += [(("session", "rows", at, name), getattr(row, name)) for at, row in enumerate(session.rows) for name in ROW_TEXTS]
        return tuple(Stretch(text, self.line_of(*path)) for path, text in said if text)


@dataclass(frozen=True, slots=True)
class Passage:
    """The least stretch of a family page that a translation follows: a field, a heading, a paragraph or list, a block.

    `kind` is the field's name, or `heading`, `text` or `block`.
    """

    kind: str
    text: str
    place: Place
    #: The name and the level of a heading.
    name: str = ""
    level: int = 0
    block: Block | None = None

    @property
    def mark(self) -> str:
        """What a translation remembers of it: another mark means other words. White space makes no difference."""
        return sha256(f"{self.kind} {self.level} {' '.join(self.text.split())}".encode()).hexdigest()[:8]


#: The language that every family page is first written in.
ENGLISH = "en"


@dataclass(frozen=True)
class FamilyPage(Page):
    """A page for families, in one language."""

    passages: tuple[Passage, ...] = ()
    language: str = ENGLISH

    @property
    def name(self) -> str:
        """What the page is called in every language."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def draft(self) -> bool:
        """Whether it is a translation that no fluent person has checked."""
        return isinstance(self.matter, TranslationMatter) and not self.matter.checked_on

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its blocks, in order."""
        return tuple(passage.block for passage in self.passages if passage.block)


@dataclass(frozen=True)
class SimplePage(Page):
    """A page in pictures: the ideas of a full page for families, in English."""

    @property
    def name(self) -> str:
        """What the page is called, and the full page too."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its sentences, one an idea, and what stands behind the front matter."""
        ideas = enumerate(self.matter.ideas)
        return (*(Stretch(idea.say, self.line_of("ideas", number, "say")) for number, idea in ideas), *Page.stretches.fget(self))


@dataclass(frozen=True)
class Programme:
    """All that the site is made from: the modules, the pages and what they share."""

    modules: tuple[Module, ...] = ()
    pages: tuple[Page, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    helplines: tuple[Helpline, ...] = ()
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    paths: tuple[StudyPath, ...] = ()
    service: Service = Service()
    #: Where the site is on the web, as the settings say it; empty while they do not.
    address: str = ""
    #: The languages of family pages, by their codes.
    languages: Mapping[str, Language] = field(default_factory=dict)
    #: The names of the drawings that a page can show.
    drawings: frozenset[str] = frozenset()
    #: Where each entry of a library file stands: `("references", "bellis2014")`.
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    #: What could not be read, in the order it was met.
    unread: tuple[Any, ...] = ()
    #: The day that counts as today, for what falls due.
    today: date = date.min

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """All the Markdown that anybody wrote: in modules, pages and the glossary."""
        found = [stretch for owner in (*self.modules, *self.pages) for stretch in owner.stretches]
        found += [Stretch(term.meaning, self.places["glossary", term.name]) for term in self.terms]
        return tuple(found)

    @cached_property
    def sessions(self) -> tuple[Page, ...]:
        """The pages that hold a session."""
        return tuple(page for page in self.pages if page.matter.session)

    @cached_property
    def family_pages(self) -> tuple[FamilyPage, ...]:
        """The pages for families, in every language."""
        return tuple(page for page in self.pages if isinstance(page, FamilyPage))

    @cached_property
    def translations(self) -> tuple[FamilyPage, ...]:
        """The pages for families that follow an English page."""
        return tuple(page for page in self.family_pages if page.language != ENGLISH and self.english(page) is not page)

    @cached_property
    def simple_pages(self) -> tuple[SimplePage, ...]:
        """The pages in pictures."""
        return tuple(page for page in self.pages if isinstance(page, SimplePage))

    def full(self, page: SimplePage) -> FamilyPage | None:
        """The page that a page in pictures makes simple."""
        found = self.by_path.get(f"families/{page.name}.md")
        return found if isinstance(found, FamilyPage) else None

    def without_drafts(self) -> Programme:
        """The programme as it is published: without translations that nobody has checked."""
        return replace(self, pages=tuple(page for page in self.pages if not (isinstance(page, FamilyPage) and page.draft)))

    def english(self, page: FamilyPage) -> FamilyPage:
        """The English page that a page in another language follows; an English page is its own."""
        found = self.by_path.get(f"families/{page.name}.md")
        return found if isinstance(found, FamilyPage) else page

    @cached_property
    def lines_by_name(self) -> dict[str, Helpline]:
        return {line.name: line for line in self.helplines}

    @cached_property
    def by_slug(self) -> dict[str, Module]:
        return {module.slug: module for module in self.modules}

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}
