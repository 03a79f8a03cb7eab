"""What tests of a site share: the built site, served as a host would, and a Chromium to open it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .. import once
from ..server import serving
from . import visits
from .visits import Visit

#: The window that a test finds, unless it asks for another.
WINDOW = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, under its own headers."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def built_pages(site: Path) -> list[str]:
    """The path of every built page, as it stands in an address."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [path.removesuffix("index.html") for path in found]


@pytest.fixture
def page_in_browser(browser: Browser) -> Iterator[Page]:
    """A tab in a fresh profile, without anything that another test left: for a test that listens, answers or sets the clock."""
    context = browser.new_context(viewport=WINDOW)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def _lasting(browser: Browser) -> Iterator[BrowserContext]:
    """A profile that lasts: to open a new one costs more than most tests."""
    context = browser.new_context(viewport=WINDOW)
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def shared(_lasting: BrowserContext, address: str) -> Iterator[Page]:
    """A tab at a plain text of the site, as it is for every test that only opens pages and looks at them."""
    found = _lasting.pages[0]
    found.set_viewport_size(WINDOW)
    found.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    found.goto(f"{address}robots.txt")
    yield found
    for other in _lasting.pages[1:]:
        other.close()
    kept = found.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") if found.url.startswith(address) else [0, 0, ""]
    _lasting.clear_permissions()
    assert kept == [0, 0, ""], "What a test leaves behind, the next one would find."


@pytest.fixture
def tab(shared: Page) -> Page:
    """The tab of a test, unless its file opens others."""
    return shared


@pytest.fixture(scope="session")
def visited(browser: Browser, address: str, site: Path, built_pages: list[str], in_common: Path) -> dict[str, Visit]:
    """Every page of the site, opened once and looked at from all sides, by its path."""
    with visits.visitor(browser, address) as visit:
        return once.made(in_common / "visits", visits.places(built_pages), visit)


@pytest.fixture(scope="session")
def read_without_scripts(browser: Browser, address: str, built_pages: list[str], in_common: Path) -> dict[str, visits.Reading]:
    """Every page that must read without scripts, opened once in a browser that runs none, by its path."""
    with visits.reader(browser, address) as read:
        return once.made(in_common / "readings", visits.to_read(built_pages), read)
