"""Builds beside the last good site and swaps the new one in only when all of it is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros import checks
from macros.model.problem import Problem, as_text
from macros.programme import files, library
from macros.programme.clock import today
from macros.programme.environment import PUBLISHING, of_another

#: Where a build is made, where the last good site is kept during the swap, and where the site is.
BESIDE, KEPT, SITE = Path("build/site"), Path("build/last-good-site"), Path("site")


def build_and_swap(project: Path, publishing: bool = False) -> int:
    """Runs the engine strictly into `build/site`, then swaps that into `site`.

    The status is the engine's own, or 1 where it cannot start. A publication is without drafts.
    """
    project = project.resolve()
    recover(project)
    if problems := in_the_way(project):
        print(f"{as_text(problems)}\n\nNothing was built.", file=sys.stderr)
    if status := 1 if problems else _engine(project, publishing):
        if (project / SITE).exists():
            print(f"The last good site is still in {SITE}/, as it was.", file=sys.stderr)
        return status
    swap(project)
    print(f"The site is in {SITE}/. Look at it with `make serve`, or publish that folder.")
    return 0


def _engine(project: Path, publishing: bool) -> int:
    """Runs the engine, and gives its status."""
    encoding = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    told = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": f"{encoding}:backslashreplace"}
    environment = of_another(**told, **({PUBLISHING: "1"} if publishing else {}))
    return subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=project, env=environment, check=False).returncode


def in_the_way(project: Path) -> list[Problem]:
    """What keeps the engine from starting on a project: settings that it would refuse, or build something else by, in its own words."""
    programme = library.programme(files.read_settings(project), today())
    return checks.run(programme, only=("settings-make-a-site",))


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
