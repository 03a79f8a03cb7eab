"""These modules and pages are the ones that the service's talk was made into, and say what was decided about a high temperature."""

from __future__ import annotations

import re

import pytest

from ..pages import PROGRAMME
from ..test_modules import opening_of

#: The modules that the service's talk is made into, by their folders.
MODULES = ("aces", "learning-outcomes", "stress-and-the-brain", "voice-of-the-child")


def test_the_modules_of_the_talk_are_there():
    assert [slug for slug in MODULES if slug not in PROGRAMME.by_slug] == []


def test_every_page_says_who_answers_for_it():
    owned = [*PROGRAMME.modules, *PROGRAMME.pages]
    assert owned
    assert [
        str(each.place) for each in owned if not re.search(r"\b(?:team|service|lead|trainers?)\b", each.matter.owner, re.IGNORECASE)
    ] == []


def test_some_module_says_how_long_it_is():
    assert any(re.search(r"\d+ minutes", opening_of(module)) for module in PROGRAMME.modules)


#: The pages that speak of a high temperature, in every language that has them.
FEVER = {page.path: page for page in PROGRAMME.family_pages if "38C" in page.text}


def test_pages_about_an_ill_baby_speak_of_a_high_temperature():
    english = {"crying", "get-help-now", "other-carers", "safer-sleep"}
    assert {path for path in FEVER if path.count("/") == 1} == {f"families/{name}.md" for name in english}
    for code in ("ur", "pa", "pl"):
        assert {f"families/{code}/crying.md", f"families/{code}/get-help-now.md"} <= set(FEVER)


@pytest.mark.parametrize("path", FEVER)
def test_a_high_temperature_under_three_months_is_an_emergency_but_for_the_days_after_a_vaccination(path):
    """The most urgent of the English sources, until a clinician has chosen the line."""
    said = {
        block.line: [item for item in block.body.splitlines() if "38C" in item]
        for block in reversed(FEVER[path].blocks)
        if block.kind == "call" and "38C" in block.body
    }
    assert set(said) == {"emergency-999", "nhs-111"}
    assert [bool(re.search(r"\b3\b.*\b48\b", item)) for item in said["emergency-999"]] == [True]
    assert [bool(re.search(r"\b48\b", item)) for item in said["nhs-111"]] == [True]


def test_no_page_draws_the_line_for_a_high_temperature_at_one_month():
    for page in PROGRAMME.family_pages:
        for line in page.text.splitlines():
            assert not ("38C" in line and re.search(r"\b1\b", line)), (page.path, line)


@pytest.mark.parametrize(
    "path", ["families/crying.md", "families/what-your-baby-is-telling-you.md", "families/get-help-now.md", "families/other-carers.md"]
)
def test_a_baby_who_cannot_be_comforted_is_an_emergency(path):
    lines = [block.line for block in PROGRAMME.by_path[path].blocks if block.kind == "call" and "cannot be comforted" in block.body]
    assert lines == ["emergency-999"]
