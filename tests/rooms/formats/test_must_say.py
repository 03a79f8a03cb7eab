"""Words that are never left out stand in every form of whatever shows the part or page that names them."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from macros.extensions import discover
from macros.formats.paper import family_sheet
from macros.model.must_say import ON_THEIR_SLIDES
from macros.programme import decks, sessions

from ...printed import letters, words
from ...sample import MODULE, Loaded, loaded, rendered
from ...small_project import WHOLE_MODULE

WORDS, WHY = "Never shake a tiny baby.", "Shaking can kill."
OTHER = "Ring somebody before you start."

_ENTRY = "- {{name: {}, title: {}, words: {}, why: {}, sources: [good2020]}}\n"

SESSION = """\
---
session:
  audience: [nqsw]
  purpose: To look before you speak.
  start: "10:30"
  rows:
    - {moment: Welcome, minutes: 10, must_say: [ring], trainer: Welcome them.}
    - {show: [sample#watch], minutes: 5, trainer: Let them watch.}
---

{{ session_plan("hour") }}
"""

FILES = {
    MODULE: WHOLE_MODULE.replace("::: key-message", "::: must-say\nsay: never-shake\n:::\n\n::: key-message"),
    "modules/_library/must-say.yaml": _ENTRY.format("never-shake", "Never shake", WORDS, WHY) + _ENTRY.format("ring", "Ring", OTHER, "So."),
    "docs/teach/hour.md": SESSION,
    "docs/families/crying.md": "::: must-say\nsay: never-shake\n:::",
}

FORMS = discover("formats")


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> Loaded:
    return loaded(FILES, tmp_path_factory.mktemp("must-say"))


def read(data: bytes, ending: str) -> str:
    """All that a form says, however it is packed."""
    if ending == "pptx":
        slides = Presentation(io.BytesIO(data)).slides
        shown = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        return " ".join([*shown, *(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)])
    return data.decode() if ending == "html" else words(data)


@pytest.mark.parametrize("form", ["slides", "presenter", "powerpoint", "workbook", "handout"])
def test_a_modules_forms_say_the_words_of_its_part(form, given):
    made = FORMS[form].of_module(given.programme.modules[0], given)
    assert letters(WORDS) in letters(read(made, FORMS[form].ENDING))


@pytest.mark.parametrize("form", ["slides", "presenter", "powerpoint", "workbook", "plan-pdf", "plan-word"])
def test_a_sessions_forms_say_its_own_words_and_those_of_a_part_that_it_shows_some_of(form, given):
    made = FORMS[form].of_session(sessions.plan(given.programme.sessions[0], given.programme), given)
    said = letters(read(made, FORMS[form].ENDING))
    assert letters(WORDS) in said
    assert letters(OTHER) in said


@pytest.mark.parametrize("page", ["teach/hour.md", "teach/notes/sample.md"])
def test_a_trainer_reads_that_they_are_never_left_out(page, given):
    shown = rendered(given)[page]
    assert WORDS in shown
    assert "Say. Never leave out." in shown


def test_a_row_names_each_of_its_words_so_that_a_trainer_knows_which_are_meant(given):
    shown = rendered(given)["teach/hour.md"]
    assert f"Ring: “{OTHER}”" in shown
    assert f"Never shake: “{WORDS}”" in shown


def test_the_notes_of_a_row_say_that_its_words_wait_for_their_slides(given):
    plan = sessions.plan(given.programme.sessions[0], given.programme)
    row, own = decks.of_row(plan.rows[0], plan, given.programme)
    assert ON_THEIR_SLIDES in row.notes
    assert own.text == OTHER
    assert ON_THEIR_SLIDES not in own.notes


@pytest.mark.parametrize("name", ["Never shake", "Ring"])
def test_a_workbook_says_what_its_words_are_about(name, given):
    made = FORMS["workbook"].of_session(sessions.plan(given.programme.sessions[0], given.programme), given)
    assert letters(f"to keep in mind{name}") in letters(words(made))


def test_the_notes_of_the_slide_say_why(given):
    assert WHY in FORMS["presenter"].of_module(given.programme.modules[0], given).decode()


@pytest.mark.parametrize("form", ["leaflet", "poster"])
def test_a_familys_sheets_say_them(form, given):
    made = FORMS[form].of_family_page(given.programme.family_pages[0], given)
    assert letters(WORDS) in letters(words(made))


def test_a_familys_picture_is_made_with_them(given):
    (said,) = family_sheet.sayings(given.programme.family_pages[0], given)
    assert said["blocks"] == [{"kind": "paragraph", "words": [WORDS]}]


def test_the_page_for_families_and_the_learners_page_say_them(given):
    shown = rendered(given)
    assert WORDS in shown["families/crying.md"]
    assert WORDS in shown["learn/sample/tuning-in.md"]
