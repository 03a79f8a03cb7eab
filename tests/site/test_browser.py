"""In a real browser: search finds the right part, and no page asks anybody else for anything."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from macros.blocks.question import Question
from macros.model import addresses
from macros.programme.load import load

pytestmark = pytest.mark.browser

#: The pages besides the search page that load scripts, and what they load.
SCRIPTS = {
    "teach/build-a-session/": {"assets/session-plan-maker.js", "assets/session-builder.js"},
    "teach/evaluation/": {"assets/evaluation.js"},
    "families/get-help-now/": {"assets/leave.js", "assets/share.js"},
}


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
def test_typing_a_word_finds_its_module_first_and_opens_it(page_in_browser, address, words, page):
    page_in_browser.goto(f"{address}search/")
    page_in_browser.get_by_label("Search the site").press_sequentially(words)
    first = page_in_browser.locator(".results h2 a").first
    first.wait_for()
    expect(page_in_browser.locator("#found")).to_contain_text("page")
    first.click()
    page_in_browser.wait_for_url(f"{address}{page}**")
    text = page_in_browser.locator("main").inner_text().lower()
    assert all(word in text for word in words.lower().split())


def test_a_result_says_for_whom_it_is_and_where_the_words_stand(page_in_browser, address):
    page_in_browser.goto(f"{address}search/?q=cortisol")
    result = page_in_browser.locator(".results > li").first
    result.wait_for()
    assert result.locator(".who").inner_text() == "Learning"
    module = load().programme.by_slug["stress-and-the-brain"]
    assert result.locator(".crumb").inner_text() == module.title
    assert "#" in result.locator(".within a").first.get_attribute("href")


def test_the_box_on_the_home_page_leads_to_the_search_page(page_in_browser, address):
    page_in_browser.goto(address)
    page_in_browser.get_by_label("Search the site").fill("lundy")
    page_in_browser.keyboard.press("Enter")
    page_in_browser.wait_for_url(f"{address}search/?q=lundy")
    page_in_browser.locator(".results h2 a").first.wait_for()
    assert page_in_browser.locator(".results h2 a").count() > 0


def test_a_word_that_nobody_wrote_is_answered_kindly(page_in_browser, address):
    page_in_browser.goto(f"{address}search/?q=zzzzqqqq")
    expect(page_in_browser.locator("#found")).to_contain_text("Nothing was found")
    assert page_in_browser.locator(".results > li").count() == 0


def test_trainers_notes_are_not_found_by_search(page_in_browser, address):
    page_in_browser.goto(f"{address}search/?q=if+time+is+short")
    expect(page_in_browser.locator("#found")).to_contain_text(re.compile("page|Nothing"))
    hrefs = page_in_browser.locator("#results a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert not [href for href in hrefs if "/teach/notes/" in href]


def test_search_is_loaded_on_no_page_but_its_own(browser, address, every_kind_of_page):
    for path in [*every_kind_of_page, *SCRIPTS]:
        tab = browser.new_page()
        asked: list[str] = []
        tab.on("request", lambda request, asked=asked: asked.append(request.url))
        tab.goto(f"{address}{path}")
        tab.wait_for_load_state("networkidle")
        scripts = {url.removeprefix(address) for url in asked if url.endswith(".js") or "pagefind" in url}
        assert path == "search/" or scripts == SCRIPTS.get(path, set()), f"{path} loads {scripts}"
        assert (path == "search/") == any("search" in script or "pagefind" in script for script in scripts), path
        tab.close()


def test_no_page_asks_another_host_for_anything(browser, address, built_pages):
    host = urlsplit(address).netloc
    tab = browser.new_page()
    others: list[str] = []
    tab.on("request", lambda request: others.append(request.url) if urlsplit(request.url).netloc != host else None)
    for path in built_pages:
        tab.goto(f"{address}{path}")
    tab.goto(f"{address}search/?q=cortisol")
    tab.locator(".results h2 a").first.wait_for()
    tab.close()
    assert others == []
    assert len(built_pages) >= len(addresses.addresses(load().programme))


def test_nothing_is_stored_on_the_device(browser, address, every_kind_of_page):
    context = browser.new_context()
    tab = context.new_page()
    for path in every_kind_of_page:
        tab.goto(f"{address}{path}")
    stored = tab.evaluate("[localStorage.length, sessionStorage.length]")
    assert stored == [0, 0]
    assert context.cookies() == []
    context.close()


def test_an_answer_opens_on_its_feedback_by_keyboard(page_in_browser, address):
    question = load().programme.by_slug["stress-and-the-brain"].of_kind(Question)[0]
    part = load().programme.by_slug["stress-and-the-brain"].anchors[question.name]
    page_in_browser.goto(f"{address}learn/stress-and-the-brain/{part.name}/#{question.name}")
    answer = page_in_browser.locator(f"#{question.name} .answer").first
    feedback = answer.locator(".feedback")
    assert not feedback.is_visible()
    answer.locator("summary").focus()
    page_in_browser.keyboard.press("Enter")
    feedback.wait_for()
    assert feedback.inner_text().strip()
