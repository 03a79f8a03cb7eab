"""How much our first search downloads: measured in Chromium, or reckoned from the files where there is none."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from .. import chromium, server
from ..weights import weight
from .words import STEMS

WORD = STEMS[0]

#: How many results the search page shows at first; each comes in a file of its own.
RESULTS = 8


def measured(site: Path) -> tuple[int, str]:
    """The bytes of what search fetches for the first word, and how that was found out."""
    browser = chromium.find()
    return (_in_browser(site, browser), "in Chromium") if browser else (_listed(site), "by listing files")


def _in_browser(site: Path, path: str) -> int:
    """Opens the search page, types a word, and adds up what was sent of `pagefind/`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, server.serving(site) as address:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.arguments())
        page = browser.new_page()
        asked = []
        page.on("requestfinished", lambda request: asked.append(request) if "/pagefind/" in request.url else None)
        page.goto(f"{address}search/")
        page.get_by_role("searchbox").press_sequentially(WORD, delay=20)
        page.locator("#results li").first.wait_for()
        page.wait_for_load_state("networkidle")
        sent = sum(request.sizes()["responseBodySize"] for request in asked)
        browser.close()
    return sent


def _listed(site: Path) -> int:
    """The files of search that every word needs, the largest piece of the index, and eight results."""
    folder = site / "pagefind"
    always = sum(weight(file) for file in folder.iterdir() if file.is_file() and file.suffix != ".pagefind" or "wasm.en" in file.name)
    return round(always + max(map(weight, folder.glob("index/*"))) + RESULTS * median(map(weight, folder.glob("fragment/*"))))
