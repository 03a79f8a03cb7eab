"""Builds our PowerPoint template: one layout for each kind of slide, in the site's colours and in fonts that every machine has.

Places and sizes are in units of the design: a slide is 64 × 36 units, and a unit is 15 points.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Literal

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation as Deck

from macros.formats.deck import letter_widths
from macros.pages.colours import site_colour
from macros.extensions import discover
from macros.formats.deck.pptx_icon import LINE as ICON_LINE
from macros.formats.deck.pptx_icon import geometry

#: English Metric Units in a unit of the design, and points in it.
UNIT = 190_500
POINT = 15

#: A slide in units: 33.867 cm × 19.05 cm.
SLIDE = (64, 36)

#: Nothing that is read is smaller, in points. The foot is, and nothing depends on it.
LEAST = 24
FOOT = 15

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

#: How far lines stand apart, in hundredths of a single line (1.4 × the size in Arial), and the gap between paragraphs, in points.
LEADING = 120
GAP = 14

INK, PAPER, SOFT, WHITE, PLUM = "tx1", "bg1", "tx2", "bg2", "accent1"

LANGUAGE = "en-GB"

_NAMES = (
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

    def holder(self, name: str) -> Holder:
        return next(holder for holder in self.holders if holder.name == name)


def scheme(name: str) -> str:
    """A colour of the theme."""
    return f'<a:schemeClr val="{name}"/>'


def tint(name: str) -> str:
    """One of the tints."""
    return f'<a:srgbClr val="{site_colour(TINTS[name])}"/>'


def _shape(name: str, box: Box, geometry: str, fill: str = "", line: str = "") -> str:
    """A shape that says nothing: screen readers pass it by."""
    paint = f"<a:solidFill>{fill}</a:solidFill>" if fill else "<a:noFill/>"
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="0" name="{name}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{box.xml}{geometry}{paint}{line or '<a:ln><a:noFill/></a:ln>'}</p:spPr></p:sp>"
    )


def _preset(kind: str, **adjust: int) -> str:
    guides = "".join(f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in adjust.items())
    return f'<a:prstGeom prst="{kind}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _line(colour: str, points: float, more: str = "") -> str:
    """A line `points` thick; a pixel of the design is three quarters of a point."""
    return f'<a:ln w="{round(points * 12700)}" cap="rnd"{more if more.startswith(" ") else ""}><a:solidFill>{colour}</a:solidFill>{more if more.startswith("<") else ""}<a:round/></a:ln>'


def icon(name: str, markup: str, box: Box, colour: str, line: float = ICON_LINE) -> str:
    """An icon of the site. `line` is its thickness on the grid of 24."""
    points = line * box.w * POINT / 24
    return _shape(name, box, geometry(markup), scheme(colour), _line(scheme(colour), points))


def _of_block(kind: str, box: Box, colour: str = PLUM) -> str:
    return icon(kind.replace("-", " ").capitalize(), discover("blocks")[kind].ICON, box, colour)


def _rule(name: str, box: Box, colour: str, points: float, more: str = "") -> str:
    return _shape(name, box, _preset("line"), line=_line(colour, points, more))


def _arch(box: Box, name: str) -> str:
    """A doorway: half round on top, corners of one unit below."""
    least = min(box.w, box.h)
    return _shape("Arch", box, _preset("round2SameRect", adj1=50_000, adj2=round(100_000 / least)), tint(name))


SERIF = letter_widths.SERIF
BOLD = letter_widths.BOLD

_ARCH = Box(40, 5.5, 20, 26)
_ICON = Box(4, 3.3, 2.75, 2.75)


def _title(box: Box | None = None, size: int = 45, prompt: str = "Say it in one line", **more) -> Holder:
    return Holder("title", box or Box(4, 3.5, 56, 7.2), size, prompt, "title", **{"face": SERIF, "least": 28} | more)


def _label_title(prompt: str) -> Holder:
    """A small title beside an icon, where the words below it are what matters."""
    return _title(Box(7.75, 3.35, 52.25, 4.3), 28, prompt, face=BOLD, colour=PLUM, least=LEAST)


def _text(box: Box, prompt: str = "Three or four lines of at most eight words", size: int = 30, **more) -> Holder:
    return Holder("text", box, size, prompt, **more)


#: The half circles of two views, drawn as the site draws them.
def _half(number: int, x: float) -> str:
    return icon(f"View {number + 1}", discover("blocks")["comparison"].HALF[number], Box(x, 14.2, 2.3, 2.3), INK)


@cache
def layouts() -> MappingProxyType[str, Layout]:
    """Every layout, by the kind of slide that it serves."""
    mark = discover("blocks")["key-message"].ICON
    return MappingProxyType(
        {
            "title": Layout(
                "Title",
                (
                    _title(Box(4, 5.5, 33.5, 16), 68, "The session's title", anchor="b", least=32),
                    _text(Box(4, 23, 33.5, 8.5), "What it is for", colour=SOFT),
                ),
                (_arch(_ARCH, "Warm tint"),),
                arch=_ARCH,
            ),
            "list": Layout("List", (_title(), _text(Box(4, 12.2, 56, 19.3))), follows=True),
            "key-message": Layout(
                "Key message",
                (_title(Box(8, 11, 48, 20.5), 60, "One sentence to keep", least=32),),
                (_shape("Bar", Box(8, 8.4, 8, 0.6), _preset("rect"), scheme("accent2")),),
            ),
            "activity": Layout(
                "Activity",
                (
                    _title(Box(4, 7.4, 40, 7.2), prompt="What the room does", colour=WHITE),
                    Holder("label", Box(7.75, 3.55, 36, 2.6), 26, "Activity, 6 minutes, in pairs", face=BOLD, colour=WHITE),
                    Holder("clock", Box(45, 3.1, 15, 8.4), 68, "10:42", face=BOLD, colour=WHITE, align="r"),
                    _text(Box(4, 16, 52, 15.5), "Steps, one on each line", colour=WHITE),
                ),
                (_of_block("activity", _ICON, WHITE),),
                ground=scheme(PLUM),
                foot=WHITE,
                follows=True,
            ),
            "two-views": Layout(
                "Two views",
                (
                    _title(),
                    _text(Box(7.4, 13.7, 22.6, 17.8), "One view", 36),
                    Holder("right", Box(37.4, 13.7, 22.6, 17.8), 36, "The other view"),
                ),
                (
                    _rule("Rule above", Box(4, 12.1, 56, 0), scheme(INK), 2.25),
                    _rule("Rule between", Box(32, 12.1, 0, 19.4), scheme(INK), 2.25),
                    _half(0, 4),
                    _half(1, 34),
                ),
            ),
            "case": Layout(
                "Case",
                (
                    Holder("label", Box(7.75, 3.55, 52, 2.6), 26, "Case study, invented", face=BOLD, colour=PLUM),
                    _title(Box(7, 10.6, 50, 7.2), prompt="The family's name"),
                    _text(Box(7, 19.3, 50, 8.6), "Who they are"),
                ),
                (
                    _of_block("case-study", _ICON),
                    _shape("Ground", Box(4, 8, 56, 21.6), _preset("rect"), tint("Leaf tint")),
                    _rule("Double rule above", Box(4, 8, 56, 0), scheme("accent3"), 6, ' cmpd="dbl"'),
                    _rule("Double rule below", Box(4, 29.6, 56, 0), scheme("accent3"), 6, ' cmpd="dbl"'),
                ),
                follows=True,
            ),
            "picture": Layout(
                "Picture",
                (
                    _label_title("What the picture is about"),
                    Holder("picture", Box(4, 7.9, 56, 23.6), 30, "Put a picture here, and say in its alt text what it shows", "pic"),
                ),
                (_of_block("figure", _ICON),),
            ),
            "question": Layout(
                "Question",
                (_label_title("A question for the room"), _text(Box(4, 9.4, 54, 22.1), "What do you ask?", 40)),
                (_of_block("question", _ICON),),
                follows=True,
            ),
            "reflection": Layout(
                "Reflection",
                (
                    _label_title("A moment to think"),
                    _text(Box(4, 10.6, 54, 16.4), "A question to oneself", 45, face=SERIF),
                    Holder("label", Box(4, 28.4, 56, 2.6), 26, "2 minutes, for yourself", colour=SOFT),
                ),
                (
                    _of_block("reflection", _ICON),
                    _rule("Dashed rule", Box(4, 8.2, 56, 0), scheme(PLUM), 2.25, '<a:prstDash val="dash"/>'),
                ),
            ),
            "part": Layout(
                "Part",
                (
                    Holder("label", Box(4, 3.5, 56, 2.8), 30, "Part 2 of 5, about 8 minutes", colour=SOFT),
                    _title(Box(4, 7.6, 42, 23.9), 60, "The part's title", least=36),
                ),
                (icon("Holding", mark, Box(46, 17, 14, 14), PLUM, 1.1),),
            ),
            "break": Layout(
                "Break",
                (
                    Holder("label", Box(4, 3.5, 56, 2.8), 30, "15 minutes", colour=SOFT),
                    _title(Box(4, 7.6, 56, 9), 60, "Break", least=36),
                    _text(Box(4, 18.6, 56, 9), "Back at 10:55", 68, face=BOLD),
                ),
                ground=tint("Cool tint"),
            ),
            "plan": Layout("Plan", (_title(prompt="Our time together"), _text(Box(4, 12.2, 56, 19.3), "Time, then what happens", leading=100, gap=9)), follows=True),
            "note": Layout(
                "Note",
                (
                    _title(Box(11.2, 5.9, 46.3, 7.2), prompt="Before we begin"),
                    _text(Box(11.2, 14.6, 46.3, 14.6), "What is coming, and that stopping is fine", 36),
                ),
                (
                    _shape("Frame", Box(4, 3.5, 56, 28), _preset("roundRect", adj=2857), line=_line(scheme("accent6"), 1.5)),
                    _of_block("content-note", Box(6.6, 6.1, 3, 3), INK),
                ),
                follows=True,
            ),
            "close": Layout(
                "Close",
                (_title(Box(4, 5.5, 33.5, 7.2), prompt="Look after yourself"), _text(Box(4, 14.4, 33.5, 17.1), "Who to talk to")),
                (_arch(_ARCH, "Leaf tint"),),
                follows=True,
                arch=_ARCH,
            ),
            "sources": Layout("Sources", (_title(prompt="Sources"), _text(Box(4, 12.2, 56, 19.3), "Where each claim comes from")), follows=True),
        }
    )


def template() -> Deck:
    """A new presentation on our template, without slides."""
    return Presentation(BytesIO(_saved()))


@cache
def _saved() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = (side * UNIT for side in SLIDE)
    for layout in list(deck.slide_layouts):
        deck.slide_layouts.remove(layout)
    _drop(deck.part.package, RELATIONSHIP_TYPE.THUMBNAIL)
    _drop(deck.part, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
    _colour(deck)
    _master(deck)
    for number, layout in enumerate(layouts().values(), 1):
        _add(deck, layout, number)
    _notes(deck)
    held = BytesIO()
    deck.save(held)
    return held.getvalue()


def _drop(owner, kind: str) -> None:
    """Forgets a part that the default presentation brings and ours does not want."""
    relations = owner._rels
    for key in [key for key, relation in relations.items() if relation.reltype == kind]:
        relations.pop(key)


def _colour(deck: Deck) -> None:
    """Our colours and fonts in the theme, so that PowerPoint offers them."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = etree.fromstring(part.blob)
    space = {"a": theme.nsmap["a"]}
    theme.set("name", "Calm slides")
    colours = theme.find(".//a:clrScheme", space)
    colours.set("name", "Calm")
    for name, value in THEME.items():
        held = colours.find(f"a:{name}", space)
        held[:] = [etree.fromstring(f'<a:srgbClr xmlns:a="{space["a"]}" val="{site_colour(value)}"/>')]
    fonts = theme.find(".//a:fontScheme", space)
    fonts.set("name", f"{SERIF} and {letter_widths.SANS}")
    for kind, face in (("majorFont", SERIF), ("minorFont", letter_widths.SANS)):
        fonts.find(f"a:{kind}/a:latin", space).set("typeface", face)
    for old in theme.findall("a:custClrLst", space):
        theme.remove(old)
    named = "".join(f'<a:custClr name="{name}">{tint(name)}</a:custClr>' for name in TINTS)
    extra = theme.find("a:extraClrSchemeLst", space)
    extra.addnext(etree.fromstring(f'<a:custClrLst xmlns:a="{space["a"]}">{named}</a:custClrLst>'))
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


