"""How large a slide is, and what stands on it: boxes, holders and layouts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.formats.deck import letter_widths

#: English Metric Units in a unit of the design, and points in it.
UNIT = 190_500

POINT = 15

#: A slide in units: 33.867 cm × 19.05 cm.
SLIDE = (64, 36)

#: Nothing that is read is smaller, in points. The foot is, and nothing depends on it.
LEAST = 24

FOOT = 15

#: How far lines stand apart, in hundredths of a single line (1.4 × the size in Arial), and the gap between paragraphs, in points.
LEADING = 120

GAP = 14

INK, PAPER, SOFT, WHITE, PLUM = "tx1", "bg1", "tx2", "bg2", "accent1"

LANGUAGE = "en-GB"

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def xml(self) -> str:
        x, y, w, h = (round(side * UNIT) for side in (self.x, self.y, self.w, self.h))
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: what it holds, where, and how its words are set. `size` is in points."""

    name: str
    box: Box
    size: int
    prompt: str
    kind: Literal["title", "body", "pic"] = "body"
    face: str = letter_widths.SANS
    colour: str = INK
    anchor: Literal["t", "b"] = "t"
    align: Literal["l", "r"] = "l"
    least: int = LEAST
    #: How far its lines stand apart, in hundredths of a single line, and the gap between its paragraphs, in points.
    leading: int = 0
    gap: int = 0

    @property
    def lines(self) -> tuple[float, float]:
        """How far its lines stand apart, as a multiple of a single line, and the gap between paragraphs in points."""
        usual = LEADING if self.face == letter_widths.SANS else 100
        return (self.leading or usual) / 100, 0 if self.kind == "title" else self.gap or GAP

    @property
    def number(self) -> int:
        """Its number in its layout; the title's is 0."""
        return ("title", "text", "right", "label", "clock", "picture").index(self.name)


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of slide. `follows` is set where the text moves up to a title that is shorter than its box."""

    name: str
    holders: tuple[Holder, ...]
    shapes: tuple[str, ...] = ()
    ground: str = f'<a:schemeClr val="{PAPER}"/>'
    foot: str = SOFT
    follows: bool = False
    #: Where a drawing stands, if the slide has one.
    arch: Box | None = None
    #: Where the service's mark stands large, if it does.
    mark: Box | None = None

    def holder(self, name: str) -> Holder:
        return next(holder for holder in self.holders if holder.name == name)


SERIF = letter_widths.SERIF

BOLD = letter_widths.BOLD
