"""A sensitive page is left fast: it is covered at once, Back does not return to it, and nobody is told where the reader was."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from .. import chromium
from . import pages
from .keyboard import noted
from .visits import TWICE, styled

pytestmark = [pytest.mark.browser, pytest.mark.skipif(pages.SENSITIVE_GUIDE is None, reason="no page is sensitive")]

#: A sensitive page, and a page that is not.
SENSITIVE = pages.address_of(pages.SENSITIVE_GUIDE.path) if pages.SENSITIVE_GUIDE else ""
PLAIN = pages.address_of(pages.FRAME.families)

LEAVE_TO = pages.PROGRAMME.service.leave_to

#: The title of a page that is left. A browser would show the address in the place of an empty one.
BLANK = "\u200b"

NEUTRAL = "<!doctype html><html lang=en><title>Weather</title><h1>The weather</h1>"

#: Says over and over on the console what can be seen of our page. While the next page is awaited, a browser answers no
#: question that a test puts to the page; what the page says of itself still comes through.
WATCH = """
const reports = [];
let escape = false;
addEventListener('securitypolicyviolation', e => reports.push(e.violatedDirective + ' ' + e.blockedURI));
addEventListener('keydown', e => { if (e.key === 'Escape') setTimeout(() => { escape = e.defaultPrevented }) });
addEventListener('pageshow', e => { window.persisted = e.persisted });
function covered() {
    const over = document.querySelector('.cover');
    if (!over) return false;
    const box = over.getBoundingClientRect(), style = getComputedStyle(over);
    const points = [[1, 1], [innerWidth - 2, 1], [innerWidth / 2, innerHeight / 2], [1, innerHeight - 2]];
    return box.width >= innerWidth && box.height >= innerHeight
        && style.opacity === '1' && !/rgba|transparent/.test(style.backgroundColor)
        && points.every(([x, y]) => over.contains(document.elementFromPoint(x, y)))
        && ![...document.querySelectorAll('main, header, footer, .out')].some(e => e.checkVisibility());
}
if (location.protocol === 'http:') setInterval(() => console.debug('seen', JSON.stringify({
    covered: covered(), title: document.title, icons: document.querySelectorAll('link[rel~=icon]').length,
    alert: document.querySelector('[role=alert]')?.textContent, reports, escape,
})), 40);
"""


@dataclass
class Neutral:
    """The other site as a test plays it: it answers at once, or only when it is told to."""

    address: str = LEAVE_TO
    slow: bool = False
    asked: list[Request] = field(default_factory=list)
    waiting: list[Route] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        self.asked.append(route.request)
        if self.slow:
            self.waiting.append(route)
        else:
            route.fulfill(body=NEUTRAL, content_type="text/html")

    def answers_now(self) -> None:
        """Lets what waits arrive."""
        self.slow = False
        while self.waiting:
            self.waiting.pop().fulfill(body=NEUTRAL, content_type="text/html")

    def never_answers(self) -> None:
        """Ends what waits so that the browser stays where it is."""
        self.slow = False
        while self.waiting:
            self.waiting.pop().fulfill(status=204)


@pytest.fixture
def neutral() -> Neutral:
    return Neutral()


@pytest.fixture
def opened(browser: Browser, neutral: Neutral) -> Iterator[Callable[..., Page]]:
    """Opens a tab in a fresh profile, with the other site at hand and every report of a broken policy kept."""
    contexts: list[BrowserContext] = []

    def open_tab(**options) -> Page:
        context = browser.new_context(**({"viewport": WINDOW} | options))
        contexts.append(context)
        context.route(f"{neutral.address}**", neutral.answer)
        if options.get("java_script_enabled", True):
            context.add_init_script(WATCH)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


WINDOW = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def lasting(browser: Browser) -> Iterator[tuple[Page, list[Neutral]]]:
    """A tab for all tests that ask for nothing else, and the other site as the test at hand plays it."""
    context = browser.new_context(viewport=WINDOW)
    playing: list[Neutral] = []
    context.route(f"{LEAVE_TO}**", lambda route: playing[-1].answer(route))
    context.add_init_script(WATCH)
    yield context.new_page(), playing
    context.close()


@pytest.fixture
def tab(lasting: tuple[Page, list[Neutral]], neutral: Neutral, address: str) -> Iterator[Page]:
    """A tab that came to the sensitive page from another page of the site."""
    tab, playing = lasting
    playing.append(neutral)
    tab.emulate_media(media="null")
    tab.goto(f"{address}{PLAIN}")
    tab.goto(f"{address}{SENSITIVE}")
    yield tab
    neutral.answers_now()
    for other in tab.context.pages[1:]:
        other.close()


@pytest.fixture
def looking(shared: Page, address: str) -> Page:
    """A tab at the sensitive page that is looked at and never left."""
    shared.goto(f"{address}{SENSITIVE}")
    return shared


def bar(tab: Page):
    """The link that is always in view."""
    return tab.locator(".out a")


def arrived(tab: Page, neutral: Neutral) -> None:
    """Asserts that the tab shows the other site, which was not told where the reader came from."""
    tab.wait_for_url(f"{neutral.address}**")
    expect(tab.locator("h1")).to_have_text("The weather")
    assert [request.header_value("referer") for request in neutral.asked] == [None] * len(neutral.asked)


def seen(tab: Page) -> dict:
    """What can be seen of our page just now."""
    told: list[dict] = []

    def hear(message) -> None:
        if message.text.startswith("seen "):
            told.append(json.loads(message.text[5:]))

    tab.on("console", hear)
    for _ in range(100):
        if len(told) > 1:
            break
        tab.wait_for_timeout(40)
    tab.remove_listener("console", hear)
    assert len(told) > 1, "The page has said nothing."
    return told[-1]


def covered(tab: Page) -> None:
    """Asserts that the cover stands, by the page's own account and by what is painted: one colour all over."""
    assert seen(tab)["covered"]
    shot = base64.b64decode(tab.context.new_cdp_session(tab).send("Page.captureScreenshot")["data"])
    assert len(Image.open(io.BytesIO(shot)).convert("RGB").getcolors(1 << 20)) == 1


