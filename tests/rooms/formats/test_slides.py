"""Slides for the browser: nothing of a trainer's is in them, an author's words are text, and what fits nowhere is told."""

from __future__ import annotations

import re

import pytest

from macros.formats import slides
from macros.formats.deck.slide_pages import faces
from macros.model.problem import CannotMake
from macros.model.slide import Deck, Slide
from macros.programme.sessions import plan

from ...presenting import TEXTS, TRAINERS_ROW
from ...sample import loaded
from ...small_project import LEARNERS_WORD, TRAINERS_WORD


def of_small_module(tmp_path, texts=TEXTS) -> str:
    given = loaded(texts, tmp_path)
    return slides.of_module(given.programme.modules[0], given).decode()


def of_small_session(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return slides.of_session(plan(given.programme.sessions[0], given.programme), given).decode()


# What is in them


def test_no_trainers_word_and_no_answer_is_in_a_learners_slides(tmp_path):
    for page in (of_small_module(tmp_path), of_small_session(tmp_path)):
        assert "Say what you saw." in page
        assert TRAINERS_WORD not in page
        assert TRAINERS_ROW not in page
        assert "Waiting lets him come back" not in page
        assert "notes" not in re.sub(r"<title>.*?</title>", "", page).lower()


def test_a_slide_shows_no_text_that_is_only_on_the_modules_page(tmp_path):
    assert LEARNERS_WORD not in of_small_module(tmp_path)


def test_an_authors_tags_and_marks_of_other_engines_are_text_on_a_slide(tmp_path):
    given = loaded("Text.", tmp_path)
    deck = Deck(
        "x", "x", (Slide("list", "<script>alert(1)</script>", text="{{ 7 * 7 }} <img src=x onerror=go()>", items=("**so** [@good2020]",)),)
    )
    face = faces(deck, given)[0]
    assert face.title == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert face.text == "{{ 7 * 7 }} &lt;img src=x onerror=go()&gt;"
    assert face.items == ("<strong>so</strong>",)


def test_an_activity_says_until_when_only_where_the_deck_has_clock_times(tmp_path):
    assert "10:43</b> back together" in of_small_session(tmp_path)
    assert "back together" not in of_small_module(tmp_path)
    assert "<b>3</b> minutes" in of_small_module(tmp_path)


def test_a_break_shows_when_it_ends_and_the_plan_its_times(tmp_path):
    page = of_small_session(tmp_path)
    assert re.search(r'class="back">Back at <b>11:15</b>', page)
    assert "<li><b>10:30</b> Welcome</li>" in page


def test_words_that_fit_at_no_size_are_told_to_the_author_with_their_line(tmp_path):
    long = "modules/sample/module.md"
    texts = TEXTS | {long: TEXTS[long].replace("Say what you saw.", "Say what you saw. " * 60)}
    with pytest.raises(CannotMake) as said:
        of_small_module(tmp_path, texts)
    line = texts[long][: texts[long].index("::: key-message")].count("\n") + 1
    assert str(said.value.problem.where) == f"{long}:{line}"
    assert said.value.problem.fix.startswith("Say less")
