"""Turns Markdown into the paragraphs of a slide, at a size that fits its place, or on more slides where none does."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Literal

from pptx.oxml import parse_xml

from macros.formats.deck import letter_widths
from macros.formats.deck.measures import LANGUAGE, POINT, UNIT, Holder

#: Sizes are tried in steps of this many points.
STEP = 2

#: A line of Arial or Georgia is this many times its size, as the fonts' own metrics say (1.149 and 1.136).
SINGLE = 1.15

#: How far the words of a list hang in, in units: behind a disc, a number or letter, or a time of day.
HANG = 2.25
HANG_COUNTED = 3.25
HANG_TIME = 6

#: Words on a screen come out a little wider or narrower than in print; this much of the width stays free.
SPARE = 0.02

#: How much wider than Georgia the fonts are that stand in for it: DejaVu Serif, the widest, on most Linux desktops.
STAND_IN = 1.18

_NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a slide. `number` counts the items of a list from 1; `size` is set where it is not the place's own."""

    runs: tuple[Run, ...]
    mark: Literal["", "disc", "number", "letter", "time"] = ""
    level: int = 0
    number: int = 1
    size: int | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def hang(self) -> float:
        """How far its words hang in behind its mark, in units."""
        return {"": 0, "disc": HANG, "time": HANG_TIME}.get(self.mark, HANG_COUNTED)

    @property
    def indent(self) -> float:
        """How far its words hang in, in units."""
        return self.hang + self.level * HANG


def words(text: str, bold: bool = False) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Run(text, bold),))


def paragraphs(tree: Iterable[dict[str, Any]], level: int = 0) -> list[Paragraph]:
    """The paragraphs of a tree of Markdown, in order."""
    found: list[Paragraph] = []
    for block in tree:
        kind = block["kind"]
        if kind in ("paragraph", "heading"):
            found.append(Paragraph(_runs(block["words"], kind == "heading"), level=level))
        elif kind == "list":
            found += _items(block, level)
        elif kind == "quote":
            found += paragraphs(block["blocks"], level)
        elif kind == "code":
            found.append(words(block["text"]))
        elif kind == "table":
            found += [words("; ".join(filter(None, map(_plain, row)))) for row in (block["header"], *block["rows"])]
    return [paragraph for paragraph in found if paragraph.text.strip()]


def _items(block: dict[str, Any], level: int) -> Iterator[Paragraph]:
    mark = "number" if block["ordered"] else "disc"
    for number, item in enumerate(block["items"], block["start"]):
        first, *rest = paragraphs(item, level) or [words("")]
        yield replace(first, mark=mark, number=number)
        yield from (replace(each, level=each.level + 1) for each in rest)


def _runs(nodes: Iterable[Any], bold: bool) -> tuple[Run, ...]:
    found: list[Run] = []
    for node in nodes:
        if isinstance(node, str):
            found.append(Run(node, bold))
        elif node["kind"] == "code":
            found.append(Run(node["text"], bold))
        elif node["kind"] == "break":
            found.append(Run(" ", bold))
        else:
            found += _runs(node["words"], bold or node["kind"] == "strong")
    return tuple(found)


def _plain(nodes: Iterable[Any]) -> str:
    return "".join(run.text for run in _runs(nodes, False))


def noted(given: Iterable[Paragraph]) -> str:
    """Paragraphs as the plain text of a slide's notes."""
    signs = {"disc": "• ", "number": "{}. ", "letter": "{}. "}
    return "\n".join("    " * each.level + signs.get(each.mark, "").format(each.number) + each.text for each in given)


def height(given: Iterable[Paragraph], size: int, holder: Holder) -> float:
    """How many points high paragraphs are in a place, set at `size`; the place's width is what counts of it."""
    total, room = 0.0, holder.box.w * POINT * (1 - SPARE)
    leading, gap = holder.lines
    for number, each in enumerate(given):
        bold = holder.face == letter_widths.SANS and any(run.bold for run in each.runs)
        face = letter_widths.BOLD if bold else holder.face
        own = min(each.size, size) if each.size else size
        total += letter_widths.lines(each.text, face, own, room - each.indent * POINT) * own * SINGLE * leading
        total += gap if number else 0
    return total


