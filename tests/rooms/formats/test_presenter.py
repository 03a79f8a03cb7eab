"""The presenter view: the notes and the answers are in it, and every slide knows its row of the plan."""

from __future__ import annotations

import re

from macros.formats import presenter, slides
from macros.programme.sessions import plan

from ...presenting import TEXTS, TRAINERS_ROW
from ...sample import loaded
from ...small_project import TRAINERS_WORD


def of_small_module(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return presenter.of_module(given.programme.modules[0], given).decode()


def of_small_session(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return presenter.of_session(plan(given.programme.sessions[0], given.programme), given).decode()


def test_the_notes_and_the_answers_are_in_it(tmp_path):
    page = of_small_module(tmp_path)
    assert TRAINERS_WORD in page
    assert "Waiting lets him come back" in page
    assert TRAINERS_ROW in of_small_session(tmp_path)


def test_it_holds_the_same_slides_as_the_slides(tmp_path):
    given = loaded(TEXTS, tmp_path)
    module = given.programme.modules[0]
    drawn = [
        re.findall(r'<div class="slide .*?(?=</section>|</div>\s*<div class="notes")', made.of_module(module, given).decode(), re.DOTALL)
        for made in (slides, presenter)
    ]
    assert [" ".join(slide.replace("</div>", "").split()) for slide in drawn[0]] == [
        " ".join(slide.replace("</div>", "").split()) for slide in drawn[1]
    ]


def test_every_slide_of_a_session_knows_its_row_of_the_plan(tmp_path):
    page = of_small_session(tmp_path)
    rows = re.findall(r'data-row="(\d)" data-title="([^"]+)" data-minutes="(\d+)" data-offset="(\d+)" data-clock="([\d:]+)"', page)
    assert list(dict.fromkeys(rows)) == [
        ("1", "Welcome", "10", "0", "10:30"),
        ("2", "Watch the baby", "5", "10", "10:40"),
        ("3", "Tuning in", "20", "15", "10:45"),
        ("4", "Tea and air", "10", "35", "11:05"),
        ("5", "Close", "15", "45", "11:15"),
    ]
    assert "of 60 minutes" in page


def test_every_slide_of_a_module_knows_its_part(tmp_path):
    page = of_small_module(tmp_path)
    assert set(re.findall(r'data-title="([^"]+)" data-minutes="(\d+)" data-offset="(\d+)"', page)) == {("Tuning in", "8", "0")}