def shift(tab: Page, times: int) -> None:
    for _ in range(times):
        tab.keyboard.press("Shift")


def by_mouse(tab: Page) -> None:
    box = bar(tab).bounding_box()
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def by_enter(tab: Page) -> None:
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    assert bar(tab).evaluate("e => e === document.activeElement")
    tab.keyboard.press("Enter")


def by_enter_at_the_end(tab: Page) -> None:
    tab.locator("footer a:not(.leave)").last.focus()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Leave this page"
    tab.keyboard.press("Enter")


def by_shift(tab: Page) -> None:
    shift(tab, 3)


WAYS = [by_mouse, by_enter, by_enter_at_the_end, by_shift]


@pytest.mark.parametrize("way", WAYS)
def test_it_leaves_and_back_does_not_return(tab, neutral, address, way):
    way(tab)
    arrived(tab, neutral)
    tab.go_back()
    assert tab.url == f"{address}{PLAIN}"
    tab.go_forward()
    arrived(tab, neutral)


@pytest.mark.parametrize("way", WAYS)
def test_the_cover_stands_at_once_and_until_a_slow_page_is_there(tab, neutral, way):
    neutral.slow = True
    way(tab)
    covered(tab)
    tab.wait_for_timeout(1500)
    covered(tab)
    last = seen(tab)
    assert (last["title"], last["icons"], last["reports"]) == (BLANK, 0, [])
    assert shown_in_the_tab(tab) == BLANK
    neutral.answers_now()
    arrived(tab, neutral)


def shown_in_the_tab(tab: Page) -> str:
    """The title as the browser itself knows it."""
    return tab.context.new_cdp_session(tab).send("Target.getTargetInfo")["targetInfo"]["title"]


