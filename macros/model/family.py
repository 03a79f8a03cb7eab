"""A page for families, in any language and in pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Generic, Literal, TypeAlias, TypeGuard

from pydantic import Field
from typing_extensions import TypeVar

from macros.model.block import Block, Stretch
from macros.model.page import Page, PageMatter
from macros.model.record import Place, Record


class FamilyMatter(PageMatter):
    """The front matter of an English page for families.

    `tab` is what the browser's tab and history show: on a `sensitive` page it gives nothing away.
    `key_message` is the one sentence for a wall. `leaflet` names the sections that its leaflet shows, if not all; none that holds help may be missing.
    A `guide` has the shape that all guides share; a `list` has its own.
    """

    session: None = None

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

    session: None = None

    tab: str = Field(min_length=1, max_length=30)
    key_message: str = Field(min_length=1)
    translated_from: tuple[str, ...] = ()
    translated_by: str = Field(min_length=1)
    checked_by: str | None = None
    checked_on: date | None = None
    #: The sections that its leaflet shows, if not all or those of the English one.
    leaflet: tuple[str, ...] = ()


class Idea(Record):
    """One idea of a page in pictures: a drawing, the one sentence beside it, and the helpline that it names, if any."""

    drawing: str
    say: str = Field(min_length=1)
    line: str | None = None


class SimpleMatter(PageMatter):
    """The front matter of a page in pictures; all else of the page is as the full page of the same name says.

    `checked_by` is a group of people with learning disabilities. Until they have checked the page, it says so.
    """

    session: None = None

    ideas: tuple[Idea, ...] = Field(min_length=1)
    checked_by: str | None = None
    checked_on: date | None = None


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

    @property
    def helps(self) -> bool:
        """Whether it is a care card or names somebody to talk to, which no form of a page leaves out."""
        return self.block is not None and self.block.helps


#: The section of a page that says where all of it comes from: what is printed or read with somebody goes without it.
SOURCES = "from"


#: The language that every family page is first written in.
ENGLISH = "en"


#: The front matter of a page for families: in any language, where a type names none.
F = TypeVar("F", bound=FamilyMatter | TranslationMatter, default=FamilyMatter | TranslationMatter, covariant=True)


@dataclass(frozen=True)
class FamilyPage(Page[F], Generic[F]):
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


#: A page for families as it was first written, and one that follows such a page.
EnglishPage: TypeAlias = FamilyPage[FamilyMatter]
Translation: TypeAlias = FamilyPage[TranslationMatter]


def is_english(page: Page) -> TypeGuard[EnglishPage]:
    """Whether it is a page for families that others follow."""
    return isinstance(page, FamilyPage) and isinstance(page.matter, FamilyMatter)


def is_translation(page: Page) -> TypeGuard[Translation]:
    """Whether it is a page for families in another language than English."""
    return isinstance(page, FamilyPage) and isinstance(page.matter, TranslationMatter)


@dataclass(frozen=True)
class SimplePage(Page[SimpleMatter]):
    """A page in pictures: the ideas of a full page for families, in English."""

    @property
    def name(self) -> str:
        """What the page is called, and the full page too."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its sentences, one an idea, and what stands behind the front matter."""
        ideas = (Stretch(idea.say, self.line_of("ideas", number, "say")) for number, idea in enumerate(self.matter.ideas))
        return (*ideas, *super().stretches)
