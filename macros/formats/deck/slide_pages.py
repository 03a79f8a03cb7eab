"""Turns a deck into what slides in a browser are drawn from: words as HTML, icons, drawings, and a size at which they fit.

Slides and the presenter view fill their pages from the same faces, so that both show the same slide.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path

import markdown
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.blocks.comparison import HALF
from macros.extensions import discover
from macros.formats.deck.letter_widths import SANS, SERIF, lines
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.model.slide import Deck, Slide
from macros.programme.load import Loaded
from macros.text import prose
from macros.text.icon import icon_svg

#: From a file that is handed out to the root of the site, and of a bundle.
ROOT = "../../"

#: The units that a slide has for its words, of 64 across and 36 down: margins 4, 3.5 above and 4.5 below.
WIDE, HIGH = 56.0, 28.0

#: How much smaller than drawn the words of a slide may stand, the largest first. The least is 18 pt on a wall.
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)

#: How much wider than Georgia and Arial the fonts are that stand in for them elsewhere: Noto Serif, Segoe UI.
WIDER = 1.08

#: The label of a kind, and the kind of block that its icon comes from.
LABELS = {
    "activity": ("Activity", "activity"),
    "reflection": ("Reflection", "reflection"),
    "question": ("For the room", "question"),
    "case": ("Case study", "case-study"),
    "note": ("Before we begin", "content-note"),
    "two-views": ("Two views", "comparison"),
}

#: The drawing in the arch of a kind; a title has its subject's own.
DRAWINGS = {"title": "looking", "close": "hands", "sources": "tree"}

#: The drawings of a session's moments, in turn: in at the door, and then among people.
MOMENTS = ("door", "held-by-many", "looking", "tree", "looking-beard", "turning-away", "looking-scarf")

#: More parts than this are not counted with arcs.
MOST_ARCS = 8

TEMPLATES = Path(__file__).parent / "templates"
_CLOCK = re.compile(r"^(?P<before>.*?)\s*(?P<time>\d\d:\d\d)$")
_TAG = re.compile(r"<[^>]+>")


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


def environment(folder: Path = TEMPLATES) -> Environment:
    """The shells that formats fill. Whatever is not marked as HTML is escaped."""
    return Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


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


def plain_notes(text: str, loaded: Loaded) -> Markup:
    """Notes as simple HTML: citations as words, links by their text, headings as bold lines."""
    pieces, at = [], 0
    for token in prose.tokens(text):
        pieces.append(text[at : token.start])
        if token.kind == "citation":
            pieces.append(_TAG.sub("", loaded.citations.inline.get(token.match["cited"], "")))
        else:
            pieces.append(_words_of(token, text))
        at = token.end
    return Markup(_html("".join(pieces) + text[at:]))


def words(text: str) -> Markup:
    """An author's words on a slide: bold and slanted as written, without citations and links."""
    pieces, at = [], 0
    for token in prose.tokens(text):
        before = text[at : token.start]
        pieces.append(before.rstrip() if token.kind == "citation" else before)
        pieces.append("" if token.kind == "citation" else _words_of(token, text))
        at = token.end
    made = _html("".join(pieces) + text[at:])
    only = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", made, re.DOTALL)
    return Markup(only[1] if only else made)


def _words_of(token: prose.Token, text: str) -> str:
    """What stands for a token that is not plain words; marks of the engine and other code stay as they are."""
    match = token.match
    if token.kind == "link":
        return prose.CITATION.sub("", match["text"])
    if token.kind == "image":
        return match["alt"]
    if token.kind == "heading":
        return f"**{match['text']}**"
    return text[token.start : token.end]


@cache
def _engine() -> markdown.Markdown:
    """Markdown without raw HTML: an author's tags are shown as text."""
    engine = markdown.Markdown(extensions=["sane_lists", "tables"])
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    return engine


def _html(text: str) -> str:
    return _engine().reset().convert(text)


def _face(number: int, slide: Slide, loaded: Loaded, drawing: str | None, timed: bool, notes: bool) -> Face:
    label, block = LABELS.get(slide.kind, ("", ""))
    text, until = _text_and_clock(slide, timed)
    return Face(
        number=number,
        kind=slide.kind,
        title=words(slide.title),
        text=words(text),
        items=tuple(words(item) for item in slide.items),
        columns=tuple((Markup(icon_svg(HALF[index % 2])), words(title), words(said)) for index, (title, said) in enumerate(slide.columns)),
        picture=_picture(slide, loaded),
        label=label,
        icon=Markup(icon_svg(discover("blocks")[block].ICON)) if block else Markup(),
        drawing=_drawing(drawing or DRAWINGS.get(slide.kind, ""), loaded.root),
        minutes=slide.minutes,
        starts=slide.clock if timed and slide.kind in ("part", "moment") else "",
        until=until,
        fit=_fit(slide, text),
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


def _drawing(name: str, root: Path) -> Markup:
    """A drawing of the site, to stand inline so that it takes the slide's colours."""
    file = root / "overrides" / "drawings" / f"{name}.html"
    return Markup(file.read_text("utf-8").strip()) if name and file.is_file() else Markup()


# How much fits


def _tall(text: str, size: float, width: float, line: float) -> float:
    """The units that a text takes downwards. From 2.4 units a text is a title, in serif."""
    said = prose.plain(text)
    return lines(said, SERIF if size > 2.3 else SANS, size, width / WIDER) * size * line if said.strip() else 0.0


def _list(items: Iterable[str], scale: float, width: float) -> float:
    each = [_tall(item, 2 * scale, width, 1.35) + 0.9 * scale for item in items]
    return sum(each) + 0.85 * scale if each else 0.0


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
    labelled = 3.75 if slide.kind in LABELS else 0
    said = _tall(text, 2 * s, wide, 1.4)
    return labelled + _tall(title, 3 * s, wide, 1.15) + (1.4 if said else 0) + said + _list(slide.items, s, min(wide + 8, 51))


def _plan(items: tuple[str, ...], scale: float) -> float:
    """The rows of a plan behind their times. More than eight stand in two columns."""
    titles = [item[6:] for item in items]
    if len(titles) <= 8:
        return _list(titles, scale * 0.9, 47)
    half = (len(titles) + 1) // 2
    return max(_list(titles[:half], scale * 0.9, 20.5), _list(titles[half:], scale * 0.9, 20.5))


def _fit(slide: Slide, text: str) -> str:
    """The class of the largest size at which a slide's words fit; says so where none does."""
    for scale in SCALES:
        if height(slide, text, scale) <= HIGH:
            return "" if scale == 1 else f"fit-{round(scale * 100)}"
    where = slide.place or Place("macros/slides.py")
    shown = html.unescape(prose.plain(slide.title))
    raise CannotMake(
        where, f"The words of the slide “{shown}” do not fit on it.", "Say less on the slide, and the rest in the trainer's note."
    )