def test_a_jump_within_the_page_leaves_nothing_to_go_back_to(tab, neutral, address):
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.url == f"{address}{SENSITIVE}#main"
    assert tab.evaluate("document.activeElement.id") == "main"
    by_shift(tab)
    arrived(tab, neutral)
    tab.go_back()
    assert tab.url == f"{address}{PLAIN}"


def test_each_press_of_shift_is_told_and_shown(tab):
    told, lit = tab.locator(".out [role=status]"), tab.locator(".dots i.on")
    expect(told).to_have_text("")
    assert not tab.locator(".dots").is_visible()
    shift(tab, 1)
    expect(told).to_have_text("Press Shift two more times to leave this page.")
    expect(lit).to_have_count(1)
    assert tab.locator(".dots i").count() == 3
    assert tab.locator(".dots").is_visible()
    shift(tab, 1)
    expect(told).to_have_text("Press Shift one more time to leave this page.")
    expect(lit).to_have_count(2)


def test_leaving_is_told_to_screen_readers(tab, neutral):
    neutral.slow = True
    by_shift(tab)
    assert seen(tab)["alert"] == "Leaving this page."
    neutral.answers_now()


def test_shift_that_is_pressed_too_slowly_does_nothing(opened, address, neutral):
    tab = opened()
    tab.clock.install()
    tab.goto(f"{address}{SENSITIVE}")
    shift(tab, 2)
    tab.clock.run_for(5100)
    expect(tab.locator(".out [role=status]")).to_have_text("You are still on this page.")
    assert not tab.locator(".dots").is_visible()
    shift(tab, 1)
    assert not tab.locator(".cover").count()
    expect(tab.locator(".out [role=status]")).to_have_text("Press Shift two more times to leave this page.")
    tab.clock.run_for(4500)
    shift(tab, 2)
    arrived(tab, neutral)


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift", "a", "Shift"],
        ["Shift+A"] * 4,
        ["Shift+Tab"] * 4,
        ["Control+Shift"] * 4,
        ["Alt+Shift"] * 4,
        ["Shift+Control"] * 4,
        ["Escape"] * 4,
        ["Control"] * 4,
        ["s", "s", "s"],
    ],
    ids=" ".join,
)
def test_other_keys_leave_nothing(tab, address, neutral, keys):
    for key in keys:
        tab.keyboard.press(key)
    tab.wait_for_timeout(200)
    assert tab.url == f"{address}{SENSITIVE}"
    assert not tab.locator(".cover").count()
    assert neutral.asked == []


def test_shift_held_for_a_click_is_no_press(tab, neutral):
    for _ in range(3):
        tab.locator("h1").click(modifiers=["Shift"])
    expect(tab.locator(".out [role=status]")).to_have_text("")
    assert neutral.asked == []


def test_shift_leaves_from_within_a_field_too(tab, neutral):
    # Family pages have no fields; another team's page may.
    tab.evaluate(
        """() => {
            const field = document.querySelector('main').appendChild(document.createElement('input'));
            for (const kind of ['keydown', 'keyup']) field.addEventListener(kind, e => e.stopPropagation());
            field.focus();
        }"""
    )
    tab.keyboard.type("I am Not safe")
    expect(tab.locator(".out [role=status]")).to_have_text("")
    shift(tab, 3)
    arrived(tab, neutral)


@pytest.mark.parametrize(("button", "modifiers"), [("middle", []), ("left", ["ControlOrMeta"])])
def test_a_click_that_asks_for_a_new_tab_gets_one(tab, address, button, modifiers):
    # A new tab asks before a test can answer for the other site, so the link leads to a page of ours.
    bar(tab).evaluate("(e, there) => { e.href = there }", f"{address}{PLAIN}")
    with tab.context.expect_page() as other:
        bar(tab).click(button=button, modifiers=modifiers)
    other.value.wait_for_url(f"{address}{PLAIN}")
    assert tab.url == f"{address}{SENSITIVE}"
    assert not tab.locator(".cover").count()


