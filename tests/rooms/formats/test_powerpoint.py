"""The PowerPoint file, opened again: titles, real text, notes, alt text, layouts, sizes, places, and the same bytes twice."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from macros.extensions import discover
from macros.formats import powerpoint
from macros.formats.deck import letter_widths, paragraph_fit, pptx_icon, slide_pages
from macros.formats.deck.layouts import layouts
from macros.formats.deck.measures import POINT
from macros.formats.deck.pptx_template import template
from macros.formats.deck.screens import Screens
from macros.formats.files import rasterise
from macros.formats.files.fixed_zip import fixed
from macros.model.problem import CannotMake
from macros.programme import decks, load, sessions

from ...powerpoint import LEAST, PROMISES, is_decorative, is_foot, said, sizes
from ...sample import MODULE, loaded, module

#: A drawing with a word in it, and one without.
WORDED = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><text x="20" y="120" style="font:80px sans-serif">home</text></svg>'
BLANK = WORDED.replace("home", "")

NOTE = "TRAINER'S WORDS"

BLOCKS = f"""\
::: figure {{#home}}
image: images/home.svg
alt: The word home, alone & large.
source: Drawn for this site

A caption [@good2020].
:::

{{examples}}

::: slide What would you write?
Three words, **before** you think [@good2020].

- what you saw, 5 < 6
- what came [before](module:sample#part) & after
:::

::: trainer-note

#### Say

{NOTE}, first paragraph [@good2020].

Second paragraph.

- one thing
- another thing

#### What people find hard

Waiting.

#### If time is short

Leave out the swap.
:::
"""

SESSION = """\
---
title: A taster
summary: An hour.
owner: The team
changed: 2026-11-20
review_by: 2027-11-22
session:
  audience: [nqsw]
  purpose: To look first.
  start: "09:30"
  outcomes: [sample#cues]
  rows:
  - {minutes: 10, moment: Welcome, trainer: Say hello.}
  - {minutes: 6, show: [sample#two-minutes], trainer: Hand out the sheets.}
  - {minutes: 15, break: Break}
  - {minutes: 8, show: [sample#part]}
---

# A taster
"""


MUST_SAY = "- {name: never-shake, title: Never shake, words: Never shake a baby., why: It can kill., sources: [good2020]}\n"


def files(body: str = "", picture: str = WORDED) -> dict[str, str]:
    """A module with every kind of block, and a session on it."""
    examples = "\n".join(
        block.EXAMPLE for kind, block in discover("blocks").items() if kind not in ("figure", "slide", "trainer-note", "content-note")
    )
    text = module(body or BLOCKS.replace("{examples}", examples))
    text = text.replace(
        "This module is a sample.", "This module is a sample.\n\n::: content-note\nThere is a frightened parent. You can stop.\n:::"
    )
    return {
        MODULE: text,
        "modules/sample/images/home.svg": picture,
        "docs/teach/taster.md": SESSION,
        "modules/_library/must-say.yaml": MUST_SAY,
    }


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> load.Loaded:
    return loaded(files(), tmp_path_factory.mktemp("slides"))


@cache
def module_file(given: load.Loaded) -> bytes:
    """The module's file. It is made and opened once for each programme: tests only read it."""
    return powerpoint.of_module(given.programme.modules[0], given)


@cache
def session_file(given: load.Loaded) -> bytes:
    return powerpoint.of_session(plan(given), given)


@cache
def of_module(given: load.Loaded):
    return Presentation(io.BytesIO(module_file(given)))


@cache
def of_session(given: load.Loaded):
    return Presentation(io.BytesIO(session_file(given)))


def plan(given: load.Loaded) -> sessions.SessionPlan:
    return sessions.plan(given.programme.sessions[0], given.programme)


def kinds(file) -> set[str]:
    return {slide.slide_layout.name for slide in file.slides}


def by_layout(file, name: str):
    return next(slide for slide in file.slides if slide.slide_layout.name == name)


def test_every_layout_is_used_and_no_slide_has_another(given):
    assert kinds(of_module(given)) | kinds(of_session(given)) == {layout.name for layout in layouts().values()}
    assert [layout.name for layout in of_module(given).slide_layouts] == [layout.name for layout in layouts().values()]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_a_file_keeps_all_that_every_file_promises(promise, given):
    programme = given.programme
    promise(decks.of_module(programme.modules[0], programme), of_module(given))
    promise(decks.of_session(plan(given), programme), of_session(given))


def test_a_title_of_one_long_word_is_not_broken(given):
    holder = layouts()["part"].holder("title")
    for text in ("Commitments and support", "Commitments", "A"):
        room = paragraph_fit.balanced(text, 60, holder) * POINT
        assert room >= max(letter_widths.width(word, letter_widths.SERIF) for word in text.split()) * 60
        assert letter_widths.lines(text, letter_widths.SERIF, 60, room) == letter_widths.lines(
            text, letter_widths.SERIF, 60, holder.box.w * POINT
        )


def test_a_purpose_that_no_first_slide_holds_is_in_the_notes(tmp_path):
    purpose = " ".join(f"This is sentence number {number} of a purpose." for number in range(1, 30))
    given = loaded(files() | {"docs/teach/taster.md": SESSION.replace("To look first.", purpose)}, tmp_path)
    first = of_session(given).slides[0]
    assert first.placeholders[1].text_frame.text.startswith("This is sentence number 1 of a purpose.")
    assert first.placeholders[1].text_frame.text != purpose
    assert purpose in first.notes_slide.notes_text_frame.text
    assert sizes(first.placeholders[1]) == {LEAST}


def test_the_same_input_is_the_same_file(given):
    assert powerpoint.of_module(given.programme.modules[0], given) == module_file(given)
    assert powerpoint.of_session(plan(given), given) == session_file(given)


def test_nothing_in_a_file_says_when_or_where_it_was_packed(given):
    with zipfile.ZipFile(io.BytesIO(module_file(given))) as packed:
        assert {(entry.date_time, entry.create_system) for entry in packed.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_a_changed_word_is_another_file(given, tmp_path):
    other = loaded({path: text.replace("frightened", "tired") for path, text in files().items()}, tmp_path)
    assert module_file(given) != module_file(other)


def test_a_file_says_what_it_is_in_british_english(given):
    about = of_session(given).core_properties
    assert (about.title, about.author, about.language) == ("A taster", given.programme.service.name, "en-GB")
    assert about.created == about.modified
    assert (about.created.year, about.created.month, about.created.day) == (2026, 11, 22)
    for slide in of_session(given).slides:
        for shape in slide.shapes:
            assert set(shape._element.xpath(".//a:rPr/@lang")) <= {"en-GB"}
        assert len(slide._element.xpath(".//a:r")) == len(slide._element.xpath(".//a:r/a:rPr[@lang='en-GB']"))
        if slide.has_notes_slide:
            assert slide.notes_slide._element.xpath(".//a:r[not(a:rPr/@lang='en-GB')]") == []


def test_a_slide_ends_with_its_subject_and_a_number_that_powerpoint_counts(given):
    for slide in of_module(given).slides:
        footer, number = [shape for shape in slide.shapes if is_foot(shape)]
        assert footer.text_frame.text == "A sample"
        assert number._element.xpath(".//a:fld/@type") == ["slidenum"]


def test_notes_are_plain_text_with_their_paragraphs_and_sources(given):
    notes = by_layout(of_module(given), "Part").notes_slide.notes_text_frame
    shown = [paragraph.text for paragraph in notes.paragraphs]
    assert shown == [
        "Say",
        f"{NOTE}, first paragraph (Good, 2020).",
        "Second paragraph.",
        "• one thing",
        "• another thing",
        "Say. Never leave out.",
        "Each has a slide of its own. Say it there.",
        "Never shake: “Never shake a baby.”",
        "What people find hard",
        "Waiting.",
        "If time is short",
        "Leave out the swap.",
    ]


def test_an_authors_list_is_a_real_list_without_marks_of_markdown_or_sources(given):
    slide = next(slide for slide in of_module(given).slides if slide.shapes.title.text_frame.text == "What would you write?")
    body = slide.placeholders[1]
    assert [paragraph.text for paragraph in body.text_frame.paragraphs] == [
        "Three words, before you think.",
        "what you saw, 5 < 6",
        "what came before & after",
    ]
    assert [len(paragraph._p.xpath("./a:pPr/a:buChar")) for paragraph in body.text_frame.paragraphs] == [0, 1, 1]
    assert [run.text for run in body.text_frame.paragraphs[0].runs if run.font.bold] == ["before"]


def test_the_steps_of_an_activity_are_numbered_by_powerpoint(given):
    slide = by_layout(of_module(given), "Activity")
    shown = slide.placeholders[1].text_frame.paragraphs
    assert [paragraph.text for paragraph in shown] == [
        "Write down three things that you saw.",
        "Swap notes. Mark every word that is a guess.",
    ]
    assert all(paragraph._p.xpath("./a:pPr/a:buAutoNum[@type='arabicPeriod']") for paragraph in shown)
    assert "Activity, 6 minutes, in pairs" in said(slide)


def test_a_session_says_when_the_room_is_back_together(given):
    file = of_session(given)
    assert "09:46\nback together" in said(by_layout(file, "Activity"))
    assert "Back at 10:01" in said(by_layout(file, "Break"))
    assert "Hand out the sheets." in by_layout(file, "Activity").notes_slide.notes_text_frame.text


def test_a_plan_shows_a_time_and_a_title_on_each_line(given):
    lines = [paragraph.text for paragraph in by_layout(of_session(given), "Plan").placeholders[1].text_frame.paragraphs]
    assert lines[0] == "09:30\tWelcome"
    assert len(lines) == 4


def test_a_screen_reader_begins_with_the_title_and_ends_with_the_foot(given):
    for file in (of_module(given), of_session(given)):
        for slide in file.slides:
            order = list(slide.shapes)
            assert order[0].shape_id == slide.shapes.title.shape_id
            assert [is_foot(shape) for shape in order] == [False] * (len(order) - 2) + [True, True]


def test_text_that_no_slide_holds_goes_on_with_a_number_behind_the_title(tmp_path):
    items = "\n".join(
        f"- the line number {number} of a very long list that no single slide can ever hold for us" for number in range(1, 15)
    )
    given = loaded(files(f"::: slide A long list\n{items}\n:::"), tmp_path)
    shown = [slide for slide in of_module(given).slides if slide.shapes.title.text_frame.text.startswith("A long list")]
    assert [slide.shapes.title.text_frame.text for slide in shown] == [
        "A long list",
        "A long list (2)",
        "A long list (3)",
        "A long list (4)",
    ]
    lines = [paragraph.text for slide in shown for paragraph in slide.placeholders[1].text_frame.paragraphs]
    assert [int(line.split()[3]) for line in lines] == list(range(1, 15))
    used = {size for slide in shown for size in sizes(slide.placeholders[1])}
    assert len(used) == 1 and min(used) >= LEAST


def test_one_endless_paragraph_is_cut_between_its_sentences(tmp_path):
    sentences = [
        f"This is sentence number {number} of a paragraph that somebody wrote for a page and not for a slide." for number in range(1, 25)
    ]
    given = loaded(files("::: slide Too much\n" + " ".join(sentences) + "\n:::"), tmp_path)
    shown = [
        slide.placeholders[1].text_frame.text
        for slide in of_module(given).slides
        if slide.shapes.title.text_frame.text.startswith("Too much")
    ]
    assert len(shown) > 1
    assert " ".join(" ".join(shown).split()) == " ".join(sentences)
    assert all(text.endswith(".") for text in shown)


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


@pytest.mark.parametrize("alt", ["", "   "])
def test_a_picture_without_alt_text_stops_at_the_authors_line(given, alt):
    broken = broken_slide(given, alt=alt)
    assert_stops(given, broken, "no alt text", line_of(files()[MODULE], "::: figure"))


def test_a_picture_that_is_not_there_stops_at_the_authors_line(given):
    broken = broken_slide(given, picture=("sample", "images/gone.svg"))
    assert_stops(given, broken, "images/gone.svg", line_of(files()[MODULE], "::: figure"))


def broken_slide(given: load.Loaded, **changed) -> decks.Deck:
    """The module's deck with its picture changed."""
    deck = decks.of_module(given.programme.modules[0], given.programme)
    return replace(deck, slides=tuple(replace(slide, **changed) if slide.kind == "picture" else slide for slide in deck.slides))


def assert_stops(given: load.Loaded, deck: decks.Deck, what: str, line: int) -> None:
    subject = given.programme.modules[0]
    with pytest.raises(CannotMake) as stopped:
        powerpoint.made(Screens(deck, given, subject.place, None), subject.matter, subject.matter.changed, given)
    problem = stopped.value.problem
    assert (problem.where.file, problem.where.line) == (MODULE, line)
    assert what in problem.what
    assert problem.fix.split()[0].isalpha()


@pytest.mark.parametrize("picture", ['<svg xmlns="http://www.w3.org/2000/svg"><path', "no drawing at all"])
def test_a_drawing_that_cannot_be_read_stops_at_the_authors_line(picture, tmp_path):
    given = loaded(files(picture=picture), tmp_path)
    deck = decks.of_module(given.programme.modules[0], given.programme)
    assert_stops(given, deck, "images/home.svg", line_of(files()[MODULE], "::: figure"))


def test_a_broken_png_stops_too(tmp_path):
    texts = {path.replace("home.svg", "home.png"): text.replace("images/home.svg", "images/home.png") for path, text in files().items()}
    given = loaded(texts | {"modules/sample/images/home.png": b"\x89PNG\r\n\x1a\n and no more"}, tmp_path)
    deck = decks.of_module(given.programme.modules[0], given.programme)
    assert_stops(given, deck, "images/home.png", line_of(texts[MODULE], "::: figure"))


def test_a_slide_without_a_title_and_a_title_that_no_slide_holds_are_named(given):
    subject = given.programme.modules[0]
    for title, what in (("", "no title"), ("A very long title " * 30, "too long")):
        deck = decks.of_module(subject, given.programme)
        deck = replace(deck, slides=tuple(replace(slide, title=title) if slide.kind == "picture" else slide for slide in deck.slides))
        assert_stops(given, deck, what, line_of(files()[MODULE], "::: figure"))


def test_a_picture_shows_all_of_itself_within_its_place(given):
    slide = by_layout(of_module(given), "Picture")
    picture = next(shape for shape in slide.shapes if shape._element.tag.endswith("}pic"))
    assert picture._element.nvPicPr.cNvPr.get("descr") == "The word home, alone & large."
    assert (picture.crop_left, picture.crop_right, picture.crop_top, picture.crop_bottom) == (0, 0, 0, 0)
    assert picture.width / picture.height == pytest.approx(2, rel=0.01)
    assert slide.notes_slide.notes_text_frame.text == "A caption (Good, 2020)."


def test_the_words_of_a_drawing_are_in_its_picture():
    with Image.open(io.BytesIO(rasterise.png(WORDED))) as worded, Image.open(io.BytesIO(rasterise.png(BLANK))) as blank:
        assert worded.size == blank.size == (1600, 800)
        assert sum(worded.convert("RGBA").getchannel("A").histogram()[128:]) > 10_000
        assert sum(blank.convert("RGBA").getchannel("A").histogram()[128:]) == 0


def test_the_template_offers_our_layouts_and_fonts_and_the_service_s_colours_to_colleagues(given):
    deck = template(given.colours, given.mark)
    theme = next(relation.target_part for relation in deck.slide_master.part.rels.values() if relation.reltype.endswith("/theme"))
    xml = etree.fromstring(theme.blob)
    assert xml.xpath("//*[local-name()='latin']/@typeface")[:2] == ["Georgia", "Arial"]
    assert {given.colours.of(name) for name in ("ink", "paper", "plum")} <= set(xml.xpath("//*[local-name()='clrScheme']//@val"))
    assert (deck.slide_width.cm, deck.slide_height.cm) == (pytest.approx(33.867, abs=0.001), pytest.approx(19.05, abs=0.001))
    for layout in deck.slide_layouts:
        titles = [place for place in layout.placeholders if place.placeholder_format.type == PP_PLACEHOLDER.TITLE]
        assert len(titles) == 1, layout.name
        for shape in layout.shapes:
            assert shape.is_placeholder or is_decorative(shape), (layout.name, shape.name)
        numbers = [int(number) for number in layout._element.xpath(".//p:cNvPr/@id")]
        assert len(numbers) == len(set(numbers))


def test_the_places_of_a_layout_do_not_cover_each_other():
    for layout in layouts().values():
        boxes = [holder.box for holder in layout.holders]
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                apart = one.x + one.w <= other.x or other.x + other.w <= one.x or one.bottom <= other.y or other.bottom <= one.y
                assert apart, (layout.name, one, other)


@pytest.mark.parametrize("kind", [kind for kind in discover("blocks") if hasattr(discover("blocks")[kind], "ICON")])
def test_every_icon_can_be_drawn_in_powerpoint_on_its_grid(kind):
    names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    drawn = etree.fromstring(pptx_icon.geometry(discover("blocks")[kind].ICON).replace("<a:custGeom", f"<a:custGeom {names}", 1))
    points = [int(value) for value in drawn.xpath("//@x | //@y")]
    assert points
    assert min(points) >= -50 and max(points) <= 2450


def test_an_arc_of_an_icon_ends_where_it_should_and_keeps_its_distance():
    *_, last = curves = list(pptx_icon.strokes("M4.5 7.5A9 9 0 1 0 19.5 7.5"))[1:]
    assert last.points[-1] == (pytest.approx(19.5), pytest.approx(7.5))
    centre = (12, 7.5 + (81 - 7.5**2) ** 0.5)
    for stroke in curves:
        x, y = stroke.points[-1]
        assert ((x - centre[0]) ** 2 + (y - centre[1]) ** 2) ** 0.5 == pytest.approx(9, abs=0.01)


def test_a_zip_that_was_packed_at_another_time_is_the_same_file():
    def packed(date):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as file:
            file.writestr(zipfile.ZipInfo("b.xml", date), "<b/>")
            file.writestr(zipfile.ZipInfo("[Content_Types].xml", date), "<a/>")
        return held.getvalue()

    one, other = packed((2020, 1, 1, 0, 0, 0)), packed((2026, 5, 5, 5, 5, 4))
    assert one != other
    assert fixed(one) == fixed(other)
    assert zipfile.ZipFile(io.BytesIO(fixed(one))).namelist() == ["[Content_Types].xml", "b.xml"]


def test_a_line_breaks_where_the_letters_are_wider_than_the_room():
    wide = letter_widths.width("three words here", letter_widths.SANS) * 30
    assert letter_widths.lines("three words here", letter_widths.SANS, 30, wide + 0.01) == 1
    assert letter_widths.lines("three words here", letter_widths.SANS, 30, wide - 0.01) == 2
    assert letter_widths.width("mm", letter_widths.SERIF) > letter_widths.width("ii", letter_widths.SERIF)


#: Slides whose text stands in more than one order where a list is taken out of it, with the lines of each.
ORDERS = {
    "text behind a list": ("First.\n\n- one\n- two\n\nThen this.", ["First.", "one", "two", "Then this."]),
    "items within items": ("First.\n\n- one\n    - its own\n- two", ["First.", "one", "its own", "two"]),
    "two lists": ("- one\n\nBetween.\n\n- two", ["one", "Between.", "two"]),
    "numbers": ("Do:\n\n1. one\n2. two\n\nStop.", ["Do:", "one", "two", "Stop."]),
    "an item of two paragraphs": ("- one\n\n  more of it\n- two", ["one", "more of it", "two"]),
    "lines of code": ("First.\n\n```\none\ntwo\n```\n\nThen.", ["First.", "one", "two", "Then."]),
}


@pytest.mark.parametrize("order", ORDERS)
def test_a_slide_keeps_its_authors_order_in_powerpoint_and_in_a_browser(order, tmp_path):
    text, lines = ORDERS[order]
    given = loaded(files(f"::: slide In order\n{text}\n:::"), tmp_path)
    slide = next(slide for slide in of_module(given).slides if slide.shapes.title.text_frame.text == "In order")
    assert [paragraph.text for paragraph in slide.placeholders[1].text_frame.paragraphs] == lines
    deck = decks.of_module(given.programme.modules[0], given.programme)
    face = next(face for face in slide_pages.faces(deck, given) if face.title == "In order")
    shown = re.sub(r"<[^>]*>", "\n", "".join((face.text, *(f"<li>{item}</li>" for item in face.items))))
    assert [line.strip() for line in shown.split("\n") if line.strip()] == lines
