"""The placeholders of a PowerPoint layout, as its XML says them."""

from __future__ import annotations

import copy
import re

from lxml import etree
from pptx.oxml import parse_xml
from pptx.slide import SlideLayout

from macros.formats.deck.measures import BOLD, FOOT, LANGUAGE, NAMES, SERIF, Box, Holder
from macros.formats.deck.shapes import icon, preset, scheme
from macros.pages.mark import as_icon


def placeholder(holder: Holder, prompt: str, levels: bool = False) -> str:
    """A placeholder of a layout, or of the master with all `levels` of its lists."""
    kind = {"title": 'type="title"', "body": f'type="body" sz="quarter" idx="{holder.number}"', "pic": f'type="pic" idx="{holder.number}"'}[
        holder.kind
    ]
    if levels:
        kind = 'type="body" idx="1"'
    style = "" if levels or holder.kind == "pic" else _style(holder)
    plain = '<a:lvl1pPr marL="0" indent="0"><a:buNone/></a:lvl1pPr>' if holder.kind == "pic" else style
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="0" name="{holder.name.capitalize()}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
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


def foot(colour: str, mark: str) -> tuple[str, str, str]:
    """The service's mark, the subject and the slide's number."""
    return (
        icon("Mark", as_icon(mark), Box(4, 32.75, 1.75, 1.75), colour),
        _foot_holder(
            "ftr", 20, "Footer", Box(6.5, 32.5, 44, 2.2), colour, "l", "<a:r><a:rPr lang='en-GB'/><a:t>What this is about</a:t></a:r>"
        ),
        _foot_holder("sldNum", 21, "Slide number", Box(51, 32.5, 9, 2.2), colour, "r", NUMBER),
    )


#: The slide's number, which PowerPoint keeps true.
NUMBER = f"<a:fld id='{{6E1B2D57-6C3B-4D0B-9C55-1B0D7A6B2E10}}' type='slidenum'><a:rPr lang='{LANGUAGE}'/><a:t>‹#›</a:t></a:fld>"


def _foot_holder(kind: str, number: int, name: str, box: Box, colour: str, align: str, inside: str) -> str:
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{number}"/></p:nvPr></p:nvSpPr><p:spPr>{box.xml}{preset("rect")}</p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle>'
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/><a:defRPr lang="{LANGUAGE}" sz="{FOOT}00"><a:solidFill>{scheme(colour)}</a:solidFill>'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{inside}</a:p></p:txBody></p:sp>'
    )


def numbered(xml: str, number: int) -> etree._Element:
    """A shape with its own number among the shapes of its slide."""
    shape = parse_xml(xml)
    shape.find(".//{*}cNvPr").set("id", str(number))
    return shape


def foot_of(layout: SlideLayout) -> list[etree._Element]:
    """Copies of a layout's foot for a slide on it, which takes its place and its look from the layout."""
    copies = []
    for shape in layout.placeholders:  # type: ignore[misc]  # python-pptx types its iterator in a way that mypy cannot read
        if re.search(r"FOOTER|SLIDE_NUMBER", str(shape.placeholder_format.type)):
            made: etree._Element = copy.deepcopy(shape._element)
            made.spPr[:] = []
            body = made.txBody
            body.find("{*}lstStyle")[:] = []
            body.find("{*}bodyPr").attrib.clear()
            copies.append(made)
    return copies
