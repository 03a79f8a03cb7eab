"""The modules and pages of this site are free of problems, whole, and true about themselves."""

from __future__ import annotations

import re

import pytest

from macros import checks
from macros.model import addresses
from macros.model.module import PART_MINUTES, Module
from macros.model.problem import Weight, as_text
from macros.model.record import Audience
from macros.pages import family_pages
from macros.programme import files

from ...sample import PROJECT, Loaded, rendered

LOADED = Loaded(files.read(PROJECT), PROJECT)
PROGRAMME = LOADED.programme

#: The modules that the service's talk is made into, by their folders.
MODULES = ("aces", "learning-outcomes", "stress-and-the-brain", "voice-of-the-child")

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """Every page's Markdown once its macros have run."""
    return rendered(LOADED)


def test_nothing_in_the_site_is_a_problem():
    found = [problem for problem in checks.run(PROGRAMME) if problem.weight is Weight.PROBLEM]
    assert not found, f"\n{as_text(found)}"


def test_the_modules_of_the_talk_are_there():
    assert [slug for slug in MODULES if slug not in PROGRAMME.by_slug] == []


@pytest.mark.parametrize("slug", PROGRAMME.by_slug)
def test_every_page_of_a_module_is_assembled_and_every_part_says_its_minutes(slug, shown):
    module = PROGRAMME.by_slug[slug]
    for path in (addresses.overview_path(module), addresses.whole_path(module), addresses.notes_path(module)):
        assert module.title in shown[path]
    for part in module.parts:
        assert f"about {part.minutes} minutes" in shown[addresses.part_path(module, part)]


@pytest.mark.parametrize("slug", PROGRAMME.by_slug)
def test_the_minutes_of_a_module_are_those_of_its_parts(slug, shown):
    module = PROGRAMME.by_slug[slug]
    least, most = PART_MINUTES
    assert len(module.parts) * least <= module.minutes <= len(module.parts) * most
    assert f"**{sum(part.minutes for part in module.parts)}** minutes" in shown[addresses.overview_path(module)]


@pytest.mark.parametrize("slug", PROGRAMME.by_slug)
def test_what_a_module_says_of_its_own_length_is_true(slug):
    module = PROGRAMME.by_slug[slug]
    opening = opening_of(module)
    for minutes in re.findall(r"(?:takes|lasts) (?:about )?(\d+) minutes", opening):
        assert int(minutes) == module.minutes
    for number in re.findall(rf"\bin ({'|'.join(NUMBERS)}) (?:short )?parts", opening):
        assert NUMBERS.index(number) == len(module.parts)


def test_some_module_says_how_long_it_is():
    assert any(re.search(r"\d+ minutes", opening_of(module)) for module in PROGRAMME.modules)


def opening_of(module: Module) -> str:
    """What stands before a module's first part."""
    return " ".join(getattr(piece, "text", getattr(piece, "body", "")) for piece in module.opening)


@pytest.mark.parametrize("slug", PROGRAMME.by_slug)
def test_a_learner_sees_every_block_that_is_for_learners_and_no_other(slug, shown):
    module = PROGRAMME.by_slug[slug]
    for part in module.parts:
        page = shown[addresses.part_path(module, part)]
        for block in part.blocks:
            assert (f".block.{block.kind}" in page) == (Audience.LEARNER in block.audiences), (block.kind, str(block.place))


def test_every_term_of_the_glossary_is_on_its_page(shown):
    assert PROGRAMME.terms
    assert [term.name for term in PROGRAMME.terms if f"{{#{term.name}}}" not in shown["learn/glossary.md"]] == []


def test_every_helpline_is_on_the_page_for_help_with_its_number(shown):
    page = shown["families/get-help-now.md"]
    assert PROGRAMME.helplines
    assert [
        line.name
        for line in PROGRAMME.helplines
        if line not in family_pages.shown_helplines(PROGRAMME.by_path["families/get-help-now.md"], PROGRAMME)
    ] == []
    assert [line.number for line in PROGRAMME.helplines if line.number and line.number not in page] == []


def test_every_source_is_in_the_list_of_sources(shown):
    assert [key for key in PROGRAMME.references if f'id="ref-{key}"' not in shown["learn/sources.md"]] == []


def test_every_page_says_who_answers_for_it():
    owned = [*PROGRAMME.modules, *PROGRAMME.pages]
    assert len(owned) > len(MODULES)
    assert [
        str(each.place) for each in owned if not re.search(r"\b(?:team|service|lead|trainers?)\b", each.matter.owner, re.IGNORECASE)
    ] == []


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
