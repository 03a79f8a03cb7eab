"""What pages for families promise, held over every one of them as it is built, in every language.

Axe goes over them in test_accessibility, on the narrowest phone and at a desk.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from html import unescape
from pathlib import Path

import pypandoc
import pytest

from .. import family_weights
from .pages import PROGRAMME
from .visits import DESK, FAMILY_SIZES, NARROWEST

#: The texts without their scripts and styles.
OUTSIDE = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)

#: What a visit leaves behind: nothing.
NOTHING = {
    "local": 0, "session": 0, "cookie": "", "databases": [], "caches": [], "workers": 0, "cookies": [], "origins": [],
}  # fmt: skip


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """Every built page for families, as it stands in an address."""
    found = [page.removesuffix("index.html") for page in family_weights.pages(site)]
    assert len(found) >= len(PROGRAMME.family_pages)
    return found


def html(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


# ── What it costs ──


def test_every_page_comes_in_one_round_trip_with_all_that_it_loads(site):
    rows = family_weights.rows(site)
    print(f"\n{family_weights.table(rows)}")
    assert {row.page: row.whole for row in rows if row.whole > family_weights.MOST} == {}


@pytest.mark.browser
def test_a_browser_loads_nothing_that_the_table_does_not_count(visited, address, site, pages):
    for path in pages:
        asked = visited[path]["asked"]
        counted = {path.rpartition("/")[2], *family_weights.row(site, f"{path}index.html").files}
        assert {url.rpartition("/")[2] for url in asked} <= counted, path


# ── What it keeps ──


@pytest.mark.browser
def test_a_visit_stores_nothing_whichever_button_is_pressed(visited, pages):
    assert {path: visited[path]["stored"] for path in pages if visited[path]["stored"] != NOTHING} == {}


def test_no_script_of_a_family_page_names_a_place_to_store_things(site):
    loaded = {file for page in family_weights.pages(site) for file in family_weights.loads(site, page) if file.suffix == ".js"}
    assert loaded
    for script in loaded:
        assert not re.search(
            r"localStorage|sessionStorage|\bcookie|indexedDB|\bcaches\b|serviceWorker|window\.name|sendBeacon|fetch\(",
            script.read_text("utf-8"),
        )


def test_a_sensitive_page_gives_nothing_away_in_the_tab_or_to_search_engines(site, pages):
    tabs = {f"{page.path.removesuffix('.md')}/": page.matter.tab for page in PROGRAMME.family_pages}
    for path in (path for path in pages if 'class="out"' in html(site, path)):
        built = html(site, path)
        title = unescape(re.search(r"<title>(.*?)</title>", built)[1])
        assert title == tabs.get(path, title), path
        assert PROGRAMME.service.name not in title
        assert len(title) <= 45
        assert '<meta name="description"' not in built
        assert "og:" not in built


# ── What it says without our help ──


@pytest.mark.browser
def test_without_scripts_a_page_says_the_same(visited, read_without_scripts, pages):
    read = {path: read_without_scripts[path]["said"] for path in pages}
    assert {path: said for path, said in read.items() if said != visited[path]["said"]} == {}
    assert {path: said for path, said in read.items() if len(said.split()) <= 60} == {}


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
    assert seen


# ── What it looks like ──


@pytest.mark.browser
@pytest.mark.parametrize("size", FAMILY_SIZES)
def test_nothing_scrolls_sideways(visited, pages, size):
    assert {path: wide for path in pages if (wide := visited[path]["wide"][size])} == {}


@pytest.mark.browser
@pytest.mark.parametrize("width", [NARROWEST, DESK])
def test_every_target_is_large_enough_for_a_thumb(visited, pages, width):
    assert {path: small for path in pages if (small := visited[path]["small"][str(width)])} == {}
