"""Slides in the browser: every slide fits, every key works, and they read without scripts."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from macros.programme import decks

from .axe import axe, faults, faults_of_colours
from .pages import DECK, DECKS, LOADED, MODULES, PROGRAMME, slides
from .visits import NARROWEST
from .windows import KIND, OVERFLOW, arrives, at, goes_to, one_of_each_kind, window

#: The slide and the picture that a slide shows, as a browser reads them.
SECTION = re.compile(r'<section class="page".*?</section>', re.DOTALL)
PICTURE = re.compile(r'<img src="([^"]+)" alt="([^"]+)" width="\d+" height="\d+">')


@pytest.mark.parametrize("slug", MODULES)
def test_every_slide_of_a_module_has_one_heading_with_words(site, slug):
    deck = decks.of_module(PROGRAMME.by_slug[slug], PROGRAMME)
    sections = SECTION.findall((site / slides(slug)).read_text("utf-8"))
    assert len(sections) == len(deck.slides) > 1
    for section in sections:
        headings = re.findall(r"<h2>(.*?)</h2>", section, re.DOTALL)
        assert len(headings) == 1
        assert re.sub(r"<[^>]+>", "", headings[0]).strip()
        assert "[@" not in section
        assert "**" not in section


@pytest.mark.parametrize("slug", DECKS)
def test_a_picture_stands_with_its_words_where_the_site_has_it(site, slug):
    page = site / slides(slug)
    for src, alt in PICTURE.findall(page.read_text("utf-8")):
        assert (page.parent / src).resolve().is_file()
        assert len(alt) > 20


# In the browser

#: Shows every slide in turn, as the script of the deck does, and gives what `look` finds wrong with each that has something wrong.
EVERY_SLIDE = f"""() => {{
    const look = {OVERFLOW}, found = {{}}, pages = [...document.querySelectorAll('.page')];
    pages.forEach((page, index) => {{
        pages.forEach(other => other.classList.toggle('now', other === page));
        const wrong = look();
        if (wrong.length) found[index + 1] = wrong;
    }});
    return [pages.length, found];
}}"""


@pytest.mark.browser
@pytest.mark.parametrize("slug", DECKS)
def test_the_words_of_every_slide_fit_on_it(tab, address, slug):
    tab.goto(f"{address}{slides(slug)}")
    tab.locator("html.show").wait_for(state="attached")
    for width, height in [(1280, 720), (1920, 1080), (1024, 768)]:
        tab.set_viewport_size({"width": width, "height": height})
        many, found = tab.evaluate(EVERY_SLIDE)
        assert many > 1
        assert found == {}, (width, height)


@pytest.fixture
def shown(tab, address):
    """The deck with the most in it, at its first slide."""
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.goto(f"{address}{DECK}")
    tab.locator(".page.now").wait_for()
    return tab


@pytest.mark.browser
def test_a_slide_that_is_too_full_would_be_found(shown):
    shown.evaluate("document.querySelector('.now h2').textContent = 'far too much '.repeat(60)")
    assert shown.evaluate(OVERFLOW) != []
    assert "1" in shown.evaluate(EVERY_SLIDE)[1]


@pytest.mark.browser
def test_every_key_does_what_the_help_says(browser, address):
    said: list[str] = []
    with window(browser, said) as page:
        page.goto(f"{address}{DECK}")
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
def test_the_overview_shows_all_and_the_arrows_walk_over_it(shown):
    many = shown.locator(".page").count()
    shown.keyboard.press("ArrowRight")
    shown.keyboard.press("o")
    assert shown.locator(".slide:visible").count() == many
    assert shown.evaluate("document.activeElement.textContent").startswith("Slide 2: ")
    columns = shown.evaluate("[...document.querySelectorAll('.page')].findIndex((p, i, all) => p.offsetTop > all[0].offsetTop)")
    shown.keyboard.press("ArrowDown")
    assert shown.evaluate("document.activeElement.hash") == f"#{2 + columns}"
    shown.keyboard.press("ArrowLeft")
    shown.keyboard.press("Enter")
    assert at(shown) == 1 + columns
    assert shown.locator(".page:visible").count() == 1


@pytest.mark.browser
def test_letters_are_left_to_controls_and_can_be_switched_off(shown):
    shown.locator('[data-do="dark"]').focus()
    shown.keyboard.press("b")
    assert "black" not in (shown.locator("html").get_attribute("class") or "")
    shown.keyboard.press(" ")
    assert "dark" in shown.locator("html").get_attribute("class")
    assert at(shown) == 1
    shown.locator('[data-do="help"]').click()
    shown.get_by_label("Letters are shortcuts").uncheck()
    shown.keyboard.press("Escape")
    shown.locator("h2:visible").first.focus()
    shown.keyboard.press("b")
    shown.keyboard.press("o")
    assert not {"black", "overview"} & set(shown.locator("html").get_attribute("class").split())
    shown.keyboard.press("ArrowRight")
    assert at(shown) == 2


@pytest.mark.browser
def test_the_address_names_the_slide_and_a_reload_stays_on_it(tab, address):
    tab.goto(f"{address}{DECK}#3")
    assert at(tab) == 3
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowRight")
    assert tab.url.endswith("#5")
    tab.evaluate("location.hash = '#4'")
    arrives(tab, 4)
    tab.reload()
    assert at(tab) == 4


@pytest.mark.browser
def test_a_screen_reader_hears_the_title_and_the_focus_is_on_the_heading(shown):
    shown.keyboard.press("ArrowRight")
    heading = shown.locator(".page.now h2")
    assert heading.evaluate("heading => heading === document.activeElement")
    status = shown.get_by_role("status")
    assert status.text_content() == f"2 of {shown.locator('.page').count()}: {heading.inner_text()}"
    assert shown.locator("[role=application]").count() == 0
    # Who goes on with a button keeps the button.
    shown.locator('[data-do="on"]').focus()
    shown.keyboard.press("Enter")
    shown.keyboard.press("Enter")
    assert at(shown) == 4
    assert shown.evaluate("document.activeElement.dataset.do") == "on"


@pytest.mark.browser
def test_a_swipe_goes_on_and_back_and_a_scroll_does_not(browser, address):
    with window(browser, has_touch=True, viewport={"width": 800, "height": 400}) as page:
        page.goto(f"{address}{DECK}")
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
def test_every_control_is_large_enough_to_tap(shown):
    for width in (1280, 360):
        shown.set_viewport_size({"width": width, "height": 640})
        if width == 360:
            shown.get_by_role("button", name="More").click()
        controls = shown.locator(".bar :is(button, a):visible")
        assert controls.count() >= 9
        for control in controls.all():
            box = control.bounding_box()
            assert box["width"] >= 44, control.inner_text()
            assert box["height"] >= 44, control.inner_text()
            assert control.inner_text().strip()


def rgb(colour: str) -> str:
    """A colour of six hexadecimal digits as a browser tells it."""
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour))


@pytest.mark.browser
def test_dark_is_a_switch_that_stores_nothing_and_light_is_the_ground(shown):
    light, dark = rgb(LOADED.colours.light["paper"]), rgb(LOADED.colours.dark["paper"])
    shown.emulate_media(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert shown.evaluate(ground) == light
    shown.get_by_role("button", name="Dark room").click()
    assert shown.evaluate(ground) == dark
    assert shown.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    shown.reload()
    assert shown.evaluate(ground) == light


def wrong_in_light_or_dark(tab) -> dict[str, list[str]]:
    """What axe finds on a deck as it stands, by the light of the room. The dark changes colours alone, as `test_look` proves."""
    dark = tab.locator('[data-do="dark"]')
    found = {"light": faults(tab)}
    dark.evaluate("button => button.click()")
    found["dark"] = faults_of_colours(tab)
    dark.evaluate("button => button.click()")
    return {room: wrong for room, wrong in found.items() if wrong}


@pytest.fixture(scope="session")
def one_of_each(site) -> dict[str, list[int]]:
    """The slides that show every kind once, by deck."""
    return one_of_each_kind({slug: (site / slides(slug)).read_text("utf-8") for slug in DECKS})


@pytest.mark.browser
@pytest.mark.parametrize("slug", DECKS)
def test_axe_finds_nothing_on_any_slide_light_or_dark(tab, address, slug, one_of_each):
    """Every slide is looked at where the deck reads as a page and in its overview, and one of each kind alone and large."""
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.goto(f"{address}{slides(slug)}")
    tab.evaluate(axe())
    found = {}
    for number in one_of_each[slug]:
        goes_to(tab, number)
        found[number] = wrong_in_light_or_dark(tab)
    tab.keyboard.press("o")
    assert tab.locator(".pick").count() == tab.locator(".page").count()
    found["overview"] = wrong_in_light_or_dark(tab)
    tab.keyboard.press("Escape")
    tab.keyboard.press("?")
    assert tab.locator("#help").is_visible()
    found["help"] = faults(tab)
    tab.keyboard.press("Escape")
    tab.locator('[data-do="read"]').evaluate("button => button.click()")
    assert tab.locator(".slide:visible").count() == tab.locator(".page").count()
    found["read as a page"] = wrong_in_light_or_dark(tab)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_every_kind_of_slide_is_looked_at_alone(site, one_of_each):
    every = {kind for slug in DECKS for kind in KIND.findall((site / slides(slug)).read_text("utf-8"))}
    assert sum(map(len, one_of_each.values())) == len(every)


@pytest.mark.browser
def test_without_scripts_the_slides_are_a_list_with_headings_and_no_dead_buttons(browser, address):
    with window(browser, java_script_enabled=False, viewport={"width": 360, "height": 640}) as page:
        page.goto(f"{address}{DECK}")
        many = page.locator(".page").count()
        assert page.locator("h1").count() == 1
        assert page.locator(".page h2:visible").count() == many
        assert page.locator("button:visible").count() == 0
        sizes = page.locator(".slide :is(h2, li, .text p)").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
        assert min(sizes) >= 12


@pytest.mark.browser
def test_slides_read_as_a_page_on_the_narrowest_phone(shown):
    shown.set_viewport_size({"width": NARROWEST, "height": 640})
    shown.get_by_role("button", name="More").click()
    shown.get_by_role("button", name="Read as a page").click()
    assert shown.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [False, True])
def test_paper_gets_one_slide_a_page_whatever_is_on_the_screen(browser, address, scripts):
    with window(browser, java_script_enabled=scripts) as page:
        page.goto(f"{address}{DECK}#5")
        made = page.pdf(prefer_css_page_size=True, print_background=True)
        many = page.locator(".page").count()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == many
        wide, high = (float(side) for side in pdf.pages[0].mediabox[2:])
        assert 1.7 < wide / high < 1.85
