"""The size at which the words of a slide fit a page in a browser."""

from __future__ import annotations

import html
from collections.abc import Iterable

from macros.formats.deck.face import LABELS
from macros.formats.deck.letter_widths import SANS, SERIF, lines
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.model.slide import Slide
from macros.text import prose

#: The units that a slide has for its words, of 64 across and 36 down: margins 4, 3.5 above and 4.5 below.
WIDE, HIGH = 56.0, 28.0

#: How much smaller than drawn the words of a slide may stand, the largest first. The least is 18 pt on a wall.
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)

#: How much wider than Georgia and Arial the fonts are that stand in for them elsewhere: Noto Serif, Segoe UI.
WIDER = 1.08


def fit(slide: Slide, text: str) -> str:
    """The class of the largest size at which a slide's words fit; says so where none does."""
    for scale in SCALES:
        if height(slide, text, scale) <= HIGH:
            return "" if scale == 1 else f"fit-{round(scale * 100)}"
    where = slide.place or Place("macros/slides.py")
    shown = html.unescape(prose.plain(slide.title))
    raise CannotMake(
        where, f"The words of the slide “{shown}” do not fit on it.", "Say less on the slide, and the rest in the trainer's note."
    )


def height(slide: Slide, text: str, scale: float) -> float:
    """The units that a slide's words take from the top, at a scale."""
    title, s = slide.title, scale
    if slide.kind == "title":
        return _tall(title, 4.5 * s, 32, 1.1) + 1.5 + _tall(text, 2 * s, 32, 1.4)
    if slide.kind in ("part", "moment", "break"):
        return 6 + _tall(title, 4.5 * s, 32 if slide.kind == "moment" else WIDE, 1.12) + (8 if slide.kind == "break" else 0)
    if slide.kind == "key-message":
        return 2.6 + _tall(text, 4 * s, 48, 1.2)
    if slide.kind in ("question", "reflection"):
        return (
            (6.5 if slide.kind == "reflection" else 3.5)
            + _tall(text or title, (3.6 if slide.kind == "reflection" else 3) * s, WIDE, 1.25)
            + _list(slide.items, s, 51)
        )
    if slide.kind == "plan":
        return _tall(title, 3 * s, WIDE, 1.15) + 1.75 + _plan(slide.items, s)
    if slide.kind == "two-views":
        column = max((_tall(t, 2 * s, 22, 1.25) + 0.6 + _tall(x, 2 * s, 24, 1.4) for t, x in slide.columns), default=0)
        return 3.75 + _tall(title, 3 * s, WIDE, 1.15) + 4 + column
    wide = {"activity": 42, "close": 32, "sources": 32}.get(slide.kind, WIDE)
    # The rules of what is never left out, and the room within them, take 6 units.
    labelled = (3.75 if slide.kind in LABELS else 0) + (6 if slide.kind == "must-say" else 0)
    said = _tall(text, (2.3 if slide.kind == "must-say" else 2) * s, wide, 1.4)
    return labelled + _tall(title, 3 * s, wide, 1.15) + (1.4 if said else 0) + said + _list(slide.items, s, min(wide + 8, 51))


def _tall(text: str, size: float, width: float, line: float) -> float:
    """The units that a text takes downwards. From 2.4 units a text is a title, in serif."""
    said = prose.plain(text)
    return lines(said, SERIF if size > 2.3 else SANS, size, width / WIDER) * size * line if said.strip() else 0.0


def _list(items: Iterable[str], scale: float, width: float) -> float:
    each = [_tall(item, 2 * scale, width, 1.35) + 0.9 * scale for item in items]
    return sum(each) + 0.85 * scale if each else 0.0


def _plan(items: tuple[str, ...], scale: float) -> float:
    """The rows of a plan behind their times. More than eight stand in two columns."""
    titles = [item[6:] for item in items]
    if len(titles) <= 8:
        return _list(titles, scale * 0.9, 47)
    half = (len(titles) + 1) // 2
    return max(_list(titles[:half], scale * 0.9, 20.5), _list(titles[half:], scale * 0.9, 20.5))
