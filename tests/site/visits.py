"""Opens every page of a site once, looks at it from all sides, and writes down what is seen: many tests read from one visit.

To open a page costs more than to look at it, so that a test that opens every page for one question would be dear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypedDict

from playwright.sync_api import Browser, BrowserContext, Page

from .axe import axe, in_both_schemes_at
from .pages import KINDS, SEARCH

#: The width of a desk and of a phone in pixels. Pages for families are looked at on the narrowest.
DESK, PHONE, NARROWEST = 1280, 360, 320

#: WCAG 1.4.12 in one style sheet.
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"

TWICE = "html { font-size: 200% }"

#: Sizes of window and text at which nothing may be cut or reach out of the window: for one page of each kind.
SIZES = {
    "320 pixels": (320, ""),
    "text at 200 per cent on a phone": (360, TWICE),
    "text at 200 per cent at a desk": (1280, TWICE),
    "text spacing of WCAG 1.4.12 on a phone": (360, SPACED),
}

#: The same for every page for families.
FAMILY_SIZES = {"320, 100%": (320, ""), "360, 200%": (360, TWICE), "768, 100%": (768, ""), "1280, 200%": (1280, TWICE)}

#: What a browser can keep of a visit.
STORED = """async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    databases: (await indexedDB.databases()).map(each => each.name), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""

#: What a thumb would miss: a control under 44 px either way, or a link under 24 px that is all of its paragraph. A link
#: within a sentence is as tall as its line, which WCAG 2.5.8 allows.
TOO_SMALL = """() => [...document.querySelectorAll('a[href], button, summary, input')]
    .filter(e => e.checkVisibility() && !e.closest('.skip'))
    .filter(e => {
        const box = e.getBoundingClientRect(), inline = getComputedStyle(e).display === 'inline';
        const sentence = inline && e.closest('p, li, dd').innerText.trim().length > e.innerText.trim().length;
        return !sentence && Math.min(box.width, box.height) < (inline ? 24 : 44);
    })
    .map(e => `${Math.round(e.getBoundingClientRect().width)} × ${Math.round(e.getBoundingClientRect().height)}: ${e.outerHTML.slice(0, 100)}`)"""

#: What reaches out of the window, if the page can be scrolled sideways.
WIDER = """() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const found = [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
        .map(e => e.outerHTML.slice(0, 90)).slice(0, 5);
    return found.length ? found : [`${wide} pixels`];
}"""

#: What is cut off by its own box.
CUT = """() => [...document.querySelectorAll('main *')].filter(e => {
    const style = getComputedStyle(e);
    return ['hidden', 'clip'].includes(style.overflowY) && !e.closest('.vh, .arch, svg')
        && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
}).map(e => e.tagName + '.' + e.className)"""

#: All that a page says. A button that only a script can work is no text.
SAID = """() => {
    const share = document.querySelector('.share');
    if (share) share.style.display = 'none';
    const said = document.body.innerText.split(/\\s+/).filter(Boolean).join(' ');
    if (share) share.style.display = '';
    return said;
}"""

#: Puts a style into a page as a reader's own settings do, past its policy.
STYLED = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }"

#: Says on the console when the page breaks its own policy.
WATCHING = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))"


class Visit(TypedDict):
    """What one visit saw."""

    #: Every address that the page asked for by itself: from the root of the site, and whole where it is another's.
    asked: list[str]
    #: Every error that it made, and every breach of its policy.
    errors: list[str]
    #: What it says, read without its markup.
    said: str
    #: What axe finds, by width and scheme: "360 light".
    faults: dict[str, list[str]]
    #: What reaches out of the window, and what is cut, by the name of a size; nothing where all is well.
    wide: dict[str, list[str]]
    #: The names of its buttons.
    buttons: list[str]
    #: What is too small for a thumb, by width.
    small: dict[str, list[str]]
    #: What the browser keeps once every button was pressed.
    stored: dict[str, object]


def places(built_pages: Iterable[str]) -> list[str]:
    """Where a visit goes: to every built page, to one that is not there, and to a search."""
    return [*built_pages, "not/a/page/", SEARCH]


def for_families(path: str) -> bool:
    return path.startswith("families/")


def styled(page: Page, css: str) -> None:
    """Shows a page with a reader's own style, or without one."""
    page.evaluate(STYLED, css)


