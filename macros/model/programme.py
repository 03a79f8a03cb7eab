"""All that the site is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from macros.model.block import Stretch
from macros.model.colours import Colours
from macros.model.family import ENGLISH, FamilyPage, SimplePage
from macros.model.language import Language
from macros.model.library import Framework, Helpline, Reference, StudyPath, Term
from macros.model.module import Module
from macros.model.page import Page
from macros.model.record import Place
from macros.model.service import Service


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
    #: The markup of the drawings that a page can show, by their names.
    drawings: Mapping[str, str] = field(default_factory=dict)
    #: The markup of the service's mark: lines on a grid of 24.
    mark: str = ""
    colours: Colours = Colours()
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
    def helplines_by_name(self) -> dict[str, Helpline]:
        return {line.name: line for line in self.helplines}

    @cached_property
    def by_slug(self) -> dict[str, Module]:
        return {module.slug: module for module in self.modules}

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}
