"""The shapes and colours of a PowerPoint layout, which say nothing: screen readers pass them by."""

from __future__ import annotations

from types import MappingProxyType

from macros.formats.deck.measures import DECORATIVE, INK, NAMES, PLUM, POINT, Box
from macros.formats.deck.pptx_icon import STROKE, geometry
from macros.programme import decks
from macros.text.icon import HALVES

#: The theme's places, and the site's colour in each.
THEME = MappingProxyType(
    {
        "dk1": "ink",
        "lt1": "paper",
        "dk2": "soft",
        "lt2": "sheet",
        "accent1": "plum",
        "accent2": "warm",
        "accent3": "leaf-deep",
        "accent4": "art-cool",
        "accent5": "art-leaf",
        "accent6": "edge",
        "hlink": "plum",
        "folHlink": "soft",
    }
)

#: Tints that PowerPoint offers beside the theme's colours.
TINTS = MappingProxyType({"Warm tint": "warm-tint", "Leaf tint": "leaf-tint", "Cool tint": "cool-tint"})


def scheme(name: str) -> str:
    """A colour of the theme."""
    return f'<a:schemeClr val="{name}"/>'


def tint(name: str) -> str:
    """One of the tints, by its name; the template that it stands in paints it."""
    return f'<a:srgbClr val="var(--{TINTS[name]})"/>'


def shape(name: str, box: Box, geometry: str, fill: str = "", line: str = "") -> str:
    """A shape that says nothing: screen readers pass it by."""
    paint = f"<a:solidFill>{fill}</a:solidFill>" if fill else "<a:noFill/>"
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="0" name="{name}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{box.xml}{geometry}{paint}{line or '<a:ln><a:noFill/></a:ln>'}</p:spPr></p:sp>"
    )


def preset(kind: str, **adjust: int) -> str:
    """A form that PowerPoint knows by its name, with what is adjusted in it."""
    guides = "".join(f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in adjust.items())
    return f'<a:prstGeom prst="{kind}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def stroke(colour: str, points: float, more: str = "") -> str:
    """A stroke `points` thick; a pixel of the design is three quarters of a point."""
    return f'<a:ln w="{round(points * 12700)}" cap="rnd"{more if more.startswith(" ") else ""}><a:solidFill>{colour}</a:solidFill>{more if more.startswith("<") else ""}<a:round/></a:ln>'


def icon(name: str, markup: str, box: Box, colour: str, line: float = STROKE) -> str:
    """An icon of the site. `line` is its thickness on the grid of 24."""
    points = line * box.w * POINT / 24
    return shape(name, box, geometry(markup), scheme(colour), stroke(scheme(colour), points))


def of_kind(kind: str, name: str, box: Box, colour: str = PLUM) -> str:
    """The icon of a kind of slide."""
    return icon(name, decks.icon(kind), box, colour)


def rule(name: str, box: Box, colour: str, points: float, more: str = "") -> str:
    """A rule across or down."""
    return shape(name, box, preset("line"), line=stroke(colour, points, more))


def arch(box: Box, name: str) -> str:
    """A doorway: half round on top, corners of one unit below."""
    least = min(box.w, box.h)
    return shape("Arch", box, preset("round2SameRect", adj1=50_000, adj2=round(100_000 / least)), tint(name))


def half(number: int, x: float) -> str:
    """A half circle of two views, drawn as the site draws it."""
    return icon(f"View {number + 1}", HALVES[number], Box(x, 14.2, 2.3, 2.3), INK)
