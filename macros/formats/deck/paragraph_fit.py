"""The size at which paragraphs fit their place on a slide, and more slides where none does."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace

from macros.formats.deck import letter_widths
from macros.formats.deck.measures import POINT, Holder
from macros.formats.deck.paragraphs import Paragraph, Run

#: Sizes are tried in steps of this many points.
STEP = 2

#: A line of Arial or Georgia is this many times its size, as the fonts' own metrics say (1.149 and 1.136).
SINGLE = 1.15

#: Words on a screen come out a little wider or narrower than in print; this much of the width stays free.
SPARE = 0.02

#: How much wider than Georgia the fonts are that stand in for it: DejaVu Serif, the widest, on most Linux desktops.
STAND_IN = 1.18


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
