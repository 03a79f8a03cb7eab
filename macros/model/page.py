"""A page that somebody wrote by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeGuard

from typing_extensions import TypeVar

from macros.model.block import Stretch
from macros.model.record import Owned, Place, Record
from macros.model.session import ROW_TEXTS, SESSION_TEXTS, Session


class Door(Record):
    """One of the ways into the site that the home page offers."""

    title: str
    text: str
    page: str
    drawing: str


class PageMatter(Owned):
    """The front matter of a page in `docs/`."""

    template: str | None = None
    heading: str | None = None
    lead: str | None = None
    doors: tuple[Door, ...] = ()
    session: Session | None = None
    #: Whether it is about the site itself: the search then shows it behind what teaches.
    found_last: bool = False


class SessionMatter(PageMatter):
    """The front matter of a page that holds a session."""

    session: Session


#: The front matter of a page: any, where a type names none.
M = TypeVar("M", bound=PageMatter, default=PageMatter, covariant=True)


@dataclass(frozen=True)
class Page(Generic[M]):
    """A page that somebody wrote by hand in `docs/`. `path` counts from `docs/`."""

    path: str
    matter: M
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
        said: list[tuple[tuple[Any, ...], str]] = [(("session", name), getattr(session, name)) for name in SESSION_TEXTS]
        said += [(("session", "rows", at, name), getattr(row, name)) for at, row in enumerate(session.rows) for name in ROW_TEXTS]
        return tuple(Stretch(text, self.line_of(*path)) for path, text in said if text)


def holds_session(page: Page) -> TypeGuard[Page[SessionMatter]]:
    """Whether a page holds a session."""
    return isinstance(page.matter, SessionMatter)
