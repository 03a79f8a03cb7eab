"""A form for training that lost words which must be said is not handed out: each is opened again with a reader of its kind."""

from __future__ import annotations

import pytest

from macros.extensions import discover
from macros.formats.files import read_back
from macros.model.must_say import named
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.programme import sessions

from ...sample import Loaded, loaded
from .test_must_say import FILES

FORMS = {name: form for name, form in discover("formats").items() if getattr(form, "NEVER_LEAVES_OUT", False)}

PLACE = Place("docs/teach/hour.md")


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> Loaded:
    return loaded(FILES, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def without(tmp_path_factory) -> Loaded:
    """The same programme, whose forms lost the words."""
    files = {path: text.replace("say: never-shake", "say: ring").replace("must_say: [ring], ", "") for path, text in FILES.items()}
    return loaded(files, tmp_path_factory.mktemp("without"))


def made(form: str, given: Loaded) -> bytes:
    return FORMS[form].of_session(sessions.plan(given.programme.sessions[0], given.programme), given)


def test_every_form_that_shows_a_session_to_a_room_or_a_trainer_is_read_back():
    assert FORMS.keys() == {"slides", "presenter", "powerpoint", "workbook", "plan-pdf", "plan-word"}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_has_the_words_is_handed_out(form, given):
    words = named(("never-shake", "ring"), given.programme)
    assert words
    read_back.assert_says(made(form, given), FORMS[form].ENDING, words, PLACE, FORMS[form].LABEL)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_lost_them_is_not_and_names_them(form, given, without):
    words = named(("never-shake",), given.programme)
    with pytest.raises(CannotMake, match="never-shake"):
        read_back.assert_says(made(form, without), FORMS[form].ENDING, words, PLACE, FORMS[form].LABEL)


def test_a_form_that_cannot_be_read_back_is_told(given):
    words = named(("ring",), given.programme)
    with pytest.raises(CannotMake, match="read back"):
        read_back.assert_says(b"<p></p>", "html", words, PLACE, "Slides")
