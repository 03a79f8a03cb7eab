"""The presenter view: the notes are in it, it knows the plan, and it stays in step with the slides in another window."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from macros.formats import presenter, slides
from macros.programme.load import load
from macros.programme.sessions import plan

from ..presenting import TEXTS, TRAINERS_ROW, arrives, at, by_double_click, one_of_each_kind, tab
from ..sample import loaded
from ..small_project import TRAINERS_WORD
from ..project import ROOT
from .axe import axe, faults

pytestmark = pytest.mark.browser

MODULES = [module.slug for module in load(ROOT).programme.modules]
SLIDES, PRESENTER = "teach/files/aces-slides.html", "teach/files/aces-presenter.html"


def of_small_module(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return presenter.of_module(given.programme.modules[0], given).decode()


def of_small_session(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return presenter.of_session(plan(given.programme.sessions[0], given.programme), given).decode()


def opened(page):
    """The presenter view, opened from the slides by its key."""
    with page.expect_popup() as popup:
        page.keyboard.press("p")
    popup.value.locator(".page.now").first.wait_for(state="attached")
    return popup.value


# What is in it


def test_the_notes_and_the_answers_are_in_it(tmp_path):
    page = of_small_module(tmp_path)
    assert TRAINERS_WORD in page
    assert "Waiting lets him come back" in page
    assert TRAINERS_ROW in of_small_session(tmp_path)


def test_notes_are_simple_html_with_citations_as_words():
    given = load(ROOT)
    for module in given.programme.modules:
        page = presenter.of_module(module, given).decode()
        notes = re.findall(r'<div class="notes".*?</div>', page, re.DOTALL)
        assert len(notes) == page.count('<section class="page"')
        text = "".join(notes)
        assert "[@" not in text
        assert "module:" not in text
        assert "**" not in text
        assert "<a " not in text
    assert re.search(r"\(.*?et al., 2014", text) or "2014" in "".join(presenter.of_module(given.programme.by_slug["aces"], given).decode())


def test_it_holds_the_same_slides_as_the_slides(tmp_path):
    given = loaded(TEXTS, tmp_path)
    module = given.programme.modules[0]
    drawn = [
        re.findall(r'<div class="slide .*?(?=</section>|</div>\s*<div class="notes")', made.of_module(module, given).decode(), re.DOTALL)
        for made in (slides, presenter)
    ]
    assert [" ".join(slide.replace("</div>", "").split()) for slide in drawn[0]] == [
        " ".join(slide.replace("</div>", "").split()) for slide in drawn[1]
    ]


def test_every_slide_of_a_session_knows_its_row_of_the_plan(tmp_path):
    page = of_small_session(tmp_path)
    rows = re.findall(r'data-row="(\d)" data-title="([^"]+)" data-minutes="(\d+)" data-offset="(\d+)" data-clock="([\d:]+)"', page)
    assert list(dict.fromkeys(rows)) == [
        ("1", "Welcome", "10", "0", "10:30"),
        ("2", "Watch the baby", "5", "10", "10:40"),
        ("3", "Tuning in", "20", "15", "10:45"),
        ("4", "Tea and air", "10", "35", "11:05"),
        ("5", "Close", "15", "45", "11:15"),
    ]
    assert "of 60 minutes" in page


def test_every_slide_of_a_module_knows_its_part(tmp_path):
    page = of_small_module(tmp_path)
    assert set(re.findall(r'data-title="([^"]+)" data-minutes="(\d+)" data-offset="(\d+)"', page)) == {("Tuning in", "8", "0")}


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
    with tab(browser, said) as page:
        page.goto(f"{address}{SLIDES}")
        assert "script-src 'self';" in page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") + ";"
        in_step(page, opened(page))
    assert said == []


def test_both_windows_stay_in_step_from_a_folder_with_the_network_off(browser, site):
    said: list[str] = []
    with tab(browser, said, offline=True) as page:
        page.goto(by_double_click(site / SLIDES))
        in_step(page, opened(page))
    assert said == []


def test_windows_that_nobody_opened_from_each_other_find_each_other_from_a_folder(browser, site):
    with tab(browser, offline=True) as page:
        page.goto(by_double_click(site / SLIDES))
        other = page.context.new_page()
        other.goto(by_double_click(site / PRESENTER))
        assert other.evaluate("window.opener === null && 'BroadcastChannel' in window")
        in_step(page, other)


@pytest.mark.parametrize("from_folder", [False, True])
def test_without_a_channel_the_windows_write_to_each_other(browser, address, site, from_folder):
    with tab(browser) as page:
        page.context.add_init_script("delete window.BroadcastChannel")
        page.goto(by_double_click(site / SLIDES) if from_folder else f"{address}{SLIDES}")
        other = opened(page)
        in_step(page, other)
        page.reload()
        other.keyboard.press("End")
        arrives(page, page.locator(".page").count())


@pytest.mark.parametrize("again", ["slides", "presenter"])
def test_a_window_that_is_loaded_again_takes_over_where_the_other_is(browser, address, again):
    with tab(browser) as page:
        page.goto(f"{address}{SLIDES}")
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


def test_decks_of_two_subjects_leave_each_other_alone(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{SLIDES}")
        other = page.context.new_page()
        other.goto(f"{address}teach/files/voice-of-the-child-presenter.html")
        other.keyboard.press("End")
        page.wait_for_timeout(200)
        assert at(page) == 1


# On the desk


def test_this_slide_the_next_one_and_its_notes_are_seen(browser, address):
    for size in [(1024, 768), (1366, 768), (1920, 1080)]:
        with tab(browser, viewport={"width": size[0], "height": size[1]}) as page:
            page.goto(f"{address}{PRESENTER}#5")
            assert page.locator(".slide:visible").count() == 2
            now, following = (page.locator(f".page.{name} .frame").bounding_box() for name in ("now", "next"))
            notes, bar = page.locator(".page.now .notes").bounding_box(), page.locator(".bar").bounding_box()
            assert now["width"] > following["width"] > 150
            assert now["x"] + now["width"] <= notes["x"]
            assert now["y"] + now["height"] <= following["y"]
            assert following["y"] + following["height"] <= bar["y"] + 1
            assert bar["y"] + bar["height"] <= size[1] + 1
            assert page.locator(".notes:visible").count() == 1
            page.keyboard.press("End")
            assert page.get_by_text("This is the last slide.").is_visible()


def test_the_clock_counts_from_the_start_and_for_the_row_and_survives_a_reload(browser, address):
    with tab(browser) as page:
        page.clock.install(time="2026-11-22T10:00:00")
        page.goto(f"{address}{SLIDES}#5")
        other = page.context.new_page()
        other.clock.install(time="2026-11-22T10:00:00")
        other.goto(f"{address}{PRESENTER}#5")
        row = load(ROOT).programme.by_slug["aces"].parts[0]
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
        for _ in range(int(second) - 5):
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


def test_the_notes_grow_on_request(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{PRESENTER}#5")
        size = "() => parseFloat(getComputedStyle(document.querySelector('.now .notes')).fontSize)"
        before = page.evaluate(size)
        page.get_by_role("button", name="Bigger notes").click()
        page.get_by_role("button", name="Bigger notes").click()
        assert page.evaluate(size) > before * 1.5


@pytest.mark.parametrize(("slug", "width"), [*((slug, 1366) for slug in MODULES), (MODULES[0], 360)])
def test_axe_finds_nothing_on_the_desk_light_or_dark(browser, address, slug, width):
    with tab(browser, bypass_csp=True, viewport={"width": width, "height": 768}) as page:
        page.add_init_script(axe())
        page.goto(f"{address}teach/files/{slug}-presenter.html")
        found = {}
        for number in one_of_each_kind(page):
            found[number] = faults(page)
        page.evaluate("document.querySelector('[data-do=dark]').click()")
        found["dark"] = faults(page)
        assert len(found) > 8
        assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_without_scripts_it_is_a_list_of_slides_with_their_notes(browser, address):
    with tab(browser, java_script_enabled=False) as page:
        page.goto(f"{address}{PRESENTER}")
        many = page.locator(".page").count()
        assert page.locator(".slide:visible").count() == many
        assert page.locator(".notes:visible").count() == many
        assert page.locator("button:visible").count() == 0


@pytest.mark.parametrize("scripts", [False, True])
def test_paper_gets_slides_with_notes_or_several_a_page_by_a_choice_without_scripts(browser, address, scripts, tmp_path):
    with tab(browser, java_script_enabled=scripts) as page:
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
