"""Builds beside the last good site and swaps the new one in only when all of it is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.programme.environment import PUBLISHING, of_another

#: Where a build is made, where the last good site is kept during the swap, and where the site is.
BESIDE, KEPT, SITE = Path("build/site"), Path("build/last-good-site"), Path("site")


def build_and_swap(project: Path, publishing: bool = False) -> int:
    """Runs the engine strictly into `build/site`, then swaps that into `site`. The status is the engine's own.

    A publication is without drafts.
    """
    project = project.resolve()
    recover(project)
    encoding = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    told = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": f"{encoding}:backslashreplace"}
    environment = of_another(**told, **({PUBLISHING: "1"} if publishing else {}))
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=project, env=environment, check=False)
    if done.returncode:
        if (project / SITE).exists():
            print(f"The last good site is still in {SITE}/, as it was.", file=sys.stderr)
        return done.returncode
    swap(project)
    print(f"The site is in {SITE}/. Look at it with `make serve`, or publish that folder.")
    return 0


def swap(project: Path) -> None:
    """Puts the new site in the place of the old by two renames, which a kill can only fall between."""
    beside, kept, site = (project / path for path in (BESIDE, KEPT, SITE))
    shutil.rmtree(kept, ignore_errors=True)
    if site.exists():
        site.rename(kept)
    beside.rename(site)
    shutil.rmtree(kept, ignore_errors=True)


def recover(project: Path) -> None:
    """Puts the last good site back if a kill fell between the two renames."""
    kept, site = project / KEPT, project / SITE
    if kept.exists() and not site.exists():
        kept.rename(site)
