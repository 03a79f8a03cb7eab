"""In a real browser: search finds the right part, and no page asks anybody else for anything."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from macros.blocks.question import Question
from macros.model import addresses
from macros.model.record import Audience

from .pages import PROGRAMME, RICHEST, SEARCH, SENSITIVE, WORD, address_of, calling
from .visits import for_families

pytestmark = pytest.mark.browser


def scripts_of(path: str) -> set[str]:
    """The scripts that a page of the site may load, by what it holds. A deck brings its own."""
    found: set[str] = set()
    if path in calling("session_builder"):
        found |= {"assets/session-plan-maker.js", "assets/session-builder.js"}
    if path in calling("evaluation"):
        found |= {"assets/evaluation.js"}
    if for_families(path) and path in SENSITIVE:
        found |= {"assets/leave.js"}
    if for_families(path):
        found |= {"assets/share.js"}
    return found


def test_typing_a_word_finds_its_module_first_and_opens_it(tab, address):
    tab.goto(f"{address}search/")
    tab.get_by_label("Search the site").press_sequentially(WORD)
    first = tab.locator(".results h2 a").first
    first.wait_for()
    expect(tab.locator("#found")).to_contain_text("page")
    first.click()
    tab.wait_for_url(f"{address}learn/{RICHEST.slug}/**")
    assert WORD in tab.locator("main").inner_text().lower()


def test_a_result_says_for_whom_it_is_and_where_the_words_stand(tab, address):
    tab.goto(f"{address}{SEARCH}")
    first = tab.locator(".results > li").first
    first.wait_for()
    assert first.locator(".who").inner_text() == "Learning"
    assert RICHEST.title in first.inner_text()
    assert all("#" in target for target in tab.locator(".results .within a").evaluate_all("all => all.map(a => a.getAttribute('href'))"))


def test_the_box_on_the_home_page_leads_to_the_search_page(tab, address):
    tab.goto(address)
    tab.get_by_label("Search the site").fill(WORD)
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}{SEARCH}")
    tab.locator(".results h2 a").first.wait_for()
    assert tab.locator(".results h2 a").count() > 0


def test_a_word_that_nobody_wrote_is_answered_kindly(tab, address):
    tab.goto(f"{address}search/?q=zzzzqqqq")
    expect(tab.locator("#found")).to_contain_text("Nothing was found")
    assert tab.locator(".results > li").count() == 0


def test_trainers_notes_are_not_found_by_search(tab, address):
    tab.goto(f"{address}search/?q=if+time+is+short")
    expect(tab.locator("#found")).to_contain_text(re.compile("page|Nothing"))
    hrefs = tab.locator("#results a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert not [href for href in hrefs if "/teach/notes/" in href]


def test_search_is_loaded_on_no_page_but_its_own_and_no_page_loads_a_script_that_it_does_not_need(visited):
    for path, visit in visited.items():
        if path.startswith("teach/files/"):
            continue
        scripts = {url for url in visit["asked"] if url.endswith(".js") or "pagefind" in url}
        searches = path in ("search/", SEARCH)
        assert searches == any("search" in script or "pagefind" in script for script in scripts), path
        if for_families(path):
            assert scripts <= scripts_of(path), f"{path} loads {scripts}"
        elif not searches:
            assert scripts == scripts_of(path), f"{path} loads {scripts}"


def test_no_page_asks_another_host_for_anything(visited, built_pages):
    assert {path: others for path, visit in visited.items() if (others := [url for url in visit["asked"] if ":" in url])} == {}
    assert all(visit["asked"] for visit in visited.values())
    assert len(built_pages) >= len(addresses.addresses(PROGRAMME))


def test_nothing_is_stored_on_the_device(visited):
    kept = {path: visit["stored"] for path, visit in visited.items() if not for_families(path)}
    nothing = {"local": 0, "session": 0, "cookie": "", "databases": [], "caches": [], "workers": 0}
    assert {path: stored for path, stored in kept.items() if stored != nothing and "presenter" not in path} == {}


def questions() -> list:
    return [question for module in PROGRAMME.modules for question in module.of_kind(Question) if Audience.LEARNER in question.audiences]


@pytest.mark.parametrize("question", questions()[:1], ids=lambda question: question.name)
def test_an_answer_opens_on_its_feedback_by_keyboard(tab, address, question):
    module = next(module for module in PROGRAMME.modules if question in module.of_kind(Question))
    tab.goto(f"{address}{address_of(addresses.part_path(module, module.anchors[question.name]))}#{question.name}")
    answer = tab.locator(f"#{question.name} .answer").first
    feedback = answer.locator(".feedback")
    assert not feedback.is_visible()
    answer.locator("summary").focus()
    tab.keyboard.press("Enter")
    feedback.wait_for()
    assert feedback.inner_text().strip()
