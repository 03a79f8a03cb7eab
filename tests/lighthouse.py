"""Rates the built site with Lighthouse as on a phone: `python -m tests.lighthouse`, or `make lighthouse`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

from . import chromium
from .project import ROOT
from .server import serving
from .site.pages import KINDS

VERSION = "13.5.0"

#: The kinds of page that are rated, and what each category must reach.
RATED = ("home", "part", "module")
WANTED = {"performance": 1, "accessibility": 1, "best-practices": 1, "seo": 1}


def rate(address: str) -> dict[str, float]:
    """The score of one page in each category, from 0 to 1."""
    done = subprocess.run(
        [
            *(shutil.which("npx") or "npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet"),
            *("--output=json", "--output-path=stdout", f"--only-categories={','.join(WANTED)}"),
            f"--chrome-flags={' '.join(chromium.arguments())}",
        ],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "CHROME_PATH": chromium.find() or ""},
        check=True,
    )
    return {name: category["score"] for name, category in json.loads(done.stdout)["categories"].items()}


def main() -> int:
    """Prints a line for each page; the status is 1 if a page misses what is wanted."""
    missed = 0
    with serving(ROOT / "site") as address:
        for kind in RATED:
            scores = rate(f"{address}{KINDS[kind]}")
            missed += any(scores[name] < wanted for name, wanted in WANTED.items())
            print(f"{kind:8}", "  ".join(f"{name} {score * 100:.0f}" for name, score in scores.items()))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
