"""What stands on one screen of a PowerPoint file."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.formats.deck.paragraphs import Paragraph, words
from macros.model.record import Place


@dataclass(frozen=True)
class Screen:
    """A slide as it is set: its layout, its title, and the paragraphs in each of its places."""

    kind: str
    title: str
    place: Place
    texts: dict[str, list[Paragraph]] = field(default_factory=dict)
    notes: str = ""
    picture: bytes | None = None
    alt: str = ""
    drawing: bytes | None = None
    #: The size of its text in points, one for all the slides that it was split into.
    size: int | None = None


def given(**texts: str) -> dict[str, list[Paragraph]]:
    """Places with one line each; an empty line has no place."""
    return {name: [words(text)] for name, text in texts.items() if text}