def fitted(given: list[Paragraph], holder: Holder, room: float | None = None) -> int | None:
    """The largest size at which paragraphs fit a place, or `room` points of it; nothing where the least does not."""
    room = holder.box.h * POINT if room is None else room
    longest = max((letter_widths.width(word, holder.face) for each in given for word in each.text.split()), default=0)
    for size in range(holder.size, holder.least - 1, -STEP):
        narrow = holder.box.w * POINT * (1 - SPARE) - max((each.indent for each in given), default=0) * POINT
        if height(given, size, holder) <= room and longest * size <= narrow:
            return size
    return None


def balanced(text: str, size: int, holder: Holder) -> float:
    """The width, in units, at which a title takes no more lines than it must and all of them are about as long.

    A title of one line keeps all the width, and one of several some of it: where Georgia is missing, letters are wider.
    """
    wide, step = holder.box.w, 0.5
    least = letter_widths.lines(text, holder.face, size, wide * POINT * (1 - SPARE))
    if least == 1:
        return wide
    longest = max(letter_widths.width(word, holder.face) for word in text.split()) * size
    while (room := (wide - step) * POINT / STAND_IN) > longest * STAND_IN and letter_widths.lines(text, holder.face, size, room) == least:
        wide -= step
    return wide


def split(given: list[Paragraph], holder: Holder, room: float) -> list[list[Paragraph]]:
    """Paragraphs on as many slides as they need, each of about the same height."""
    if fitted(given, holder, room):
        return [given]
    pieces = [piece for each in given for piece in _broken(each, holder, room)]
    total = height(pieces, holder.least, holder)
    for count in range(math.ceil(total / room), len(pieces) + 1):
        for share in (1, 1.1, 1.2, 1.3, 1.5, 2):
            slides = _dealt(pieces, holder, min(room, share * total / count))
            if len(slides) <= count and all(fitted(slide, holder, room) for slide in slides):
                return slides
    return [[piece] for piece in pieces]


def _dealt(pieces: list[Paragraph], holder: Holder, room: float) -> list[list[Paragraph]]:
    slides: list[list[Paragraph]] = [[]]
    for piece in pieces:
        if slides[-1] and height([*slides[-1], piece], holder.least, holder) > room:
            slides.append([])
        slides[-1].append(piece)
    return slides


def _broken(given: Paragraph, holder: Holder, room: float) -> list[Paragraph]:
    """A paragraph that no slide holds, as two or more: between its sentences, or else between its words."""
    if height([given], holder.least, holder) <= room:
        return [given]
    pieces = re.split(r"(?<=[.!?])\s+", given.text)
    pieces = pieces if len(pieces) > 1 else given.text.split()
    if len(pieces) < 2:
        return [given]
    half = len(pieces) // 2
    return [each for some in (pieces[:half], pieces[half:]) for each in _broken(replace(given, runs=(Run(" ".join(some)),)), holder, room)]


_MARKS = {
    "disc": '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    "number": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>',
    "letter": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="alphaUcPeriod"{start}/>',
}


def write(body, given: list[Paragraph], size: int, holder: Holder) -> None:
    """Puts paragraphs into the text body of a shape."""
    for old in body.findall("{*}p"):
        body.remove(old)
    first = next((each.number for each in given if each.mark in ("number", "letter")), 1)
    for number, each in enumerate(given):
        own = min(each.size, size) if each.size else size
        body.append(parse_xml(_paragraph(each, None if own == holder.size else own, first, number == 0)))


def _paragraph(given: Paragraph, size: int | None, first: int, opens: bool) -> str:
    indent = round(given.indent * UNIT)
    hang = round(given.hang * UNIT)
    mark = _MARKS.get(given.mark, "<a:buNone/>").format(start=f' startAt="{first}"' if first > 1 else "")
    above = '<a:spcBef><a:spcPts val="0"/></a:spcBef>' if opens else ""
    stop = f'<a:tabLst><a:tab pos="{indent}" algn="l"/></a:tabLst>' if given.mark == "time" else ""
    set_ = f' sz="{size}00"' if size else ""
    runs = "".join(
        f'<a:r><a:rPr lang="{LANGUAGE}"{set_}{" b=" + chr(34) + "1" + chr(34) if run.bold else ""}/><a:t>{escape(run.text, quote=False)}</a:t></a:r>'
        for run in given.runs
    )
    return f'<a:p {_NAMES}><a:pPr marL="{indent}" indent="{-hang}">{above}{mark}{stop}</a:pPr>{runs}</a:p>'
