"""A translation that is wrong in one detail is told from one that says it rightly in another way: each line of the table is a test."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from macros.model.family import Passage
from macros.model.language import Language
from macros.model.record import Place
from macros.programme import critical, library
from macros.programme.files import SHARED, Sources, read

from ...sample import PROJECT, TODAY

#: A batch, a verdict, what was changed, the English, the translation and its language. `\\n` ends a line.
LINES = [line.split("\t") for line in Path(__file__).with_name("translations.tsv").read_text("utf-8").splitlines()[1:]]


@cache
def languages() -> dict[str, Language]:
    """The languages of the project: their words are what is on trial."""
    texts = read(PROJECT).texts
    return dict(library.programme(Sources({path: text for path, text in texts.items() if path.startswith(SHARED)}), TODAY).languages)


def passage(text: str, line: int = 1) -> Passage:
    return Passage("text", text.replace("\\n", "\n"), Place("a.md", line))


def compared(english: str, translation: str, language: str) -> tuple[critical.Difference, ...]:
    return critical.compared(passage(english), passage(translation, 101), languages()["en"], languages()[language])


@pytest.mark.parametrize(("batch", "verdict", "what", "english", "translation", "language"), LINES)
def test_what_is_wrong_is_found_and_what_is_right_is_not(batch, verdict, what, english, translation, language):
    found = compared(english, translation, language)
    assert bool(found) == (verdict == "wrong"), [str(detail) for each in found for detail in (*each.missing, *each.added)]


def test_the_table_has_forty_lines_of_each_verdict_in_each_language():
    for language in languages().keys() - {"en"}:
        for verdict in ("wrong", "right"):
            assert sum(line[1] == verdict and line[5] == language for line in LINES) >= 40, (language, verdict)


def test_a_difference_names_the_item_that_it_is_in_on_both_sides():
    [found] = compared("1. Close the door.\\n2. Never shake a baby.", "1. Zamknij drzwi.\\n2. Nie potrząsaj dzieckiem.", "pl")
    assert (str(found.english), str(found.translation)) == ("a.md:2", "a.md:102")
    assert [str(detail) for detail in found.missing] == ["“Never”"]


def test_steps_in_another_order_are_one_difference():
    [found] = compared("1. Close the door.\\n2. Go back.\\n3. Call 999.", "1. Wróć.\\n2. Zamknij drzwi.\\n3. Zadzwoń pod 999.", "pl")
    assert found.reordered


def test_what_was_said_is_quoted_in_both_languages():
    [found] = compared("Give your baby a warm bath.", "Zrób dziecku zimną kąpiel.", "pl")
    assert ([str(each) for each in found.missing], [str(each) for each in found.added]) == (["“warm”"], ["“zimną”"])


def test_a_language_is_not_compared_in_what_it_does_not_give():
    own, theirs = languages()["en"], languages()["pl"]
    bare = theirs.model_copy(
        update={"critical": theirs.critical.model_copy(update={"kept": {}, "words": {}, "instead": {}, "negations": ()})}
    )
    wrong = passage("Do not go back."), passage("Dobrze.")
    assert critical.compared(*wrong, own, theirs)
    assert critical.compared(*wrong, own, bare) == ()


def test_a_negation_that_moved_to_another_word_of_its_sentence_is_found():
    [found] = compared("Never shake a baby, and put the baby down.", "Potrząsaj dzieckiem i nigdy nie odkładaj go.", "pl")
    assert [detail.value for detail in found.missing] == ["shake"]


def test_a_language_that_is_a_copy_of_the_english_file_is_compared_in_no_word():
    own = languages()["en"]
    theirs = languages()["pl"].model_copy(update={"critical": own.critical})
    assert critical.compared(passage("Do not shake a baby."), passage("Nie potrząsaj dzieckiem."), own, theirs) == ()
