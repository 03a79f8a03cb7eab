"""Turns a deck into what slides in a browser are drawn from: words as HTML, icons, drawings, and a size at which they fit.

Slides and the presenter view fill their pages from the same faces, so that both show the same slide.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle

from markupsafe import Markup

from macros.formats.deck.face import LABELS, Face, Picture
from macros.formats.deck.shell import ROOT
from macros.formats.deck.slide_fit import fit
from macros.formats.deck.slide_markup import plain_notes, words
from macros.model.slide import Deck, Slide
from macros.programme import decks
from macros.programme.load import Loaded
from macros.text import prose
from macros.text.icon import HALVES, icon_svg

#: The drawing in the arch of a kind; a title has its subject's own.
DRAWINGS = {"title": "looking", "close": "hands", "sources": "tree"}

#: The drawings of a session's moments, in turn: in at the door, and then among people.
MOMENTS = ("door", "held-by-many", "looking", "tree", "looking-beard", "turning-away", "looking-scarf")

#: More parts than this are not counted with arcs.
MOST_ARCS = 8

_CLOCK = re.compile(r"^(?P<before>.*?)\s*(?P<time>\d\d:\d\d)$")


def faces(deck: Deck, loaded: Loaded, drawing: str | None = None, timed: bool = False, notes: bool = False) -> list[Face]:
    """Every slide of a deck. `timed` decks have clock times; `notes` are for trainers' pages only."""
    parts = sum(slide.kind == "part" for slide in deck.slides)
    moments = cycle(MOMENTS)
    made, step = [], 0
    for number, slide in enumerate(deck.slides, 1):
        own = {"title": drawing, "moment": next(moments) if slide.kind == "moment" else None}.get(slide.kind)
        face = _face(number, slide, loaded, own, timed, notes)
        if slide.kind == "part":
            step += 1
            # A session draws on several modules: there is no number of parts to count.
            face = face if timed else replace(face, step=(step, parts) if parts <= MOST_ARCS else None)
        made.append(face)
    return made


def _face(number: int, slide: Slide, loaded: Loaded, drawing: str | None, timed: bool, notes: bool) -> Face:
    label = LABELS.get(slide.kind, "")
    text, until = _text_and_clock(slide, timed)
    return Face(
        number=number,
        kind=slide.kind,
        title=words(slide.title),
        text=words(text),
        items=tuple(words(item) for item in slide.items),
        columns=tuple((Markup(icon_svg(HALVES[at % 2])), words(title), words(said)) for at, (title, said) in enumerate(slide.columns)),
        picture=_picture(slide, loaded),
        label=label,
        icon=Markup(icon_svg(decks.icon(slide.kind))) if label else Markup(),
        # A drawing stands inline, so that it takes the slide's colours.
        drawing=Markup(loaded.drawings.get(drawing or DRAWINGS.get(slide.kind, ""), "")),
        minutes=slide.minutes,
        starts=slide.clock if timed and slide.kind in ("part", "moment") else "",
        until=until,
        fit=fit(slide, text),
        notes=plain_notes(slide.notes, loaded) if notes and slide.notes else Markup(),
    )


def _text_and_clock(slide: Slide, timed: bool) -> tuple[str, str]:
    """A slide's text, and the time that it names: a break says when it ends, an activity is over after its minutes."""
    found = _CLOCK.match(slide.text) if slide.kind == "break" else None
    if found:
        return found["before"], found["time"]
    if timed and slide.kind == "activity" and slide.clock and slide.minutes:
        hours, minutes = map(int, slide.clock.split(":"))
        ends = hours * 60 + minutes + slide.minutes
        return slide.text, f"{ends // 60 % 24:02}:{ends % 60:02}"
    return slide.text, ""


def _picture(slide: Slide, loaded: Loaded) -> Picture | None:
    if not slide.picture:
        return None
    slug, path = slide.picture
    module = loaded.programme.by_slug.get(slug)
    found = module.pictures.get(path) if module else None
    return Picture(f"{ROOT}learn/{slug}/{path}", prose.plain(slide.alt), found.size if found else None)
