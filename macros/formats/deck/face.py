"""One slide as a page in a browser shows it, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

#: The label of a kind, which stands beside its icon.
LABELS = {
    "activity": "Activity",
    "reflection": "Reflection",
    "question": "For the room",
    "case": "Case study",
    "note": "Before we begin",
    "must-say": "Never left out",
    "two-views": "Two views",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page shows it: its address from the page, what it shows, and its size in CSS pixels."""

    address: str
    alt: str
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Face:
    """One slide, ready for its template. What it does not use is empty."""

    number: int
    kind: str
    title: Markup
    text: Markup = Markup()
    items: tuple[Markup, ...] = ()
    columns: tuple[tuple[Markup, Markup, Markup], ...] = ()
    picture: Picture | None = None
    label: str = ""
    icon: Markup = Markup()
    drawing: Markup = Markup()
    minutes: int | None = None
    #: When a row of a session begins: 10:35.
    starts: str = ""
    #: Until when, or back when: 10:42.
    until: str = ""
    #: A part among the parts of its deck: its number and how many there are.
    step: tuple[int, int] | None = None
    #: The class of the size at which the words fit.
    fit: str = ""
    notes: Markup = Markup()