def sized(page: Page, width: int) -> None:
    """Gives the window a width, unless it has it."""
    if page.viewport_size != {"width": width, "height": 800}:
        page.set_viewport_size({"width": width, "height": 800})


@contextmanager
def visitor(browser: Browser, address: str) -> Iterator[Callable[[str], Visit]]:
    """Gives what visits a page. Its window is opened only where there is a page left to visit."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    errors: list[str] = []

    def window() -> Page:
        if not contexts:
            contexts.append(browser.new_context(permissions=["clipboard-write"], viewport={"width": DESK, "height": 800}))
            contexts[0].add_init_script(f"{WATCHING}\n{axe()}")
            page = contexts[0].new_page()
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
        return contexts[0].pages[0]

    def visit(path: str) -> Visit:
        page = window()
        phone = NARROWEST if for_families(path) else PHONE
        # To change the size of a window is dear: a visit begins at the size at which the one before it ended.
        at_desk = page.viewport_size["width"] == DESK
        sized(page, DESK if at_desk else phone)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        asked.clear()
        errors.clear()
        page.goto(f"{address}{path}")
        if path == SEARCH:
            page.locator(".results h2 a").first.wait_for()
        seen: Visit = {"said": "", "buttons": [], "faults": {}, "wide": {}, "small": {}, "asked": [], "errors": [], "stored": {}}
        seen["buttons"] = page.get_by_role("button").all_inner_texts()
        first, second = (DESK, phone) if at_desk else (phone, DESK)
        look_at(page, first, seen, path)
        seen["faults"] = in_both_schemes_at(page, first, second, sized)
        look_at(page, second, seen, path)
        resize(page, path, seen)
        seen["stored"] = stored(page) if for_families(path) else page.evaluate(STORED)
        seen["asked"], seen["errors"] = [url.removeprefix(address) for url in asked], list(errors)
        return seen

    yield visit
    for context in contexts:
        context.close()


def look_at(page: Page, width: int, seen: Visit, path: str) -> None:
    """Looks at a page at one width."""
    sized(page, width)
    if width != DESK:
        seen["said"] = page.evaluate(SAID)
    if for_families(path):
        seen["small"][str(width)] = page.evaluate(TOO_SMALL)


def resize(page: Page, path: str, seen: Visit) -> None:
    """Looks for what is cut or reaches out of the window at the sizes that its kind of page must bear."""
    of_a_kind = SIZES if path in KINDS.values() else {}
    for name, (width, css) in {**of_a_kind, **(FAMILY_SIZES if for_families(path) else {})}.items():
        sized(page, width)
        styled(page, css)
        seen["wide"][name] = page.evaluate(WIDER) + (page.evaluate(CUT) if name in of_a_kind else [])
    styled(page, "")


def stored(page: Page) -> dict[str, object]:
    """What the browser keeps once Shift and every button were pressed."""
    page.keyboard.press("Shift")
    for button in page.get_by_role("button").all():
        button.click()
    kept = page.evaluate(STORED)
    state = page.context.storage_state(indexed_db=True)
    return {**kept, "cookies": state["cookies"], "origins": state["origins"]}


class Reading(TypedDict):
    """What a page says and where it leads in a browser that runs no scripts."""

    said: str
    headings: int
    words: int
    site_links: int
    foot_links: int
    without: str


def to_read(built_pages: Iterable[str]) -> list[str]:
    """The pages that are read without scripts: all for families, and one of each kind."""
    return list(dict.fromkeys([*(path for path in built_pages if for_families(path) and not path.endswith(".html")), *KINDS.values()]))


@contextmanager
def reader(browser: Browser, address: str) -> Iterator[Callable[[str], Reading]]:
    """Gives what reads a page without scripts."""
    contexts: list[BrowserContext] = []

    def read(path: str) -> Reading:
        if not contexts:
            contexts.append(browser.new_context(java_script_enabled=False, viewport={"width": NARROWEST, "height": 800}))
            contexts[0].new_page()
        page = contexts[0].pages[0]
        page.goto(f"{address}{path}")
        return {
            "said": page.evaluate(SAID),
            "headings": page.locator("h1").count(),
            "words": len(page.locator("main").inner_text().split()),
            "site_links": page.get_by_role("navigation", name="Site").get_by_role("link").count(),
            "foot_links": page.get_by_role("contentinfo").get_by_role("link").count(),
            "without": " ".join(page.locator("noscript").all_inner_texts()),
        }

    yield read
    for context in contexts:
        context.close()
