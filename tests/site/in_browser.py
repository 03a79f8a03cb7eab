"""What tests in a real browser share: the built site, served as a host would, and a Chromium to open it in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .. import chromium
from ..server import serving

ROOT = Path(__file__).parent.parent.parent

#: One page of each kind, by its path in the site. The last is not there, and is answered by the not-found page.
KINDS = {
    "home": "",
    "learn": "learn/",
    "module": "learn/stress-and-the-brain/",
    "part": "learn/stress-and-the-brain/brain-pictures/",
    "whole": "learn/voice-of-the-child/whole/",
    "outcomes": "learn/outcomes/",
    "glossary": "learn/glossary/",
    "sources": "learn/sources/",
    "teach": "teach/",
    "notes": "teach/notes/aces/",
    "families": "families/",
    "help": "families/get-help-now/",
    "about": "about/",
    "search": "search/",
    "reference": "contribute/reference/",
    "not-found": "not/a/page/",
}


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site. `make test` builds it first; a test that is run by itself builds it if it is missing."""
    folder = ROOT / "site"
    if not folder.is_dir():
        subprocess.run([sys.executable, "-m", "macros", "build"], cwd=ROOT, check=True)
    return folder


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


@pytest.fixture(scope="session")
def every_kind_of_page() -> list[str]:
    """One page of each kind."""
    return list(KINDS.values())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window. Its absence is a failure: a test that nobody runs proves nothing."""
    path = chromium.find()
    assert path, "No Chromium was found. Run `python -m tests.chromium`, or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=chromium.arguments())
        yield started
        started.close()


@pytest.fixture
def page_in_browser(browser: Browser) -> Iterator[Page]:
    """A fresh tab, without anything that another test left."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
