"""Slides, and a deck of them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.record import Place


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
