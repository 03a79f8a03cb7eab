"""Sharing a family page: by what the phone has, else by the address, else not at all; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .pages import GUIDE, address_of

pytestmark = pytest.mark.browser

PAGE = address_of(GUIDE.path)

#: Stands in for a phone's own choice of apps, and remembers what it was given. `FAILS` may hold the name of an error.
PHONE = """
    window.given = [];
    navigator.share = async (what) => { window.given.push(what); if (window.FAILS) throw new DOMException("no", window.FAILS); };
"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def tab(phone: BrowserContext) -> Iterator[Page]:
    """A tab of its own, for every test gives the page another phone."""
    tab = phone.new_page()
    yield tab
    tab.close()


def opened(tab: Page, address: str, phone: str = "") -> list[str]:
    """Opens the page; what the browser complains of is gathered."""
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    # A Chromium on a desk may share or not; only what is set here counts.
    tab.add_init_script(phone or "Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true });")
    tab.goto(f"{address}{PAGE}?from=somewhere#help")
    return complaints


def test_the_phones_own_way_is_used_with_the_address_and_the_tabs_title(tab, address):
    complaints = opened(tab, address, PHONE)
    tab.get_by_role("button", name="Share this page").click()
    assert tab.evaluate("window.given") == [{"title": tab.title(), "url": f"{address}{PAGE}"}]
    assert tab.locator(".share [role=status]").inner_text() == ""
    assert complaints == []


def test_without_it_the_address_is_copied_and_that_is_said_aloud(tab, address):
    complaints = opened(tab, address)
    tab.get_by_role("button", name="Share this page").click()
    tab.get_by_text("The address is copied.").wait_for()
    assert tab.evaluate("navigator.clipboard.readText()") == f"{address}{PAGE}"
    assert tab.locator(".share [role=status]").inner_text() == "The address is copied."
    assert complaints == []


def test_somebody_who_changes_their_mind_is_told_nothing(tab, address):
    complaints = opened(tab, address, f"{PHONE} window.FAILS = 'AbortError';")
    tab.get_by_role("button", name="Share this page").click()
    tab.wait_for_function("window.given.length == 1")
    assert tab.locator(".share [role=status]").inner_text() == ""
    assert complaints == []


def test_where_the_phone_refuses_the_address_is_copied(tab, address):
    opened(tab, address, f"{PHONE} window.FAILS = 'NotAllowedError';")
    tab.get_by_role("button", name="Share this page").click()
    tab.get_by_text("The address is copied.").wait_for()


def test_where_neither_works_there_is_no_button(tab, address):
    neither = "for (const name of ['share', 'clipboard']) Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true });"
    complaints = opened(tab, address, neither)
    assert tab.get_by_role("button").count() == 0
    assert complaints == []


def test_without_scripts_there_is_no_button_and_no_gap(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}{PAGE}")
    assert tab.locator("button").count() == 0
    assert not tab.locator(".share").is_visible()
    context.close()


def test_the_button_is_large_enough_for_a_thumb_and_works_by_keyboard(tab, address):
    opened(tab, address, PHONE)
    button = tab.get_by_role("button", name="Share this page")
    assert button.bounding_box()["height"] >= 44
    button.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("window.given.length") == 1


def test_sharing_keeps_nothing(tab, address):
    opened(tab, address)
    tab.get_by_role("button", name="Share this page").click()
    tab.get_by_text("The address is copied.").wait_for()
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert tab.context.cookies() == []


def test_the_words_of_the_picture_are_selected_whole_with_one_tap(tab, address):
    opened(tab, address)
    # The first box is that of the quotation mark, which is not to be copied.
    x, y = tab.locator(".take q").evaluate(
        "q => { q.scrollIntoView(); const box = q.getClientRects()[1]; return [box.x + box.width / 2, box.y + box.height / 2]; }"
    )
    tab.mouse.click(x, y)
    assert tab.evaluate("getSelection().toString()") == tab.locator(".take q").inner_text().strip()


def test_the_page_was_looked_at_with_its_button(visited):
    """So that axe and a thumb have tried the page as it is with the button."""
    buttons = {path: visit["buttons"] for path, visit in visited.items() if path == PAGE}
    assert buttons == {PAGE: ["Share this page"]}
