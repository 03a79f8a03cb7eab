"""Whoever writes sees mistakes in the browser, above the last good build, and sees them go."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from .. import small_project
from ..built import change, hashes
from ..sample import MODULE

PART = "learn/sample/tuning-in/"

#: How long a build of the small project may take here, in seconds.
PATIENCE = 120


@dataclass
class Serving:
    """A project that is being served, and where."""

    folder: Path
    address: str
    process: subprocess.Popen[str]

    def page(self, path: str = PART, **headers: str) -> tuple[int, str]:
        try:
            with urlopen(Request(self.address + path, headers=headers)) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def until(self, what) -> str:
        """The page of the part, once it is as it should be."""
        end = time.monotonic() + PATIENCE
        while not what(*(found := self.page())):
            assert time.monotonic() < end, found
            assert self.process.poll() is None
            time.sleep(0.2)
        return found[1]


@pytest.fixture
def folder(small, tmp_path) -> Path:
    """The small project with a mistake in it, which was never built here."""
    folder = shutil.copytree(small, tmp_path / "project", symlinks=True, ignore=shutil.ignore_patterns("served"))
    spoil(folder)
    return folder


@pytest.fixture
def serving(folder) -> Iterator[Serving]:
    process = subprocess.Popen(
        [sys.executable, "-m", "macros", "serve", "--port", "0"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": small_project.EPOCH},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    address = process.stdout.readline().split("http://")[1].split()[0]
    yield Serving(folder, f"http://{address}", process)
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in said


#: A mistake, in the place of what is right.
RIGHT, WRONG = "owner: The team\n", "owner: The team\n<b>odd</b>: field\n"


def mend(folder: Path) -> None:
    change(folder, MODULE, WRONG, RIGHT)


def spoil(folder: Path) -> None:
    change(folder, MODULE, RIGHT, WRONG)


def test_a_mistake_is_shown_above_the_last_good_build_and_goes_when_it_is_mended(serving):
    published = hashes(serving.folder / "site")
    first = serving.until(lambda status, page: "serve-problems" in page)
    line = (serving.folder / MODULE).read_text("utf-8").split("<b>odd")[0].count("\n") + 1
    assert f"{MODULE}:{line}" in first
    assert "&lt;b&gt;odd&lt;/b&gt;" in first and "<b>odd" not in first
    assert "<b>Fix:</b>" in first
    assert serving.page()[0] == 503

    mend(serving.folder)
    good = serving.until(lambda status, page: status == 200 and "serve-problems" not in page)
    assert "Say what you saw." in good

    spoil(serving.folder)
    change(serving.folder, MODULE, "Say what you saw.", "Say what you heard.")
    bad = serving.until(lambda status, page: "serve-problems" in page)
    assert serving.page()[0] == 200
    assert "Say what you saw." in bad and "Say what you heard." not in bad
    assert bad.index("serve-problems") < bad.index("Say what you saw.")

    mend(serving.folder)
    serving.until(lambda status, page: "serve-problems" not in page and "Say what you heard." in page)
    assert hashes(serving.folder / "site") == published


def test_what_only_the_engine_finds_is_shown_too(serving):
    mend(serving.folder)
    serving.until(lambda status, page: status == 200 and "serve-problems" not in page)
    change(serving.folder, "docs/index.md", "# The page", "See [it](nowhere/).\n\n# The page")
    page = serving.until(lambda status, page: "serve-problems" in page)
    assert "nowhere/" in page and "docs/index.md" in page


def test_another_sites_name_for_this_machine_is_refused_and_so_is_a_file_outside_the_site(serving):
    mend(serving.folder)
    serving.until(lambda status, page: status == 200)
    assert serving.page(Host="elsewhere.example:8000")[0] == 403
    for path in ("../../../mkdocs.yml", "..%2f..%2f..%2fmkdocs.yml", "%2e%2e/%2e%2e/%2e%2e/mkdocs.yml"):
        status, page = serving.page(path)
        assert status == 404
        assert "site_name" not in page


@pytest.mark.browser
def test_the_browser_follows_by_itself_and_asks_nobody_else(serving, browser):
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(serving.address + PART)
    page.wait_for_selector("#serve-problems", timeout=PATIENCE * 1000)
    assert page.locator("#serve-problems li").count() == 1
    mend(serving.folder)
    page.wait_for_selector("h1", timeout=PATIENCE * 1000)
    assert page.locator("#serve-problems").count() == 0
    spoil(serving.folder)
    page.wait_for_selector("#serve-problems", timeout=PATIENCE * 1000)
    assert page.locator("h1").count() == 1
    assert [url for url in asked if not url.startswith(serving.address)] == []
    page.close()


def test_a_port_that_is_taken_is_said_in_a_sentence(serving):
    port = serving.address.rstrip("/").rsplit(":", 1)[1]
    done = small_project.run(serving.folder, "macros", "serve", "--port", port)
    assert done.returncode == 1
    assert "Something else is served here already." in done.stderr
    assert "Traceback" not in done.stderr