#: Lists of the master: a plum disc, then a dash, each hanging.
_LISTS = (("•", 2.25, 30), ("–", 4.5, 26), ("–", 6.75, 24), ("–", 9, 24), ("–", 11.25, 24))


def _master(deck: Deck) -> None:
    master = deck.slide_master._element
    tree = master.cSld.spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    title, text = layouts()["list"].holders
    for number, xml in enumerate((_holder(title, "Click to edit the title"), _holder(text, _LEVELS, levels=True), *_foot(SOFT)), 2):
        tree.append(_numbered(xml, number))
    styles = master.find("{*}txStyles")
    plain = f'<a:solidFill>{scheme(INK)}</a:solidFill><a:latin typeface="{{face}}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    heading = f'<a:lvl1pPr algn="l" rtl="0" eaLnBrk="1" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr lang="{LANGUAGE}" sz="4500" spc="-40" kern="1200">{plain.format(face="+mj-lt")}</a:defRPr></a:lvl1pPr>'
    levels = "".join(
        f'<a:lvl{level}pPr marL="{round(indent * UNIT)}" indent="{round(-2.25 * UNIT)}" algn="l" rtl="0" eaLnBrk="1" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{LEADING}000"/></a:lnSpc><a:spcBef><a:spcPts val="{GAP}00"/></a:spcBef><a:buClr>{scheme(PLUM)}</a:buClr>'
        f'<a:buSzPct val="120000"/><a:buFont typeface="Arial"/><a:buChar char="{mark}"/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="{size}00" kern="1200">{plain.format(face="+mn-lt")}</a:defRPr></a:lvl{level}pPr>'
        for level, (mark, indent, size) in enumerate(_LISTS, 1)
    )
    for name, inside in (("titleStyle", heading), ("bodyStyle", levels)):
        styles.replace(styles.find(f"{{*}}{name}"), parse_xml(f"<p:{name} {_NAMES}>{inside}</p:{name}>"))


