"""Every built page is valid HTML and CSS by the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .. import java, once
from ..project import ROOT

WRONG = '<!doctype html><html lang="en"><title>x</title><p><div></p><input autocomplete="nonsense">'


def nu(*arguments: str | Path) -> list[str]:
    """What the checker says of files or addresses: a line for each error and warning."""
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert jar.is_file(), "The Nu HTML checker is missing. Run `make test`, which brings it, or `npm ci --ignore-scripts`."
    found = java.find()
    assert found, "Java 17 or later is missing. Run `make test`, which brings it."
    done = subprocess.run(
        [found, "-Xss2m", "-jar", str(jar), "--format", "json", "--skip-non-html", "--also-check-css", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"
        for message in messages
        if message["type"] == "error" or message.get("subType") == "warning"
    ]


@pytest.fixture(scope="session")
def said(address, site, built_pages, in_common) -> list[str]:
    """What the checker says of all pages, of our style and of a page that is wrong. It takes its time to start, so that it starts once."""
    wrong = in_common / "wrong.html"

    def check(_: str) -> list[str]:
        wrong.write_text(WRONG, "utf-8")
        # Served and not read from the disk, so that the checker can hold each page against its own policy.
        pages = [f"{address}{path}" for path in built_pages]
        # Each process serves the site at an address of its own.
        return [line.replace(address, "site: ") for line in nu(*pages, site / "assets" / "site.css", wrong)]

    return once.made(in_common / "nu", ["nu"], check)["nu"]


def test_the_checker_finds_no_error_on_any_page(said):
    assert [line for line in said if line.startswith("site: ")] == []


def test_the_checker_finds_no_error_in_our_style(said):
    assert [line for line in said if "/assets/site.css:" in line and not line.startswith("site: ")] == []


def test_the_checker_would_find_an_error(said):
    assert [line for line in said if "/wrong.html:" in line]


def test_the_checker_says_nothing_of_anything_else(said):
    assert [line for line in said if not line.startswith("site: ") and "/assets/site.css:" not in line and "/wrong.html:" not in line] == []
