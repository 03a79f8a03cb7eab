"""Slides in the browser: every slide fits, every key works, nothing of a trainer's is in them, and they read without scripts."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from macros.formats import slides
from macros.formats.deck.slide_pages import faces
from macros.model.problem import CannotMake
from macros.model.slide import Deck, Slide
from macros.programme import decks as decks
from macros.programme.load import load
from macros.programme.sessions import plan

from ..presenting import OVERFLOW, TEXTS, TRAINERS_ROW, arrives, at, one_of_each_kind, tab
from ..sample import loaded
from ..small_project import LEARNERS_WORD, TRAINERS_WORD
from .in_browser import ROOT
from .test_accessibility import axe, faults

MODULES = [module.slug for module in load(ROOT).programme.modules]
SESSIONS = [page.path.rpartition("/")[2].removesuffix(".md") for page in load(ROOT).programme.sessions]
DECKS = [*MODULES, *SESSIONS]


def files(slug: str) -> str:
    return f"teach/files/{slug}-slides.html"


def of_small_module(tmp_path, texts=TEXTS) -> str:
    given = loaded(texts, tmp_path)
    return slides.of_module(given.programme.modules[0], given).decode()


def of_small_session(tmp_path) -> str:
    given = loaded(TEXTS, tmp_path)
    return slides.of_session(plan(given.programme.sessions[0], given.programme), given).decode()


# What is in them


def test_no_trainers_word_and_no_answer_is_in_a_learners_slides(tmp_path):
    for page in (of_small_module(tmp_path), of_small_session(tmp_path)):
        assert "Say what you saw." in page
        assert TRAINERS_WORD not in page
        assert TRAINERS_ROW not in page
        assert "Waiting lets him come back" not in page
        assert "notes" not in re.sub(r"<title>.*?</title>", "", page).lower()


def test_a_slide_shows_no_text_that_is_only_on_the_modules_page(tmp_path):
    assert LEARNERS_WORD not in of_small_module(tmp_path)


@pytest.mark.parametrize("slug", MODULES)
def test_every_slide_of_a_module_has_one_heading_with_words(slug):
    given = load(ROOT)
    deck = decks.of_module(given.programme.by_slug[slug], given.programme)
    page = slides.of_module(given.programme.by_slug[slug], given).decode()
    sections = re.findall(r'<section class="page".*?</section>', page, re.DOTALL)
    assert len(sections) == len(deck.slides) > 10
    for section in sections:
        headings = re.findall(r"<h2>(.*?)</h2>", section, re.DOTALL)
        assert len(headings) == 1
        assert re.sub(r"<[^>]+>", "", headings[0]).strip()
        assert "[@" not in section
        assert "**" not in section


def test_an_authors_tags_and_marks_of_other_engines_are_text_on_a_slide(tmp_path):
    given = loaded("Text.", tmp_path)
    deck = Deck(
        "x", "x", (Slide("list", "<script>alert(1)</script>", text="{{ 7 * 7 }} <img src=x onerror=go()>", items=("**so** [@good2020]",)),)
    )
    face = faces(deck, given)[0]
    assert face.title == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert face.text == "{{ 7 * 7 }} &lt;img src=x onerror=go()&gt;"
    assert face.items == ("<strong>so</strong>",)


def test_an_activity_says_until_when_only_where_the_deck_has_clock_times(tmp_path):
    assert "10:43</b> back together" in of_small_session(tmp_path)
    assert "back together" not in of_small_module(tmp_path)
    assert "<b>3</b> minutes" in of_small_module(tmp_path)


def test_a_break_shows_when_it_ends_and_the_plan_its_times(tmp_path):
    page = of_small_session(tmp_path)
    assert re.search(r'class="back">Back at <b>11:15</b>', page)
    assert "<li><b>10:30</b> Welcome</li>" in page


def test_words_that_fit_at_no_size_are_told_to_the_author_with_their_line(tmp_path):
    long = "modules/sample/module.md"
    texts = TEXTS | {long: TEXTS[long].replace("Say what you saw.", "Say what you saw. " * 60)}
    with pytest.raises(CannotMake) as said:
        of_small_module(tmp_path, texts)
    line = texts[long][: texts[long].index("::: key-message")].count("\n") + 1
    assert str(said.value.problem.where) == f"{long}:{line}"
    assert said.value.problem.fix.startswith("Say less")


def test_a_picture_stands_with_its_words_where_the_site_and_the_bundle_have_it():
    given = load(ROOT)
    page = slides.of_module(given.programme.by_slug["aces"], given).decode()
    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]+)" width="\d+" height="\d+">', page)
    assert ("../../learn/aces/images/pair-of-aces.svg") in [address for address, _ in pictures]
    assert all(len(alt) > 20 for _, alt in pictures)


# In the browser


@pytest.mark.browser
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("slug", DECKS)
def test_the_words_of_every_slide_fit_on_it(browser, address, slug, size):
    with tab(browser, viewport={"width": size[0], "height": size[1]}) as page:
        page.goto(f"{address}{files(slug)}")
        found = {}
        for number in range(1, page.locator(".page").count() + 1):
            if wrong := page.evaluate(OVERFLOW):
                found[number] = wrong
            page.keyboard.press("ArrowRight")
        assert number > 1
        assert page.url.endswith(f"#{number}")
        assert found == {}


@pytest.mark.browser
def test_a_slide_that_is_too_full_would_be_found(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{files('aces')}")
        page.evaluate("document.querySelector('.now h2').textContent = 'far too much '.repeat(60)")
        assert page.evaluate(OVERFLOW) != []


@pytest.mark.browser
def test_every_key_does_what_the_help_says(browser, address):
    said: list[str] = []
    with tab(browser, said) as page:
        page.goto(f"{address}{files('aces')}")
        last = page.locator(".page").count()
        page.locator(".page.now").wait_for()
        assert page.locator(".page:visible").count() == 1
        for key, number in [
            ("ArrowRight", 2),
            ("PageDown", 3),
            (" ", 4),
            ("ArrowDown", 5),
            ("ArrowLeft", 4),
            ("PageUp", 3),
            ("ArrowUp", 2),
            ("Shift+ ", 1),
            ("End", last),
            ("ArrowRight", last),
            ("Home", 1),
            ("ArrowLeft", 1),
        ]:
            page.keyboard.press(key)
            assert at(page) == number, key
        page.keyboard.press("b")
        assert not page.locator(".page.now").is_visible()
        page.keyboard.press("b")
        assert page.locator(".page.now").is_visible()
        page.keyboard.press(".")
        page.keyboard.press("ArrowRight")
        assert page.locator(".page.now").is_visible()
        assert at(page) == 2
        page.keyboard.press("?")
        assert page.locator("#help").is_visible()
        page.keyboard.press("ArrowRight")
        assert at(page) == 2
        page.keyboard.press("Escape")
        assert not page.locator("#help").is_visible()
        page.locator(".slide:visible").first.click(position={"x": 5, "y": 5})
        page.keyboard.press("f")
        page.locator('[data-do="full"][aria-pressed="true"]').wait_for(state="attached")
        page.evaluate("document.exitFullscreen()")
        page.locator('[data-do="full"][aria-pressed="false"]').wait_for(state="attached")
    assert said == []


@pytest.mark.browser
def test_the_overview_shows_all_and_the_arrows_walk_over_it(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{files('aces')}#3")
        page.keyboard.press("o")
        assert page.locator(".slide:visible").count() == page.locator(".page").count()
        assert page.evaluate("document.activeElement.textContent").startswith("Slide 3: ")
        columns = page.evaluate("[...document.querySelectorAll('.page')].findIndex((p, i, all) => p.offsetTop > all[0].offsetTop)")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.hash") == f"#{3 + columns}"
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert at(page) == 4 + columns
        assert page.locator(".page:visible").count() == 1


@pytest.mark.browser
def test_letters_are_left_to_controls_and_can_be_switched_off(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{files('aces')}")
        page.locator('[data-do="dark"]').focus()
        page.keyboard.press("b")
        assert "black" not in (page.locator("html").get_attribute("class") or "")
        page.keyboard.press(" ")
        assert "dark" in page.locator("html").get_attribute("class")
        assert at(page) == 1
        page.locator('[data-do="help"]').click()
        page.get_by_label("Letters are shortcuts").uncheck()
        page.keyboard.press("Escape")
        page.locator("h2:visible").first.focus()
        page.keyboard.press("b")
        page.keyboard.press("o")
        assert not {"black", "overview"} & set(page.locator("html").get_attribute("class").split())
        page.keyboard.press("ArrowRight")
        assert at(page) == 2


@pytest.mark.browser
def test_the_address_names_the_slide_and_going_back_leaves_the_slides(browser, address):
    with tab(browser) as page:
        page.goto(address)
        page.goto(f"{address}{files('aces')}#7")
        assert at(page) == 7
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert page.url.endswith("#9")
        page.evaluate("location.hash = '#4'")
        arrives(page, 4)
        page.reload()
        assert at(page) == 4


@pytest.mark.browser
def test_a_screen_reader_hears_the_title_and_the_focus_is_on_the_heading(browser, address):
    with tab(browser) as page:
        page.goto(f"{address}{files('aces')}")
        page.keyboard.press("ArrowRight")
        heading = page.locator(".page.now h2")
        assert heading.evaluate("heading => heading === document.activeElement")
        status = page.get_by_role("status")
        assert status.text_content() == f"2 of {page.locator('.page').count()}: {heading.inner_text()}"
        assert page.locator("[role=application]").count() == 0
        # Who goes on with a button keeps the button.
        page.locator('[data-do="on"]').focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        assert at(page) == 4
        assert page.evaluate("document.activeElement.dataset.do") == "on"


@pytest.mark.browser
def test_a_swipe_goes_on_and_back_and_a_scroll_does_not(browser, address):
    with tab(browser, has_touch=True, viewport={"width": 800, "height": 400}) as page:
        page.goto(f"{address}{files('aces')}")
        swipe = """([x1, y1, x2, y2]) => {
            const main = document.getElementById('slides');
            const touch = (x, y) => new Touch({ identifier: 1, target: main, clientX: x, clientY: y });
            main.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(x1, y1)], changedTouches: [touch(x1, y1)] }));
            main.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [touch(x2, y2)] }));
        }"""
        for way, number in [
            ([600, 200, 300, 210], 2),
            ([600, 200, 300, 190], 3),
            ([300, 200, 600, 200], 2),
            ([300, 300, 250, 50], 2),
            ([300, 200, 280, 200], 2),
        ]:
            page.evaluate(swipe, way)
            assert at(page) == number


@pytest.mark.browser
def test_every_control_is_large_enough_to_tap(browser, address):
    for width in (360, 1280):
        with tab(browser, viewport={"width": width, "height": 640}) as page:
            page.goto(f"{address}{files('aces')}")
            if width == 360:
                page.get_by_role("button", name="More").click()
            controls = page.locator(".bar :is(button, a):visible")
            assert controls.count() >= 9
            for control in controls.all():
                box = control.bounding_box()
                assert box["width"] >= 44, control.inner_text()
                assert box["height"] >= 44, control.inner_text()
                assert control.inner_text().strip()


@pytest.mark.browser
def test_dark_is_a_switch_that_stores_nothing_and_light_is_the_ground(browser, address):
    with tab(browser, color_scheme="dark") as page:
        page.goto(f"{address}{files('aces')}")
        ground = "getComputedStyle(document.body).backgroundColor"
        assert page.evaluate(ground) == "rgb(251, 248, 245)"
        page.get_by_role("button", name="Dark room").click()
        assert page.evaluate(ground) == "rgb(28, 20, 33)"
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        page.reload()
        assert page.evaluate(ground) == "rgb(251, 248, 245)"


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("slug", DECKS)
def test_axe_finds_nothing_on_any_kind_of_slide_light_or_dark(browser, address, slug, dark):
    with tab(browser, bypass_csp=True) as page:
        page.add_init_script(axe())
        page.goto(f"{address}{files(slug)}")
        if dark:
            page.get_by_role("button", name="Dark room").click()
        found = {}
        for number in one_of_each_kind(page):
            found[number] = faults(page)
        page.keyboard.press("o")
        found["overview"] = faults(page)
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert page.locator("#help").is_visible()
        found["help"] = faults(page)
        assert {1, "overview", "help"} < set(found)
        assert {where: wrong for where, wrong in found.items() if wrong} == {}


@pytest.mark.browser
def test_without_scripts_the_slides_are_a_list_with_headings_and_no_dead_buttons(browser, address):
    with tab(browser, java_script_enabled=False, viewport={"width": 360, "height": 640}) as page:
        page.goto(f"{address}{files('aces')}")
        many = page.locator(".page").count()
        assert page.locator("h1").count() == 1
        assert page.locator(".page h2:visible").count() == many
        assert page.locator("button:visible").count() == 0
        sizes = page.locator(".slide :is(h2, li, .text p)").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
        assert min(sizes) >= 12
    with tab(browser, viewport={"width": 320, "height": 640}) as page:
        page.goto(f"{address}{files('aces')}")
        page.get_by_role("button", name="More").click()
        page.get_by_role("button", name="Read as a page").click()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [False, True])
def test_paper_gets_one_slide_a_page_whatever_is_on_the_screen(browser, address, scripts):
    with tab(browser, java_script_enabled=scripts) as page:
        page.goto(f"{address}{files('aces')}#5")
        made = page.pdf(prefer_css_page_size=True, print_background=True)
        many = page.locator(".page").count()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == many
        wide, high = (float(side) for side in pdf.pages[0].mediabox[2:])
        assert 1.7 < wide / high < 1.85
