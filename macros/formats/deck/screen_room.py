"""Where the title and the text of a screen stand, and the sizes at which they fit."""

from __future__ import annotations

from dataclasses import replace

from macros.formats.deck.measures import POINT, Box, Holder, Layout
from macros.formats.deck.paragraph_fit import STAND_IN, fitted, height
from macros.formats.deck.paragraphs import Paragraph, words
from macros.formats.deck.screen import Screen
from macros.model.problem import CannotMake

#: The gap between a title and what follows it, in units.
BEHIND_TITLE = 1.75

#: The gap between the title of the first slide and the text under it, in units.
OVER_TEXT = 1.25


def title_box(screen: Screen, layout: Layout) -> Box:
    """Where the title stands: on the first slide it ends where the text that it stands on begins."""
    box = layout.holder("title").box
    return Box(box.x, box.y, box.w, text_box(screen, layout).y - OVER_TEXT - box.y) if screen.kind == "title" else box


def title_size(screen: Screen, layout: Layout) -> int:
    """The size of the title, in points. Raises `CannotMake` where it fits at none."""
    holder, box = layout.holder("title"), title_box(screen, layout)
    # With no text under it a title may run to the foot, and not past it where another font stands in for Georgia.
    narrow = replace(holder, box=replace(holder.box, w=holder.box.w / STAND_IN)) if screen.kind == "key-message" else holder
    size = fitted([words(screen.title)], narrow, box.h * POINT)
    if not size:
        raise CannotMake(screen.place, f"This is too long for the top of a slide: “{screen.title}”.", "Say it in fewer words.")
    return size


def text_box(screen: Screen, layout: Layout) -> Box:
    """Where the text stands: right behind its title, where the layout lets it follow."""
    title, box = layout.holder("title"), layout.holder("text").box
    if screen.kind == "title" and screen.texts:
        high = height(screen.texts["text"], screen.size or layout.holder("text").least, layout.holder("text")) / POINT
        return Box(box.x, box.bottom - high, box.w, high)
    if not layout.follows:
        return box
    top = title.box.y + height([words(screen.title)], title_size(screen, layout), title) / POINT + BEHIND_TITLE
    if screen.texts.get("clock"):
        top = max(top, layout.holder("clock").box.bottom + BEHIND_TITLE)
    return Box(box.x, top, box.w, box.bottom - top)


def set_at(given: list[Paragraph], holder: Holder, layout: Layout, screen: Screen) -> int:
    """The size of what stands in a place, in points."""
    if holder.name == "title":
        return title_size(screen, layout)
    if holder.name == "text" and screen.size:
        return screen.size
    return fitted(given, holder) or holder.least
