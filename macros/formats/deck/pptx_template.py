"""Builds our PowerPoint template: one layout for each kind of slide, in a service's colours and in fonts that every machine has.

Places and sizes are in units of the design: a slide is 64 × 36 units, and a unit is 15 points.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pptx
from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation
from pptx.util import Emu

from macros.formats.deck.layouts import layouts
from macros.formats.deck.measures import NAMES, PLUM, SLIDE, UNIT, Holder, Layout
from macros.formats.deck.pptx_holders import foot, numbered, placeholder
from macros.formats.deck.pptx_master import master
from macros.formats.deck.pptx_theme import colour
from macros.formats.deck.shapes import icon
from macros.model.colours import Colours
from macros.pages.mark import as_icon

#: How thick the line of a mark is that is drawn large, on its grid of 24.
LARGE = 1.1


def template(colours: Colours, mark: str) -> Presentation:
    """A new presentation on our template, without slides, in a service's colours and with its mark."""
    return pptx.Presentation(BytesIO(_saved(colours, mark)))


@cache
def _saved(colours: Colours, mark: str) -> bytes:
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = (Emu(side * UNIT) for side in SLIDE)
    for unwanted in list(presentation.slide_layouts):
        presentation.slide_layouts.remove(unwanted)
    _drop(presentation.part.package, RELATIONSHIP_TYPE.THUMBNAIL)
    _drop(presentation.part, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
    colour(presentation, colours)
    master(presentation, mark)
    for number, layout in enumerate(layouts().values(), 1):
        _add(presentation, layout, number, mark, colours)
    _notes(presentation)
    held = BytesIO()
    presentation.save(held)
    return held.getvalue()


def _drop(owner: Part | OpcPackage, kind: str) -> None:
    """Forgets a part that the default presentation brings and ours does not want."""
    relations = owner._rels
    for key in [key for key, relation in relations.items() if relation.reltype == kind]:
        relations.pop(key)


def _add(presentation: Presentation, layout: Layout, number: int, mark: str, colours: Colours) -> None:
    """Adds a layout to the master."""
    shapes = [*layout.shapes, *(placeholder(holder, holder.prompt) for holder in _in_reading_order(layout)), *foot(layout.foot, mark)]
    if layout.mark:
        shapes.insert(0, icon("Holding", as_icon(mark), layout.mark, PLUM, LARGE))
    written = "".join(etree.tostring(numbered(xml, at)).decode() for at, xml in enumerate(shapes, 2))
    xml = (
        f'<p:sldLayout {NAMES} preserve="1" userDrawn="1"><p:cSld name="{layout.name}">'
        f"<p:bg><p:bgPr><a:solidFill>{layout.ground}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"
        f'<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{written}</p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
    own = presentation.slide_master
    name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
    part = SlideLayoutPart.load(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, presentation.part.package, colours.painted(xml, hash="").encode())
    part.relate_to(own.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    key = own.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    ids = own._element.get_or_add_sldLayoutIdLst()
    ids.append(parse_xml(f'<p:sldLayoutId {NAMES} id="{2_147_483_700 + number}" r:id="{key}"/>'))


def _in_reading_order(layout: Layout) -> list[Holder]:
    """The title first, then the rest as it is read."""
    return sorted(layout.holders, key=lambda holder: holder.kind != "title")


def _notes(presentation: Presentation) -> None:
    """The page of notes shows a slide of 16 to 9."""
    for shape in presentation.notes_master.placeholders:  # type: ignore[misc]  # python-pptx types its iterator in a way that mypy cannot read
        if "SLIDE_IMAGE" in str(shape.placeholder_format.type):
            shape.height = Emu(round(shape.width * SLIDE[1] / SLIDE[0]))
