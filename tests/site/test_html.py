"""Every built page is valid HTML and CSS by the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from .. import java
from .in_browser import ROOT


def nu(*arguments: str | Path) -> list[str]:
    """What the checker says of files or folders: a line for each error and warning."""
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert jar.is_file(), "The Nu HTML checker is missing. Run `npm ci --ignore-scripts`."
    found = java.find()
    assert found, "Java 17 or later is missing. Run `make test`, which brings it."
    done = subprocess.run(
        [found, "-Xss2m", "-jar", str(jar), "--format", "json", "--skip-non-html", *map(str, arguments)],
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


def test_the_checker_finds_no_error_on_any_page(address, built_pages):
    # Served and not read from the disk, so that the checker can hold each page against its own policy.
    assert nu(*(f"{address}{path}" for path in built_pages)) == []


def test_the_checker_finds_no_error_in_our_style(site):
    assert nu("--also-check-css", site / "assets" / "site.css") == []


def test_the_checker_would_find_an_error(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p><div></p><input autocomplete="nonsense">', "utf-8")
    assert nu(page) != []
