"""The service's colours and our fonts in the theme of a PowerPoint file, so that PowerPoint offers them."""

from __future__ import annotations

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation

from macros.formats.deck import letter_widths
from macros.formats.deck.measures import SERIF
from macros.formats.deck.shapes import THEME, TINTS, tint
from macros.model.colours import Colours


def colour(presentation: Presentation, colours: Colours) -> None:
    """Puts colours and fonts into the theme of a presentation."""
    part = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = etree.fromstring(part.blob)
    space = {"a": theme.nsmap["a"]}
    theme.set("name", "Calm slides")
    offered = theme.find(".//a:clrScheme", space)
    offered.set("name", "Calm")
    for name, value in THEME.items():
        held = offered.find(f"a:{name}", space)
        held[:] = [etree.fromstring(f'<a:srgbClr xmlns:a="{space["a"]}" val="{colours.of(value)}"/>')]
    fonts = theme.find(".//a:fontScheme", space)
    fonts.set("name", f"{SERIF} and {letter_widths.SANS}")
    for kind, face in (("majorFont", SERIF), ("minorFont", letter_widths.SANS)):
        fonts.find(f"a:{kind}/a:latin", space).set("typeface", face)
    for old in theme.findall("a:custClrLst", space):
        theme.remove(old)
    named = colours.painted("".join(f'<a:custClr name="{name}">{tint(name)}</a:custClr>' for name in TINTS), hash="")
    extra = theme.find("a:extraClrSchemeLst", space)
    extra.addnext(etree.fromstring(f'<a:custClrLst xmlns:a="{space["a"]}">{named}</a:custClrLst>'))
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
