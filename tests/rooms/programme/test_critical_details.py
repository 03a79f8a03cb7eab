"""The critical details of a passage are found: numbers with their units, never, links, lines, steps and sources."""

from __future__ import annotations

from collections import Counter

import pytest

from macros.model.family import Passage
from macros.model.language import Critical
from macros.model.record import Place
from macros.programme import critical
from macros.programme.critical import Detail

WORDS = Critical(
    never=("nigdy", "kiedy … nie"), units={"weeks": ("tydzień", "tygod*"), "months": ("miesi*",), "hours": ("godzin*",), "degrees": ("C",)}
)


def details(text: str) -> Counter[Detail]:
    return critical.details(Passage("text", text, Place("a.md")), WORDS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6 tygodni", [("number", "6 weeks")]),
        ("od 6 do 8 tygodni", [("number", "6 weeks"), ("number", "8 weeks")]),
        ("38C", [("number", "38 degrees")]),
        ("38°C", [("number", "38 degrees")]),
        ("Call 999 tygodni", [("number", "999"), ("unit", "weeks")]),
        ("0808 800 5000", [("number", "08088005000")]),
        ("۶ ہفتے", [("number", "6")]),
        ("kilka tygodni", [("unit", "weeks")]),
        ("kilka godzin", []),
        ("Nigdy nie rób tego. Nigdy!", [("never", "never"), ("never", "never")]),
        ("Kiedy płacze, nie rób tego.", [("never", "never")]),
        ("Kiedy płacze. Nie rób tego.", []),
        ("1. Raz.\n2. Dwa.", [("items", "2")]),
        ("[Płacz](crying.md#help)", [("link", "crying.md#help")]),
        ("Tak [@a2020; @b].", [("source", "a2020"), ("source", "b")]),
    ],
)
def test_a_text_has_these_details(text, wanted):
    assert details(text) == Counter(Detail(*each) for each in wanted)


def test_a_word_of_another_script_keeps_its_marks():
    gurmukhi = Critical(units={"weeks": ("ਹਫ਼ਤ*",)})
    passage = Passage("text", "੬ ਹਫ਼ਤਿਆਂ ਤੋਂ", Place("a.md"))
    assert critical.details(passage, gurmukhi) == Counter([Detail("number", "6 weeks")])


def test_an_age_may_be_given_in_years_where_english_says_only_the_number():
    years, months, bare = (Counter([Detail("number", value)]) for value in ("19 years", "19 months", "19"))
    assert critical.differences(bare, years) == ([], [])
    assert critical.differences(bare, months) != ([], [])
    assert critical.differences(years, bare) != ([], [])
