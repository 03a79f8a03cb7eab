"""Writes a screen on a new slide of a PowerPoint file."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from lxml import etree
from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.shapes.picture import Picture
from pptx.shapes.placeholder import PlaceholderPicture, SlidePlaceholder
from pptx.slide import Slide
from pptx.util import Emu

from macros.formats.deck import measures, pptx_text
from macros.formats.deck.layouts import layouts
from macros.formats.deck.letter_widths import SERIF
from macros.formats.deck.measures import LANGUAGE, UNIT, Box, Holder, Layout
from macros.formats.deck.paragraph_fit import balanced
from macros.formats.deck.paragraphs import Paragraph, words
from macros.formats.deck.pptx_holders import foot_of
from macros.formats.deck.screen import Screen
from macros.formats.deck.screen_room import set_at, text_box, title_box, title_size

_FOOT = Holder("text", Box(6.5, 32.5, 44, 2.2), measures.FOOT, "", least=measures.FOOT)


def write(slide: Slide, screen: Screen, subject: str) -> None:
    """Fills a new slide; a place that stays empty goes."""
    layout = layouts()[screen.kind]
    for holder in layout.holders:
        shape = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == holder.number)
        given = [words(screen.title)] if holder.name == "title" else screen.texts.get(holder.name)
        if holder.kind == "pic" and screen.picture:
            _put(shape.insert_picture(BytesIO(screen.picture)), holder.box, screen.alt)
        elif given:
            _fill(shape, given, holder, layout, screen)
        else:
            shape._element.getparent().remove(shape._element)
    if screen.drawing and layout.arch:
        _decorate(slide, screen.drawing, layout.arch)
    for number, element in enumerate(foot_of(slide.slide_layout)):
        _foot(slide, element, number, subject)
    if screen.notes:
        _note(slide, screen.notes)


def _fill(shape: SlidePlaceholder, given: list[Paragraph], holder: Holder, layout: Layout, screen: Screen) -> None:
    box = holder.box
    if holder.name == "text" and (layout.follows or screen.kind == "title"):
        box = text_box(screen, layout)
    if holder.kind == "title":
        box = title_box(screen, layout)
    if holder.face == SERIF and holder.kind == "title":
        box = replace(box, w=balanced(screen.title, title_size(screen, layout), holder))
    if box != holder.box:
        _settle(shape, box)
    pptx_text.write(shape._element.txBody, given, set_at(given, holder, layout, screen), holder)


def _foot(slide: Slide, element: etree._Element, number: int, subject: str) -> None:
    slide.shapes._spTree.append(element)
    element.nvSpPr.cNvPr.set("id", str(1000 + number))
    if number == 0:
        pptx_text.write(element.txBody, [words(subject)], measures.FOOT, _FOOT)


def _note(slide: Slide, text: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        raise LookupError("The page of notes has no place for them.")
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", LANGUAGE)


def _put(picture: PlaceholderPicture, box: Box, alt: str) -> None:
    """Shows all of a picture in its place, in the middle, with what it says to those who cannot see it."""
    picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0
    wide, high = picture.image.size
    scale = min(box.w / wide, box.h / high)
    _settle(picture, Box(box.x + (box.w - wide * scale) / 2, box.y + (box.h - high * scale) / 2, wide * scale, high * scale))
    properties = _properties(picture)
    properties.set("descr", alt)
    properties.set("name", "Picture")


def _decorate(slide: Slide, drawing: bytes, arch: Box) -> None:
    """Sets a drawing on the foot of its arch, free to leave it at the sides; screen readers pass it by."""
    side = arch.w * 0.98
    picture = slide.shapes.add_picture(BytesIO(drawing), Emu(0), Emu(0))
    _settle(picture, Box(arch.x + (arch.w - side) / 2, arch.bottom - side, side, side))
    properties = _properties(picture)
    properties.set("name", "Drawing")
    properties.set("descr", "")
    names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    properties.append(parse_xml(measures.DECORATIVE.replace("<a:extLst", f"<a:extLst {names}", 1)))


def _properties(picture: Picture | PlaceholderPicture) -> etree._Element:
    """Where a picture is called something, and says what it shows to those who cannot see it."""
    element: etree._Element = picture._element
    return element.nvPicPr.cNvPr


def _settle(shape: BaseShape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Emu(round(side * UNIT)) for side in (box.x, box.y, box.w, box.h))
