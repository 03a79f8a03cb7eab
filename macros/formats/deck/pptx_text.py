"""Writes paragraphs into the shapes of a PowerPoint slide."""

from __future__ import annotations

from html import escape

from lxml import etree
from pptx.oxml import parse_xml

from macros.formats.deck.measures import LANGUAGE, UNIT, Holder
from macros.formats.deck.paragraphs import Paragraph

_NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


_MARKS = {
    "disc": '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    "number": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>',
    "letter": '<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="alphaUcPeriod"{start}/>',
}


def write(body: etree._Element, given: list[Paragraph], size: int, holder: Holder) -> None:
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
