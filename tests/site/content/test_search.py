"""The words that people look for in these modules lead to them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ..pages import PROGRAMME

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("adverse childhood", "learn/aces/"),
        ("ACEs", "learn/aces/"),
        ("ACE", "learn/aces/"),
        ("cortisol", "learn/stress-and-the-brain/"),
        ("wishes and feelings", "learn/voice-of-the-child/"),
    ],
)
def test_typing_a_word_finds_its_module_first_and_opens_it(tab, address, words, page):
    tab.goto(f"{address}search/")
    tab.get_by_label("Search the site").press_sequentially(words)
    first = tab.locator(".results h2 a").first
    first.wait_for()
    expect(tab.locator("#found")).to_contain_text("page")
    first.click()
    tab.wait_for_url(f"{address}{page}**")
    text = tab.locator("main").inner_text().lower()
    assert all(word in text for word in words.lower().split())


def test_a_result_names_its_module_and_for_whom_it_is(tab, address):
    tab.goto(f"{address}search/?q=cortisol")
    result = tab.locator(".results > li").first
    result.wait_for()
    assert result.locator(".who").inner_text() == "Learning"
    assert result.locator(".crumb").inner_text() == PROGRAMME.by_slug["stress-and-the-brain"].title
    assert "#" in result.locator(".within a").first.get_attribute("href")


def test_a_persons_name_from_a_module_is_found(tab, address):
    tab.goto(f"{address}search/?q=lundy")
    tab.locator(".results h2 a").first.wait_for()
