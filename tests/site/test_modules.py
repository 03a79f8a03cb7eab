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

from ..sample import rendered
from .pages import FRAME, HELP, LOADED, PROGRAMME

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """Every page's Markdown once its macros have run."""
    return rendered(LOADED)


def test_nothing_in_the_site_is_a_problem():
    found = [problem for problem in checks.run(PROGRAMME) if problem.weight is Weight.PROBLEM]
    assert not found, f"\n{as_text(found)}"


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
    assert [term.name for term in PROGRAMME.terms if f"{{#{term.name}}}" not in shown[FRAME.glossary]] == []


def test_every_helpline_is_on_the_page_for_help_with_its_number(shown):
    page = shown[HELP]
    assert PROGRAMME.helplines
    assert [line.name for line in PROGRAMME.helplines if line not in family_pages.shown_helplines(PROGRAMME.by_path[HELP], PROGRAMME)] == []
    assert [line.number for line in PROGRAMME.helplines if line.number and line.number not in page] == []


def test_every_source_is_in_the_list_of_sources(shown):
    assert [key for key in PROGRAMME.references if f'id="ref-{key}"' not in shown[FRAME.sources]] == []
