"""A deck as screens of a PowerPoint file: a slide takes as many as its words need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.formats.deck.layouts import layouts
from macros.formats.deck.measures import POINT, Layout
from macros.formats.deck.paragraph_fit import STEP, fitted, split
from macros.formats.deck.paragraphs import noted, words
from macros.formats.deck.screen import Screen
from macros.formats.deck.screen_kinds import Kinds
from macros.formats.deck.screen_room import text_box, title_box
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.model.slide import Deck, Slide
from macros.programme.load import Loaded
from macros.text.prose import plain

#: What the first title is set at, in points, before the text under it may be larger than the least.
TITLE_SIZES = (52, 44, 32)


class Screens:
    """The screens of one deck."""

    def __init__(self, deck: Deck, loaded: Loaded, place: Place, drawing: str | None):
        self.deck = deck
        self.place = place
        self.kinds = Kinds(deck, loaded, place, drawing)
        self.given: dict[str, int] = {}

    def __iter__(self) -> Iterator[Screen]:
        for slide in self.deck.slides:
            yield from self.of(slide)

    def of(self, slide: Slide) -> Iterator[Screen]:
        """A slide as one screen, or as several where its words need them."""
        if not plain(slide.title).strip():
            raise CannotMake(slide.place or self.place, "This slide has no title.", "Write a title: a screen reader finds a slide by it.")
        screen = self.kinds.of(slide)
        layout = layouts()[screen.kind]
        texts = screen.texts.get("text")
        if not texts:
            yield replace(screen, title=self._numbered(screen))
            return
        if screen.kind == "title":
            yield self._opening(screen, layout)
            return
        room = text_box(replace(screen, title=f"{screen.title} (2)"), layout).h * POINT
        holder = layout.holder("text")
        pieces = split(texts, holder, room)
        size = min(fitted(piece, holder, room) or holder.least for piece in pieces)
        for piece in pieces:
            yield replace(screen, title=self._numbered(screen), texts=screen.texts | {"text": piece}, size=size)

    def _opening(self, screen: Screen, layout: Layout) -> Screen:
        """The first slide is one slide: the title leaves the text what it needs, and more than fits is said, not shown."""
        holder = layout.holder("text")
        for wanted in TITLE_SIZES:
            for size in range(holder.size, holder.least - 1, -STEP):
                shown = replace(screen, size=size)
                room = title_box(shown, layout).h * POINT
                if (fitted([words(screen.title)], layout.holder("title"), room) or 0) >= wanted:
                    return shown
        notes = "\n".join(filter(None, (noted(screen.texts["text"]), screen.notes)))
        return replace(screen, texts={"text": split(screen.texts["text"], holder, holder.box.h * POINT)[0]}, size=holder.least, notes=notes)

    def _numbered(self, screen: Screen) -> str:
        """A title that comes again gets a number behind it, so that no two slides are found by the same words."""
        self.given[screen.title] = again = self.given.get(screen.title, 0) + 1
        return screen.title if again == 1 or screen.kind in ("break", "key-message") else f"{screen.title} ({again})"
