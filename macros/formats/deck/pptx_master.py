"""The master of a PowerPoint file: its title, its text with the lists of every level, and its foot."""

from __future__ import annotations

from pptx.oxml import parse_xml
from pptx.presentation import Presentation

from macros.formats.deck.layouts import layouts
from macros.formats.deck.measures import GAP, INK, LANGUAGE, LEADING, NAMES, PLUM, SOFT, UNIT
from macros.formats.deck.pptx_holders import foot, numbered, placeholder
from macros.formats.deck.shapes import scheme

#: Lists of the master: a plum disc, then a dash, each hanging.
_LISTS = (("•", 2.25, 30), ("–", 4.5, 26), ("–", 6.75, 24), ("–", 9, 24), ("–", 11.25, 24))

_LEVELS = "Click to edit the text"


def master(presentation: Presentation, mark: str) -> None:
    """Gives the master its placeholders, its foot and the styles of its title and its lists."""
    given = presentation.slide_master._element
    tree = given.cSld.spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    title, text = layouts()["list"].holders
    holders = (placeholder(title, "Click to edit the title"), placeholder(text, _LEVELS, levels=True))
    for number, xml in enumerate((*holders, *foot(SOFT, mark)), 2):
        tree.append(numbered(xml, number))
    styles = given.find("{*}txStyles")
    plain = f'<a:solidFill>{scheme(INK)}</a:solidFill><a:latin typeface="{{face}}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    heading = f'<a:lvl1pPr algn="l" rtl="0" eaLnBrk="1" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr lang="{LANGUAGE}" sz="4500" spc="-40" kern="1200">{plain.format(face="+mj-lt")}</a:defRPr></a:lvl1pPr>'
    levels = "".join(
        f'<a:lvl{level}pPr marL="{round(indent * UNIT)}" indent="{round(-2.25 * UNIT)}" algn="l" rtl="0" eaLnBrk="1" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{LEADING}000"/></a:lnSpc><a:spcBef><a:spcPts val="{GAP}00"/></a:spcBef><a:buClr>{scheme(PLUM)}</a:buClr>'
        f'<a:buSzPct val="120000"/><a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="{size}00" kern="1200">{plain.format(face="+mn-lt")}</a:defRPr></a:lvl{level}pPr>'
        for level, (bullet, indent, size) in enumerate(_LISTS, 1)
    )
    for name, inside in (("titleStyle", heading), ("bodyStyle", levels)):
        styles.replace(styles.find(f"{{*}}{name}"), parse_xml(f"<p:{name} {NAMES}>{inside}</p:{name}>"))
