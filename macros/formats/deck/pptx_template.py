"""Builds our PowerPoint template: one layout for each kind of slide, in the site's colours and in fonts that every machine has.

Places and sizes are in units of the design: a slide is 64 × 36 units, and a unit is 15 points.
"""

from __future__ import annotations

import copy
import re
from functools import cache
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation as Deck

from macros.extensions import discover
from macros.formats.deck import letter_widths
from macros.formats.deck.layouts import THEME, TINTS, icon, layouts, preset, scheme, tint
from macros.formats.deck.measures import (
    _NAMES,
    BOLD,
    FOOT,
    GAP,
    INK,
    LANGUAGE,
    LEADING,
    PLUM,
    SERIF,
    SLIDE,
    SOFT,
    UNIT,
    Box,
    Holder,
    Layout,
)
from macros.pages.colours import site_colour


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
    kind = {"title": 'type="title"', "body": f'type="body" sz="quarter" idx="{holder.number}"', "pic": f'type="pic" idx="{holder.number}"'}[
        holder.kind
    ]
    if levels:
        kind = 'type="body" idx="1"'
    style = "" if levels or holder.kind == "pic" else _style(holder)
    plain = '<a:lvl1pPr marL="0" indent="0"><a:buNone/></a:lvl1pPr>' if holder.kind == "pic" else style
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="0" name="{holder.name.capitalize()}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{holder.box.xml}{preset('rect')}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{holder.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{plain}</a:lstStyle><a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _style(holder: Holder) -> str:
    """How a placeholder's words are set where they differ from the master's. Only lists have marks."""
    listed = holder.name == "text" and holder.prompt.startswith(("Three", "Steps"))
    marks = "" if listed else "<a:buNone/>"
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
        _foot_holder(
            "ftr", 20, "Footer", Box(6.5, 32.5, 44, 2.2), colour, "l", "<a:r><a:rPr lang='en-GB'/><a:t>What this is about</a:t></a:r>"
        ),
        _foot_holder("sldNum", 21, "Slide number", Box(51, 32.5, 9, 2.2), colour, "r", NUMBER),
    )


#: The slide's number, which PowerPoint keeps true.
NUMBER = f"<a:fld id='{{6E1B2D57-6C3B-4D0B-9C55-1B0D7A6B2E10}}' type='slidenum'><a:rPr lang='{LANGUAGE}'/><a:t>‹#›</a:t></a:fld>"


def _foot_holder(kind: str, number: int, name: str, box: Box, colour: str, align: str, inside: str) -> str:
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{number}"/></p:nvPr></p:nvSpPr><p:spPr>{box.xml}{preset("rect")}</p:spPr>'
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
