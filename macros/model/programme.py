"""All that the site is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from macros.model.block import Stretch
from macros.model.colours import Colours
from macros.model.family import ENGLISH, EnglishPage, FamilyPage, SimplePage, Translation, is_english, is_translation
from macros.model.language import Language
from macros.model.library import Framework, Helpline, MustSay, Reference, Sought, StudyPath, Term
from macros.model.module import Module
from macros.model.not_counted import NotCounted
from macros.model.page import Page, SessionMatter, holds_session
from macros.model.problem import Problem
from macros.model.record import Place
from macros.model.service import Service
from macros.model.settings import Settings
from macros.model.sign import Sign, Urgency
from macros.model.templates import Templates


@dataclass(frozen=True)
class Programme:
    """All that the site is made from: the modules, the pages and what they share."""

    modules: tuple[Module, ...] = ()
    pages: tuple[Page, ...] = ()
    #: The paths from `docs/` of all that is there as a page, also where its front matter is not whole.
    page_paths: frozenset[str] = frozenset()
    references: Mapping[str, Reference] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    #: What people type into the search that the site calls something else.
    sought: tuple[Sought, ...] = ()
    helplines: tuple[Helpline, ...] = ()
    #: The signs of illness and danger, by their names, in the order of the library.
    signs: Mapping[str, Sign] = field(default_factory=dict)
    #: The words that are never left out, by their names.
    must_say: Mapping[str, MustSay] = field(default_factory=dict)
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    paths: tuple[StudyPath, ...] = ()
    service: Service = Service()
    settings: Settings = Settings()
    #: Where the site is on the web, as the settings say it; empty while they do not.
    address: str = ""
    #: The languages of family pages, by their codes.
    languages: Mapping[str, Language] = field(default_factory=dict)
    #: The markup of the drawings that a page can show, by their names.
    drawings: Mapping[str, str] = field(default_factory=dict)
    #: Every picture in `docs/` and `modules/`, by its path from the project's root.
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    #: The markup of the service's mark: lines on a grid of 24.
    mark: str = ""
    colours: Colours = Colours()
    #: What pages are made with.
    templates: Templates = Templates()
    #: Where each entry of a library file stands: `("references", "bellis2014")`.
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    #: What could not be read, in the order it was met.
    unread: tuple[Problem, ...] = ()
    #: The approvals, checks and calls that were taken out because their days do not count.
    not_counted: tuple[NotCounted, ...] = ()
    #: The day that counts as today, for what falls due.
    today: date = date.min

    @cached_property
    def owned(self) -> tuple[Module | Page, ...]:
        """Everything that somebody answers for: the modules, then the pages."""
        return (*self.modules, *self.pages)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """All the Markdown that anybody wrote: in modules, pages, the glossary, signs and what must be said."""
        found = [stretch for owner in self.owned for stretch in owner.stretches]
        found += [Stretch(term.meaning, self.places["glossary", term.name]) for term in self.terms]
        found += [Stretch(sign.words, self.places["signs", sign.name]) for sign in self.signs.values()]
        found += [Stretch(text, self.places["must-say", each.name]) for each in self.must_say.values() for text in (each.words, each.why)]
        return tuple(found)

    @cached_property
    def sessions(self) -> tuple[Page[SessionMatter], ...]:
        """The pages that hold a session."""
        return tuple(page for page in self.pages if holds_session(page))

    @cached_property
    def family_pages(self) -> tuple[FamilyPage, ...]:
        """The pages for families, in every language."""
        return tuple(page for page in self.pages if isinstance(page, FamilyPage))

    @cached_property
    def translations(self) -> tuple[Translation, ...]:
        """The pages for families that follow an English page."""
        return tuple(page for page in self.family_pages if is_translation(page) and page.language != ENGLISH and self.followed(page))

    @cached_property
    def simple_pages(self) -> tuple[SimplePage, ...]:
        """The pages in pictures."""
        return tuple(page for page in self.pages if isinstance(page, SimplePage))

    def without_drafts(self) -> Programme:
        """The programme as it is published: without translations that nobody has checked."""
        drafts = {page.place for page in self.family_pages if page.draft}
        return replace(
            self,
            pages=tuple(page for page in self.pages if page.place not in drafts),
            not_counted=tuple(each for each in self.not_counted if each.of not in drafts),
        )

    def followed(self, page: FamilyPage | SimplePage) -> EnglishPage | None:
        """The English page that a page in another language or in pictures follows, if there is one; it is its own."""
        return self.english_page(page.name)

    def english(self, page: FamilyPage | SimplePage) -> EnglishPage:
        """The English page that a page in another language or in pictures follows. Raises `LookupError` where there is none."""
        found = self.followed(page)
        if not found:
            raise LookupError(f"{page.place}: there is no English page `{page.name}`.")
        return found

    def english_page(self, name: str) -> EnglishPage | None:
        """The English page for families of a name, if there is one."""
        found = self.by_path.get(f"families/{name}.md")
        return found if found and is_english(found) else None

    @cached_property
    def helplines_by_name(self) -> dict[str, Helpline]:
        return {helpline.name: helpline for helpline in self.helplines}

    @cached_property
    def helplines_by_urgency(self) -> dict[Urgency, Helpline]:
        """Whom to ring, by how urgent a sign is: the first helpline of the library that answers it."""
        return {urgency: helpline for helpline in reversed(self.helplines) for urgency in helpline.answers}

    @cached_property
    def without_a_day(self) -> frozenset[tuple[Place, str]]:
        """The texts and entries that go without a day which does not count, by its field: that is told, and not that they have none."""
        return frozenset((each.of, each.field) for each in self.not_counted)

    def frame(self, name: str) -> str:
        """The path of a page that the frame leads to, by its name in the settings; nothing where there is no such page."""
        path: str = getattr(self.service.pages, name)
        return path if path in self.page_paths else ""

    @cached_property
    def by_slug(self) -> dict[str, Module]:
        return {module.slug: module for module in self.modules}

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}