_LEVELS = "Click to edit the text"


def _add(deck: Deck, layout: Layout, number: int) -> None:
    """Adds a layout to the master."""
    shapes = [*layout.shapes, *(_holder(holder, holder.prompt) for holder in _in_reading_order(layout)), *_foot(layout.foot)]
    numbered = "".join(etree.tostring(_numbered(xml, at)).decode() for at, xml in enumerate(shapes, 2))
    xml = (
        f'<p:sldLayout {_NAMES} preserve="1" userDrawn="1"><p:cSld name="{layout.name}">'
        f"<p:bg><p:bgPr><a:solidFill>{layout.ground}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"
        f'<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{numbered}</p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
    master = deck.slide_master
    name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
    part = SlideLayoutPart.load(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, deck.part.package, xml.encode())
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    key = master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    ids = master._element.get_or_add_sldLayoutIdLst()
    ids.append(parse_xml(f'<p:sldLayoutId {_NAMES} id="{2_147_483_700 + number}" r:id="{key}"/>'))


def _in_reading_order(layout: Layout) -> list[Holder]:
    """The title first, then the rest as it is read."""
    return sorted(layout.holders, key=lambda holder: holder.kind != "title")


def _holder(holder: Holder, prompt: str, levels: bool = False) -> str:
    """A placeholder of a layout, or of the master with all `levels` of its lists."""
    kind = {"title": 'type="title"', "body": f'type="body" sz="quarter" idx="{holder.number}"', "pic": f'type="pic" idx="{holder.number}"'}[holder.kind]
    if levels:
        kind = 'type="body" idx="1"'
    style = "" if levels or holder.kind == "pic" else _style(holder)
    plain = '<a:lvl1pPr marL="0" indent="0"><a:buNone/></a:lvl1pPr>' if holder.kind == "pic" else style
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="0" name="{holder.name.capitalize()}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{holder.box.xml}{_preset('rect')}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{holder.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{plain}</a:lstStyle><a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _style(holder: Holder) -> str:
    """How a placeholder's words are set where they differ from the master's. Only lists have marks."""
    listed = holder.name == "text" and holder.prompt.startswith(("Three", "Steps"))
    marks = "" if listed else '<a:buNone/>'
    hanging = "" if listed else ' marL="0" indent="0"'
    if "Steps" in holder.prompt:
        marks = f'<a:buClr>{scheme(holder.colour)}</a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    face = "+mj-lt" if holder.face == SERIF else "+mn-lt"
    bold = ' b="1"' if holder.face == BOLD else ' b="0"'
    tight = ' spc="-40"' if holder.face == SERIF else ' spc="0"'
    leading, gap = holder.lines
    space = f'<a:lnSpc><a:spcPct val="{round(leading * 100)}000"/></a:lnSpc><a:spcBef><a:spcPts val="{gap}00"/></a:spcBef>'
    return (
        f'<a:lvl1pPr{hanging} algn="{holder.align}">{space}{marks}<a:defRPr lang="{LANGUAGE}" sz="{holder.size}00"{bold}{tight}>'
        f'<a:solidFill>{scheme(holder.colour)}</a:solidFill><a:latin typeface="{face}"/></a:defRPr></a:lvl1pPr>'
    )


def _foot(colour: str) -> tuple[str, str, str]:
    """The mark, the subject and the slide's number."""
    mark = icon("Mark", discover("blocks")["key-message"].ICON, Box(4, 32.75, 1.75, 1.75), colour)
    return (
        mark,
        _foot_holder("ftr", 20, "Footer", Box(6.5, 32.5, 44, 2.2), colour, "l", "<a:r><a:rPr lang='en-GB'/><a:t>What this is about</a:t></a:r>"),
        _foot_holder("sldNum", 21, "Slide number", Box(51, 32.5, 9, 2.2), colour, "r", NUMBER),
    )


#: The slide's number, which PowerPoint keeps true.
NUMBER = f"<a:fld id='{{6E1B2D57-6C3B-4D0B-9C55-1B0D7A6B2E10}}' type='slidenum'><a:rPr lang='{LANGUAGE}'/><a:t>‹#›</a:t></a:fld>"


def _foot_holder(kind: str, number: int, name: str, box: Box, colour: str, align: str, inside: str) -> str:
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{number}"/></p:nvPr></p:nvSpPr><p:spPr>{box.xml}{_preset("rect")}</p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle>'
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/><a:defRPr lang="{LANGUAGE}" sz="{FOOT}00"><a:solidFill>{scheme(colour)}</a:solidFill>'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{inside}</a:p></p:txBody></p:sp>'
    )


def _numbered(xml: str, number: int):
    """A shape with its own number among the shapes of its slide."""
    shape = parse_xml(xml)
    shape.find(".//{*}cNvPr").set("id", str(number))
    return shape


def foot_of(layout) -> list:
    """Copies of a layout's foot for a slide on it, which takes its place and its look from the layout."""
    copies = []
    for shape in layout.placeholders:
        if re.search(r"FOOTER|SLIDE_NUMBER", str(shape.placeholder_format.type)):
            made = copy.deepcopy(shape._element)
            made.spPr[:] = []
            body = made.txBody
            body.find("{*}lstStyle")[:] = []
            body.find("{*}bodyPr").attrib.clear()
            copies.append(made)
    return copies


def _notes(deck: Deck) -> None:
    """The page of notes shows a slide of 16 to 9."""
    for shape in deck.notes_master.placeholders:
        if "SLIDE_IMAGE" in str(shape.placeholder_format.type):
            shape.height = round(shape.width * SLIDE[1] / SLIDE[0])
