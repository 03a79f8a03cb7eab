"""The pages in pictures say what a baby's life may hang on exactly, and are as urgent as their full pages."""

from __future__ import annotations

import pytest

from ..pages import PROGRAMME

PAGES = {page.name: page for page in PROGRAMME.simple_pages}


def test_the_four_pages_are_there():
    assert set(PAGES) == {"crying", "what-your-baby-is-telling-you", "feelings", "get-help-now"}
    for page in PAGES.values():
        assert 6 <= len(page.matter.ideas) <= 12


def test_what_a_baby_s_life_may_hang_on_is_said_exactly():
    said = [idea.say for page in PAGES.values() for idea in page.matter.ideas]
    assert "Never shake a baby." in said
    assert [sentence for sentence in said if "Put your baby" in sentence and "on their back" not in sentence] == []
    for page in PAGES.values():
        numbers = [idea.line for idea in page.matter.ideas]
        emergencies = [at for at, line in enumerate(numbers) if line == "emergency-999"]
        assert emergencies == list(range(emergencies[0], emergencies[-1] + 1))
        assert emergencies[-1] + 1 == min(numbers.index(urgent) for urgent in numbers if urgent and urgent.startswith("nhs-111"))


@pytest.mark.parametrize("name", PAGES)
def test_who_leaves_the_room_is_told_at_once_to_go_back(name):
    drawings = [idea.drawing for idea in PAGES[name].matter.ideas]
    for at, drawing in enumerate(drawings):
        assert drawing != "another-room" or drawings[at + 1 : at + 2] == ["going-back"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("crying", "Call 999 if a baby may have been shaken."),
        ("crying", "Call 999 if your baby struggles to breathe or wake."),
        ("get-help-now", "Call 999 if your baby struggles to breathe or wake."),
        ("feelings", "After a birth, hearing voices or confusion needs A&E."),
        ("crying", "At 38C, a baby under 3 months needs A&E."),
        ("get-help-now", "At 38C, a baby under 3 months needs A&E."),
        ("crying", "Go to A&E if your baby cannot be comforted."),
        ("what-your-baby-is-telling-you", "Go to A&E if your baby cannot be comforted."),
    ],
)
def test_a_page_in_pictures_is_as_urgent_as_its_full_page(name, said):
    assert [idea.line for idea in PAGES[name].matter.ideas if idea.say == said] == ["emergency-999"]
