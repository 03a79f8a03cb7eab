"""What pages for families promise, held over every one of them as it is built, in every language.

Axe goes over all pages of the site in test_accessibility; here it looks at these on the narrowest phone.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pypandoc
import pytest
from playwright.sync_api import Browser, Page

from macros.programme.load import load

from .. import family_weights
from .test_accessibility import axe, in_both_schemes

#: The texts without their scripts and styles.
OUTSIDE = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)

STORED = """async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    databases: (await indexedDB.databases()).map(each => each.name), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""

NOTHING = {"local": 0, "session": 0, "cookie": "", "databases": [], "caches": [], "workers": 0}

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


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """Every built page for families, as it stands in an address."""
    found = [page.removesuffix("index.html") for page in family_weights.pages(site)]
    assert len(found) >= len(load().programme.family_pages)
    return found


def html(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def over(browser: Browser, address: str, pages: list[str], look, **options) -> dict[str, object]:
    """Opens every page in one tab, and gives what `look` finds wrong with each that has something wrong."""
    context = browser.new_context(**({"viewport": {"width": 360, "height": 740}} | options))
    if options.get("bypass_csp"):
        context.add_init_script(axe())
    tab = context.new_page()
    found = {}
    for path in pages:
        tab.goto(f"{address}{path}")
        wrong = look(tab)
        if wrong:
            found[path] = wrong
    context.close()
    return found


# ── What it costs ──


def test_every_page_comes_in_one_round_trip_with_all_that_it_loads(site):
    rows = family_weights.rows(site)
    print(f"\n{family_weights.table(rows)}")
    assert {row.page: row.whole for row in rows if row.whole > family_weights.MOST} == {}


@pytest.mark.browser
def test_a_browser_loads_nothing_that_the_table_does_not_count(browser, address, site, pages):
    context = browser.new_context()
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in pages:
        asked.clear()
        tab.goto(f"{address}{path}", wait_until="networkidle")
        assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}, path
        counted = {path.rpartition("/")[2], *family_weights.row(site, f"{path}index.html").files}
        assert {url.rpartition("/")[2] for url in asked} <= counted, path
    context.close()


# ── What it keeps ──


@pytest.mark.browser
def test_a_visit_stores_nothing(browser, address, pages):
    def stored(tab: Page) -> object:
        tab.keyboard.press("Shift")
        for button in tab.get_by_role("button").all():
            button.click()
        left = tab.evaluate(STORED), tab.context.cookies(), tab.context.storage_state(indexed_db=True)["origins"]
        return None if left == (NOTHING, [], []) else left

    assert over(browser, address, pages, stored, permissions=["clipboard-write"]) == {}


def test_no_script_of_a_family_page_names_a_place_to_store_things(site):
    loaded = {file for page in family_weights.pages(site) for file in family_weights.loads(site, page) if file.suffix == ".js"}
    assert loaded
    for script in loaded:
        assert not re.search(
            r"localStorage|sessionStorage|\bcookie|indexedDB|\bcaches\b|serviceWorker|window\.name|sendBeacon|fetch\(",
            script.read_text("utf-8"),
        )


def test_a_sensitive_page_gives_nothing_away_in_the_tab_or_to_search_engines(site, pages):
    programme = load().programme
    tabs = {f"{page.path.removesuffix('.md')}/": page.matter.tab for page in programme.family_pages}
    sensitive = [path for path in pages if 'class="out"' in html(site, path)]
    assert len(sensitive) > 10
    for path in sensitive:
        built = html(site, path)
        title = unescape(re.search(r"<title>(.*?)</title>", built)[1])
        assert title == tabs.get(path, title), path
        assert programme.service.name not in title
        assert len(title) <= 45
        assert '<meta name="description"' not in built
        assert "og:" not in built


# ── What it says without our help ──


@pytest.mark.browser
def test_without_scripts_a_page_says_the_same(browser, address, pages):
    texts: dict[bool, dict[str, str]] = {}
    for scripts in (True, False):
        shown = texts[scripts] = {}

        def read(tab: Page, shown=shown) -> None:
            # A button that only a script can work is no text.
            said = tab.evaluate("() => { document.querySelector('.share')?.remove(); return document.body.innerText }")
            shown[tab.url] = " ".join(said.split())

        over(browser, address, pages, read, java_script_enabled=scripts)
    assert texts[True] == texts[False]
    assert all(len(text.split()) > 60 for text in texts[False].values())


def pieces(page: str) -> list[str]:
    """What a reader must get from a page, in order: its headings, the items of its lists, its paragraphs and its numbers."""
    main = re.search(r"<main\b.*?</main>", OUTSIDE.sub("", page), re.DOTALL)[0]
    main = re.sub(r"<(\w+)[^>]*\shidden\b.*?</\1>", "", main, flags=re.DOTALL)
    found = re.findall(r"<(h[1-6]|li|p|dt|dd)\b[^>]*>(.*?)(?=</?(?:h[1-6]|li|p|dt|dd|ul|ol|div|dl)\b)", main, re.DOTALL)
    texts = (" ".join(unescape(re.sub(r"<[^>]+>", "", text)).split()) for _, text in found)
    return [text for text in texts if text]


def bare(text: str) -> str:
    """The text without its spaces and the quotation marks that a browser sets around a `<q>`, each letter written in one way."""
    return unicodedata.normalize("NFC", re.sub(r"[\s\"“”'‘’]+", "", text))


def test_a_reader_that_shows_text_alone_shows_all_of_it_in_order(site, pages):
    for path in pages:
        file = site / path / "index.html"
        command = [pypandoc.get_pandoc_path(), "--from=html", "--to=plain", "--wrap=none", str(file)]
        shown = bare(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)
        at = 0
        for piece in pieces(file.read_text("utf-8")):
            found = shown.find(bare(piece), at)
            assert found >= at, f"{path}: {piece!r} is missing, or stands elsewhere"
            at = found


def test_every_number_is_a_link_that_runs_left_to_right(site, pages):
    seen = 0
    for path in pages:
        for scheme, digits, inside in re.findall(r'<a\b[^>]*href="(tel|sms):([^"]*)"[^>]*>(.*?)</a>', html(site, path), re.DOTALL):
            seen += 1
            written = re.fullmatch(r'<bdi dir="ltr">([\d ]+)</bdi>', inside)
            assert written, f"{path}: {scheme}:{digits} holds {inside}"
            assert written[1].replace(" ", "") == digits
    assert seen > 100


# ── What it looks like ──


@pytest.mark.browser
def test_axe_finds_nothing_on_the_narrowest_phone_light_or_dark(browser, address, pages):
    assert over(browser, address, pages, in_both_schemes, bypass_csp=True, viewport={"width": 320, "height": 640}) == {}


@pytest.mark.browser
@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%"), (768, "100%"), (1280, "200%")])
def test_nothing_scrolls_sideways(browser, address, pages, width, size):
    def wide(tab: Page) -> object:
        tab.add_style_tag(content=f"html {{ font-size: {size} }}")
        by = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        reaching = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90)).slice(0, 3)"
        return (by, tab.evaluate(reaching)) if by > 0 else None

    assert over(browser, address, pages, wide, bypass_csp=True, viewport={"width": width, "height": 740}) == {}


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_enough_for_a_thumb(browser, address, pages, width):
    assert over(browser, address, pages, lambda tab: tab.evaluate(TOO_SMALL), viewport={"width": width, "height": 740}) == {}
