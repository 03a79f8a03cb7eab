"""The presenter view in the browser: it stays in step with the slides in another window, and shows the plan and the notes."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from .axe import axe, faults, faults_of_colours
from .pages import DECK, DECKS, MODULES, PRESENTER, PROGRAMME, RICHEST, presenter, slides
from .visits import PHONE
from .windows import arrives, at, by_double_click, goes_to, one_of_each_kind, window

pytestmark = pytest.mark.browser


def opened(page):
    """The presenter view, opened from the slides by its key."""
    with page.expect_popup() as popup:
        page.keyboard.press("p")
    popup.value.locator(".page.now").first.wait_for(state="attached")
    return popup.value


@pytest.mark.parametrize("slug", MODULES)
def test_notes_are_simple_html_with_citations_as_words(site, slug):
    page = (site / presenter(slug)).read_text("utf-8")
    notes = re.findall(r'<div class="notes".*?</div>', page, re.DOTALL)
    assert len(notes) == page.count('<section class="page"')
    text = "".join(notes)
    for mark in ("[@", "module:", "**", "<a "):
        assert mark not in text


# In step


def in_step(page, other) -> None:
    """Moves each window in turn, and the other follows."""
    page.keyboard.press("ArrowRight")
    arrives(other, 2)
    other.keyboard.press("PageDown")
    arrives(page, 3)
    other.locator('[data-do="on"]').click()
    arrives(page, 4)
    page.keyboard.press("End")
    arrives(other, page.locator(".page").count())
    other.keyboard.press("Home")
    arrives(page, 1)
    other.keyboard.press("b")
    page.locator("html.black").wait_for(state="attached")
    page.keyboard.press("b")
    other.locator("html:not(.black)").wait_for(state="attached")
    other.keyboard.press("ArrowRight")
    arrives(page, 2)


def test_both_windows_stay_in_step_under_the_real_policy(browser, address):
    said: list[str] = []
    with window(browser, said) as page:
        page.goto(f"{address}{DECK}")
        assert "script-src 'self';" in page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") + ";"
        in_step(page, opened(page))
    assert said == []


def test_both_windows_stay_in_step_from_a_folder_with_the_network_off(browser, site):
    said: list[str] = []
    with window(browser, said, offline=True) as page:
        page.goto(by_double_click(site / DECK))
        in_step(page, opened(page))
    assert said == []


def test_windows_that_nobody_opened_from_each_other_find_each_other_from_a_folder(browser, site):
    with window(browser, offline=True) as page:
        page.goto(by_double_click(site / DECK))
        other = page.context.new_page()
        other.goto(by_double_click(site / PRESENTER))
        assert other.evaluate("window.opener === null && 'BroadcastChannel' in window")
        in_step(page, other)


@pytest.mark.parametrize("from_folder", [False, True])
def test_without_a_channel_the_windows_write_to_each_other(browser, address, site, from_folder):
    with window(browser) as page:
        page.context.add_init_script("delete window.BroadcastChannel")
        page.goto(by_double_click(site / DECK) if from_folder else f"{address}{DECK}")
        other = opened(page)
        in_step(page, other)
        page.reload()
        other.keyboard.press("End")
        arrives(page, page.locator(".page").count())


@pytest.mark.parametrize("again", ["slides", "presenter"])
def test_a_window_that_is_loaded_again_takes_over_where_the_other_is(browser, address, again):
    with window(browser) as page:
        page.goto(f"{address}{DECK}")
        other = opened(page)
        other.keyboard.press("ArrowRight")
        arrives(page, 2)
        again, stays = (page, other) if again == "slides" else (other, page)
        address_then = again.url.replace("#2", "")
        again.goto("about:blank")
        stays.keyboard.press("ArrowRight")
        stays.keyboard.press("ArrowRight")
        again.goto(address_then)
        arrives(again, 4)
        again.keyboard.press("ArrowLeft")
        arrives(stays, 3)
        again.reload()
        assert at(again) == 3


@pytest.mark.skipif(len(DECKS) < 2, reason="there is one deck alone")
def test_decks_of_two_subjects_leave_each_other_alone(browser, address):
    with window(browser) as page:
        page.goto(f"{address}{DECK}")
        other = page.context.new_page()
        other.goto(f"{address}{presenter(next(slug for slug in DECKS if slug != RICHEST.slug))}")
        other.keyboard.press("End")
        page.wait_for_timeout(200)
        assert at(page) == 1


# On the desk


def test_this_slide_the_next_one_and_its_notes_are_seen(tab, address):
    for width, height in [(1024, 768), (1366, 768), (1920, 1080)]:
        tab.set_viewport_size({"width": width, "height": height})
        tab.goto(f"{address}robots.txt")
        tab.goto(f"{address}{PRESENTER}#2")
        assert tab.locator(".slide:visible").count() == 2
        now, following = (tab.locator(f".page.{name} .frame").bounding_box() for name in ("now", "next"))
        notes, bar = tab.locator(".page.now .notes").bounding_box(), tab.locator(".bar").bounding_box()
        assert now["width"] > following["width"] > 150
        assert now["x"] + now["width"] <= notes["x"]
        assert now["y"] + now["height"] <= following["y"]
        assert following["y"] + following["height"] <= bar["y"] + 1
        assert bar["y"] + bar["height"] <= height + 1
        assert tab.locator(".notes:visible").count() == 1
        tab.keyboard.press("End")
        assert tab.get_by_text("This is the last slide.").is_visible()


#: The module with most parts: each is a row of its plan.
LONG = max(PROGRAMME.modules, key=lambda module: len(module.parts))


@pytest.mark.skipif(len(LONG.parts) < 2, reason="no module has two parts")
def test_the_clock_counts_from_the_start_and_for_the_row_and_survives_a_reload(browser, address):
    with window(browser) as page:
        page.clock.install(time="2026-11-22T10:00:00")
        page.goto(f"{address}{slides(LONG.slug)}#2")
        other = page.context.new_page()
        other.clock.install(time="2026-11-22T10:00:00")
        other.goto(f"{address}{presenter(LONG.slug)}#2")
        first = other.locator(".page[data-row='1']").first.get_attribute("id")
        for _ in range(int(first) - 2):
            other.keyboard.press("ArrowRight")
        row = LONG.parts[0]
        shows = {name: other.locator(f'[data-show="{name}"]') for name in ("clock", "row-used", "row-planned", "used", "pace")}
        assert shows["row-used"].inner_text() == "0:00"
        assert f"of {row.minutes} for “{row.title}”" in shows["row-planned"].inner_text()
        other.clock.run_for(60_000)
        assert shows["used"].inner_text() == "0:00"
        other.get_by_role("button", name="Start the clock").click()
        other.clock.run_for((row.minutes + 3) * 60_000 + 900)
        assert shows["clock"].inner_text() == f"10:{row.minutes + 4:02}"
        assert shows["used"].inner_text() in (f"{row.minutes + 3}:00", f"{row.minutes + 3}:01")
        assert shows["pace"].inner_text() == "3 minutes behind the plan."
        second = other.locator(".page[data-row='2']").first.get_attribute("id")
        for _ in range(int(second) - int(first)):
            other.keyboard.press("ArrowRight")
        other.clock.run_for(30_900)
        assert shows["row-used"].inner_text() in ("0:30", "0:31")
        other.reload()
        other.clock.run_for(1000)
        assert shows["used"].inner_text().startswith(f"{row.minutes + 3}:")
        assert shows["used"].inner_text() != "0:00"
        other.get_by_role("button", name="Stop the clock").click()
        stood = shows["used"].inner_text()
        other.clock.run_for(120_000)
        assert shows["used"].inner_text() == stood
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_the_notes_grow_on_request(tab, address):
    tab.goto(f"{address}{PRESENTER}#2")
    size = "() => parseFloat(getComputedStyle(document.querySelector('.now .notes')).fontSize)"
    before = tab.evaluate(size)
    tab.get_by_role("button", name="Bigger notes").click()
    tab.get_by_role("button", name="Bigger notes").click()
    assert tab.evaluate(size) > before * 1.5


@pytest.fixture(scope="session")
def one_of_each(site) -> dict[str, list[int]]:
    """The slides that show every kind once with its notes, by deck. It begins with the deck of one module."""
    names = [RICHEST.slug, *(slug for slug in DECKS if slug != RICHEST.slug)]
    return one_of_each_kind({slug: (site / presenter(slug)).read_text("utf-8") for slug in names})


@pytest.mark.parametrize(("slug", "width"), [*((slug, 1366) for slug in DECKS), (RICHEST.slug, PHONE)])
def test_axe_finds_nothing_on_the_desk_light_or_dark(tab, address, slug, width, one_of_each):
    """On one of each kind of slide with its notes, and on one slide of every other deck."""
    tab.set_viewport_size({"width": width, "height": 768})
    tab.goto(f"{address}{presenter(slug)}")
    tab.evaluate(axe())
    found = {}
    for number in one_of_each[slug] or [2]:
        goes_to(tab, number)
        found[number] = faults(tab)
    tab.evaluate("document.querySelector('[data-do=dark]').click()")
    found["dark"] = faults_of_colours(tab)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_without_scripts_it_is_a_list_of_slides_with_their_notes(browser, address):
    with window(browser, java_script_enabled=False) as page:
        page.goto(f"{address}{PRESENTER}")
        many = page.locator(".page").count()
        assert page.locator(".slide:visible").count() == many
        assert page.locator(".notes:visible").count() == many
        assert page.locator("button:visible").count() == 0


@pytest.mark.parametrize("scripts", [False, True])
def test_paper_gets_slides_with_notes_or_several_a_page_by_a_choice_without_scripts(browser, address, scripts, tmp_path):
    with window(browser, java_script_enabled=scripts) as page:
        page.goto(f"{address}{PRESENTER}")
        many = page.locator(".page").count()
        pages = {}
        for choice in ("paper-notes", "paper-three", "paper-six"):
            if scripts:
                page.evaluate("id => { document.getElementById(id).checked = true }", choice)
            else:
                page.locator(f"#{choice}").check()
            with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
                pages[choice] = len(pdf.pages)
                assert round(float(pdf.pages[0].mediabox[2])) == 595
    assert pages["paper-notes"] >= many
    assert pages["paper-three"] == -(-many // 3)
    assert pages["paper-six"] == -(-many // 6)
