"""In a real browser: the search begins in its box, weighs results by where it began, and leaves nobody without a way on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .axe import axe, in_both_schemes
from .pages import FRAME, PROGRAMME, WORD, address_of
from .searching import shown
from .visits import DESK, PHONE, sized

pytestmark = pytest.mark.browser

NOWHERE = "zzzzqqqq"


@pytest.fixture
def searching(tab, address) -> Page:
    """A tab at the search page."""
    tab.goto(f"{address}{address_of(FRAME.search)}")
    return tab


def test_the_focus_is_in_the_box_and_nothing_is_said_before_a_word(searching):
    expect(searching.get_by_label("Search the site")).to_be_focused()
    assert searching.locator("#found").inner_text() == ""
    expect(searching.locator("#ways")).to_be_hidden()


def test_a_search_that_finds_nothing_offers_help_first_and_then_the_doors(searching):
    assert shown(searching, NOWHERE) == []
    expect(searching.locator("#ways")).to_be_visible()
    links = searching.locator("#ways a").evaluate_all("links => links.map(link => new URL(link.href).pathname.slice(1))")
    assert links == [address_of(PROGRAMME.frame(name)) for name in ("help", "families", "learn", "teach") if PROGRAMME.frame(name)]
    assert shown(searching, WORD)
    expect(searching.locator("#ways")).to_be_hidden()


def test_a_letter_too_few_finds_what_the_word_finds_and_is_told(searching):
    first = shown(searching, WORD)[0]
    slip = WORD[: len(WORD) // 2] + WORD[len(WORD) // 2 + 1 :]
    assert first in shown(searching, slip)


def test_every_result_says_for_whom_it_is(searching):
    assert shown(searching, WORD)
    labels = searching.locator(".results .who").all_inner_texts()
    assert labels
    assert all(labels)


@pytest.mark.parametrize("name", ["learn", "teach"])
def test_a_search_that_begins_among_pages_for_some_says_so_in_its_address(tab, address, name):
    if not PROGRAMME.frame(name):
        pytest.skip(f"This site has no page `{name}`.")
    tab.goto(f"{address}{address_of(PROGRAMME.frame(name))}")
    tab.get_by_role("navigation", name="Site").get_by_role("link", name="Search").click()
    tab.wait_for_url(f"{address}{address_of(FRAME.search)}?from=*")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("words", [WORD, NOWHERE])
def test_axe_finds_nothing_in_what_was_found_light_or_dark(searching, width, words):
    sized(searching, width)
    shown(searching, words)
    searching.evaluate(axe())
    assert in_both_schemes(searching) == []
