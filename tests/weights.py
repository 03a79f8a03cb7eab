"""How much a reader downloads: files as a host sends them, gzipped where they are text."""

from __future__ import annotations

import gzip
import posixpath
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

#: What is sent gzipped; everything else is compressed in itself.
TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml")

#: How many pages a median is taken over, evenly spaced over all parts.
SAMPLE = 100

#: What stock Material's scripts fetch on every page, besides what the page itself names.
FETCHED_BY_STOCK = ("search/search_index.json", "assets/javascripts/workers/search.*.min.js")


@cache
def weight(file: Path) -> int:
    """The bytes of a file as it is sent."""
    data = file.read_bytes()
    return len(gzip.compress(data, 6, mtime=0)) if file.suffix in TEXT else len(data)


class _Loads(HTMLParser):
    """Gathers the addresses of what a page loads by itself: styles, scripts, icons and pictures."""

    def __init__(self):
        super().__init__()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("script", "img") and given.get("src"):
            self.addresses.add(given["src"])
        elif tag == "link" and given.get("href") and {"stylesheet", "icon"} & set(given.get("rel", "").split()):
            self.addresses.add(given["href"])


def loads(site: Path, page: str) -> set[Path]:
    """The files of the site that a page loads by itself; what it asks of other hosts is left out."""
    parser = _Loads()
    parser.feed((site / page).read_text("utf-8"))
    own = (urlsplit(address) for address in parser.addresses)
    return {site / posixpath.normpath(posixpath.join(posixpath.dirname(page), each.path)) for each in own if not each.netloc}


def median_page(site: Path, pages: list[str]) -> float:
    """The bytes of the median page alone."""
    return median(weight(site / page) for page in _sample(pages))


def median_visit(site: Path, pages: list[str], stock: bool) -> float:
    """The bytes of the median first visit: a page and every file that comes with it."""
    fetched = {file for pattern in FETCHED_BY_STOCK for file in site.glob(pattern)} if stock else set()
    return median(weight(site / page) + sum(map(weight, loads(site, page) | fetched)) for page in _sample(pages))


def _sample(pages: list[str]) -> list[str]:
    return pages[:: max(1, len(pages) // SAMPLE)]
