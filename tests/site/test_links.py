"""Every link and anchor of the built site leads somewhere, by a checker that we did not write."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


def lychee() -> str:
    """The path of the link checker, which the virtual environment holds."""
    beside = Path(sys.executable).parent / "lychee"
    return str(beside) if beside.exists() else shutil.which("lychee") or "lychee"


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Checks every page in `folder`, offline and with anchors."""
    pages = [str(path) for path in sorted(folder.rglob("*.html"))]
    return subprocess.run(
        [lychee(), "--offline", "--include-fragments", "--no-progress", "--root-dir", str(folder), "--index-files", "index.html", *pages],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_lychee_finds_no_link_or_anchor_that_leads_nowhere(site):
    done = check(site)
    assert done.returncode == 0, done.stdout + done.stderr


def test_lychee_would_find_a_broken_link_and_a_broken_anchor(tmp_path):
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>x</title><a href="none.html">a</a> <a href="#none">b</a></html>', "utf-8"
    )
    done = check(tmp_path)
    assert done.returncode != 0
    assert "none.html" in done.stdout
    assert "#none" in done.stdout
