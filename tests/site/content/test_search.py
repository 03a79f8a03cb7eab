"""The words that people look for in these modules lead to them: `searches.tsv` beside this file says which, and grows with each page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ..pages import PROGRAMME
from ..searching import rank, shown

pytestmark = pytest.mark.browser

#: The rows of the table: what is typed, the pieces of addresses one of which should come first, and where the search began.
ROWS = [
    [*line.split("\t"), ""][:3]
    for line in Path(__file__).with_name("searches.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]

#: Words after which help comes before all else.
URGENT = ["suicide", "i want to die", "sucide", "self harm", "baby not breathing", "i shook my baby", "hurt my baby", "999", "seizure"]
URGENT += ["postnatal depression and suicidal", "baby crying and not breathing", "my baby has a fever", "pregnant and bleeding"]
URGENT += ["intrusive thoughts", "puerperal psychosis", "fell off the bed", "samaritans", "report a concern about a child"]


@pytest.fixture(scope="module")
def ranks(browser, address) -> dict[tuple[str, str], tuple[int, int]]:
    """How far down the right page stands for each row, and how many pages are shown."""
    found = {}
    tab = browser.new_page()
    for began in sorted({began for _, _, began in ROWS}):
        tab.goto(f"{address}search/{f'?from={began}' if began else ''}")
        for words, wanted, _ in (row for row in ROWS if row[2] == began):
            results = shown(tab, words)
            found[words, began] = rank(results, wanted), len(results)
    tab.close()
    return found


def test_the_right_page_comes_first_for_nine_in_ten(ranks):
    later = [(words, at) for words, (at, _) in ranks.items() if at != 1]
    assert len(later) <= 0.1 * len(ranks), later


def test_the_right_page_is_within_three_for_nearly_all(ranks):
    lost = [(words, at) for words, (at, _) in ranks.items() if not 1 <= at <= 3]
    assert len(lost) <= 0.03 * len(ranks), lost


def test_no_search_of_the_table_is_empty(ranks):
    assert [words for words, (_, many) in ranks.items() if not many] == []


def test_every_row_of_the_table_stands_there_once_and_most_pages_are_in_it():
    keys = [(words.casefold(), began) for words, _, began in ROWS]
    assert sorted(keys) == sorted(set(keys))
    wanted = "|".join(pieces for _, pieces, _ in ROWS).split("|")
    parts = [f"learn/{module.slug}/{part.name}/" for module in PROGRAMME.modules for part in module.parts]
    pages = [f"{page.path.removesuffix('.md')}/" for page in PROGRAMME.family_pages if page.language == "en"]
    assert [page for page in pages if not page.endswith("/index/") and not any(piece in page for piece in wanted)] == []
    assert [part for part in parts if not any(piece in part for piece in wanted)] == []


def test_words_of_danger_lead_to_help_first(searching):
    help_first = PROGRAMME.frame("help").removesuffix(".md")
    assert [words for words in URGENT if rank(shown(searching, words)[:1], help_first) != 1] == []


#: Words of somebody who is hurt at home, after which that page comes first, whatever the baby does.
HURT = ["he hits me when the baby wont stop crying", "he strangled me and i am pregnant", "scared of my husband, cant sleep in our bed"]


def test_words_of_being_hurt_at_home_come_before_words_about_the_baby(searching):
    assert [words for words in HURT if rank(shown(searching, words)[:1], "families/at-home|families/get-help-now") != 1] == []


@pytest.fixture
def searching(tab, address) -> Page:
    """A tab at the search page."""
    tab.goto(f"{address}search/")
    return tab


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
def test_typing_a_word_finds_its_module_first_and_opens_it(searching, address, words, page):
    searching.get_by_label("Search the site").press_sequentially(words)
    first = searching.locator(".results h2 a").first
    first.wait_for()
    searching.wait_for_function("words => document.querySelector('#found').textContent.includes(`“${words}”`)", arg=words)
    expect(searching.locator("#found")).to_contain_text("page")
    first.click()
    searching.wait_for_url(f"{address}{page}**")
    text = searching.locator("main").inner_text().lower()
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


def test_an_entry_of_the_glossary_is_a_result_of_its_own_with_its_meaning(searching, address):
    assert f"{address}learn/glossary/#oxytocin" in shown(searching, "oxytocin")
    row = searching.locator(".results > li", has=searching.locator("h2", has_text="oxytocin"))
    assert row.locator(".who").inner_text() == "Words explained"
    assert "hormone" in row.inner_text()
