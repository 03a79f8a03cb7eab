"""Pages, leaflets, posters and forms for training say what can save a life; files are read by readers that are not ours.

What a picture says, and a sheet in a script whose letters join, is read back where it was set: `tests/rooms/formats/test_parity.py`.
"""

from __future__ import annotations

import html
import io
import re

import pytest
from pptx import Presentation

from macros.extensions import discover
from macros.formats import FAMILIES, FOLDER, ending
from macros.model.family import ENGLISH
from macros.model.must_say import named, said
from macros.pages import parity
from macros.pages.two_languages import beside_path
from macros.programme import sessions
from macros.text.prose import plain

from ..printed import letters, words
from .pages import PROGRAMME

PAGES = [page for page in PROGRAMME.family_pages if page.name != "index"]

#: Scripts whose letters join are drawn as shapes in a PDF, and no reader gives their words back; numbers it does.
READ_BACK = {code for code, language in PROGRAMME.languages.items() if not language.fonts}

SHEETS = {"leaflet": parity.of_page, "poster": parity.for_a_wall}

FORMS = {name: form for name, form in discover("formats").items() if getattr(form, "NEVER_LEAVES_OUT", False)}


def lost(text: str, items: list[parity.Item]) -> list[str]:
    """The items whose words a reader did not find, whatever the form of their quotation marks and hyphens."""
    stands = same(text)
    return [item.what for item in items if same(item.words) not in stands]


def same(text: str) -> str:
    return re.sub(r"[\u00ad\u2010-]", "", letters(text)).translate(str.maketrans("‘’“”", "''\"\""))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_a_page_for_families_and_its_reading_view_say_all(page, site):
    items = parity.of_page(page, PROGRAMME)
    paths = [page.path] if page.language == ENGLISH else [page.path, beside_path(page)]
    for path in paths:
        built = (site / path.removesuffix(".md") / "index.html").read_text("utf-8")
        assert lost(html.unescape(re.sub(r"<[^>]*>", " ", built)), items) == [], path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_the_words_beside_a_picture_say_all_that_it_must(page, site):
    built = (site / page.path.removesuffix(".md") / "index.html").read_text("utf-8")
    (said,) = re.findall(r"<q>(.*?)</q>", built, re.DOTALL)
    assert lost(html.unescape(said), parity.for_a_wall(page, PROGRAMME)) == []


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_a_sheet_for_families_says_all(page, sheet, site):
    called = page.name if page.language == ENGLISH else f"{page.name}-{page.language}"
    read = words((site / f"{FAMILIES}{called}{ending(sheet)}").read_bytes())
    items = SHEETS[sheet](page, PROGRAMME)
    assert lost(read, [item for item in items if page.language in READ_BACK or item.words.replace(" ", "").isdigit()]) == []


def read(data: bytes, form: str) -> str:
    """All that a form for training says, with the reader of its kind."""
    if form == "powerpoint":
        slides = Presentation(io.BytesIO(data)).slides
        shown = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        return " ".join([*shown, *(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)])
    if FORMS[form].ENDING == "html":
        return html.unescape(re.sub(r"<[^>]*>", " ", data.decode()))
    return words(data)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_for_training_says_what_is_never_left_out(form, site):
    wanted = {module.slug: said(module.blocks, PROGRAMME) for module in PROGRAMME.modules}
    plans = [sessions.plan(page, PROGRAMME) for page in PROGRAMME.sessions]
    wanted |= {plan.slug: named((name for row in plan.rows for name in row.must_say), PROGRAMME) for plan in plans}
    for slug, each in wanted.items():
        file = site / f"{FOLDER}{slug}{ending(form)}"
        if each and file.is_file():
            stands = same(read(file.read_bytes(), form))
            assert [one.name for one in each if same(plain(one.words)) not in stands] == [], slug