def test_escape_does_not_stop_the_page_that_is_to_come(tab, neutral):
    neutral.slow = True
    by_shift(tab)
    tab.keyboard.press("Escape")
    assert seen(tab)["escape"]
    neutral.answers_now()
    arrived(tab, neutral)


@pytest.fixture
def with_cache(browser: Browser, address: str, neutral: Neutral) -> Iterator[Page]:
    """A tab at the sensitive page, in a browser that keeps pages for Back and Forward. The shared one is told not to."""
    started = browser.browser_type.launch(
        executable_path=chromium.find(), args=chromium.arguments(), ignore_default_args=["--disable-back-forward-cache"]
    )
    tab = started.new_page()
    tab.route(f"{neutral.address}**", neutral.answer)
    tab.add_init_script(WATCH)
    tab.goto(f"{address}{PLAIN}")
    tab.goto(f"{address}{SENSITIVE}")
    yield tab
    started.close()


def travel(tab: Page, address: str, steps: int) -> None:
    """Goes Back or Forward. Playwright would wait for a load, which a page out of the cache does not do again."""
    session = tab.context.new_cdp_session(tab)
    history = session.send("Page.getNavigationHistory")
    entry = history["entries"][history["currentIndex"] + steps]
    assert entry["url"] == address
    session.send("Page.navigateToHistoryEntry", {"entryId": entry["id"]})
    tab.wait_for_url(address, wait_until="commit")


def test_a_page_that_was_left_comes_back_covered_with_a_plain_choice(with_cache, neutral, address):
    tab = with_cache
    title = tab.title()
    tab.evaluate("scrollTo(0, 300)")
    neutral.slow = True
    by_mouse(tab)
    covered(tab)
    travel(tab, f"{address}{PLAIN}", -1)
    travel(tab, f"{address}{SENSITIVE}", +1)
    assert tab.evaluate("persisted")
    assert seen(tab)["covered"]
    assert tab.title() == BLANK
    assert tab.locator(".cover").inner_text().split("\n")[-1] == "Show the page again"
    tab.get_by_role("button").click()
    assert not tab.locator(".cover").count()
    assert tab.title() == title
    assert tab.locator("link[rel~=icon]").count() == 1
    assert tab.locator("main").is_visible()
    assert tab.evaluate("scrollY") == 300
    neutral.slow = False
    by_shift(tab)
    arrived(tab, neutral)


def test_a_page_that_was_not_left_comes_back_as_it_was(with_cache, address):
    tab = with_cache
    travel(tab, f"{address}{PLAIN}", -1)
    travel(tab, f"{address}{SENSITIVE}", +1)
    assert tab.evaluate("persisted")
    assert tab.locator("main").is_visible()


def test_a_page_that_could_not_be_left_offers_a_way_on_after_a_while(tab, neutral):
    neutral.slow = True
    by_shift(tab)
    covered(tab)
    neutral.never_answers()
    assert not tab.locator(".cover button").count()
    tab.get_by_role("button", name="Show the page again").wait_for(timeout=12000)
    assert seen(tab)["covered"]
    tab.locator(".cover a").click()
    arrived(tab, neutral)


@pytest.mark.parametrize("width", [360, 1280])
def test_with_scripts_off_it_is_a_plain_link(opened, address, neutral, width):
    tab = opened(java_script_enabled=False, viewport={"width": width, "height": 700})
    tab.goto(f"{address}{SENSITIVE}")
    bar(tab).click()
    arrived(tab, neutral)


@pytest.mark.parametrize("style", ["", TWICE], ids=["100%", "200%"])
def test_it_is_in_view_wherever_the_page_is_scrolled_to(looking, style):
    styled(looking, style)
    for width in (320, 360, 768, 1280):
        looking.set_viewport_size({"width": width, "height": 640})
        for place in ("0", "700", "document.documentElement.scrollHeight"):
            looking.evaluate(f"scrollTo(0, {place})")
            box = bar(looking).bounding_box()
            assert box["y"] == 0
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert min(box["height"], box["width"]) >= 44
            assert bar(looking).evaluate(
                "(e, [x, y]) => e.contains(document.elementFromPoint(x, y))", [box["x"] + box["width"] / 2, box["height"] / 2]
            )


HIDDEN_BY_THE_BAR = """() => {
    const e = document.activeElement, bar = document.querySelector('.out a').getBoundingClientRect();
    if (e === document.body || e.closest('.out') || e.matches('.skip')) return null;
    const all = e.getBoundingClientRect();
    // A link that is taller than the room below the bar shows as much of itself as there is room for.
    if (all.height > innerHeight - bar.height) return all.bottom > bar.bottom + 100 && all.top < innerHeight - 100 ? null : e.outerHTML;
    return [...e.getClientRects()].some(r => r.top < bar.bottom && r.bottom > bar.top && r.left < bar.right && r.right > bar.left)
        ? e.outerHTML : null;
}"""


#: Gives every link and button of the page the focus in turn, from either end, and says what of them the bar hides.
FOCUSED_IN_TURN = f"""() => {{
    const all = [...document.querySelectorAll('a[href], button, summary')].filter(e => e.checkVisibility()), look = {HIDDEN_BY_THE_BAR};
    return [...all, ...all.reverse()].map(e => {{ e.focus(); return look() }}).filter(Boolean);
}}"""


@pytest.mark.parametrize("style", ["", TWICE], ids=["100%", "200%"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_never_covers_what_has_the_focus(looking, width, style):
    looking.set_viewport_size({"width": width, "height": 640})
    styled(looking, style)
    assert looking.evaluate(FOCUSED_IN_TURN) == []


@pytest.mark.parametrize(("width", "style"), [(320, TWICE), (1280, "")], ids=["320, 200%", "1280, 100%"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_it_never_covers_what_the_keyboard_leads_to(looking, width, style, key):
    looking.set_viewport_size({"width": width, "height": 640})
    styled(looking, style)
    stops = looking.locator("a[href]").count()
    assert [what for what in noted(looking, stops + 1, key, HIDDEN_BY_THE_BAR) if what] == []


@pytest.mark.parametrize(
    "media", [{"forced_colors": "active"}, {"color_scheme": "dark"}, {"color_scheme": "dark", "forced_colors": "active"}]
)
def test_it_is_seen_and_it_covers_in_every_scheme_of_colours(opened, address, neutral, media):
    tab = opened(**media)
    tab.goto(f"{address}{SENSITIVE}")
    assert bar(tab).is_visible()
    neutral.slow = True
    by_shift(tab)
    covered(tab)
    neutral.answers_now()


def test_paper_shows_nothing_of_it(tab):
    tab.emulate_media(media="print")
    for part in (".out", ".skip.leave", ".stays"):
        assert tab.locator(part).count() == 1
        assert not tab.locator(part).is_visible()


def test_every_sensitive_page_has_it_and_no_other_page_does(site):
    expected = {f"{path}index.html" for path in pages.SENSITIVE}
    found = {page.relative_to(site).as_posix() for page in site.rglob("*.html") if 'class="out"' in page.read_text("utf-8")}
    assert found == expected
    for path in expected:
        page = (site / path).read_text("utf-8")
        links = re.findall(r'<a class="(?:skip )?leave"[^>]*>', page)
        assert len(links) == 2, path
        assert all('rel="noreferrer noopener"' in link and f'href="{LEAVE_TO}"' in link for link in links)
        assert '<meta name="referrer" content="no-referrer">' in page


def test_every_sensitive_page_says_that_history_stays(site):
    safer_phone = pages.address_of(pages.FRAME.safer_phone)
    for path in pages.SENSITIVE:
        page = (site / path / "index.html").read_text("utf-8")
        if path != safer_phone:
            assert 'class="stays"' in page, path
            assert re.search(rf'class="stays">[^<]+<a href="[^"]*{safer_phone.split("/")[-2]}/">', page), path
