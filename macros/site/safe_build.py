"""Builds beside the last good site and swaps the new one in only when all of it is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from macros import checks
from macros.model.problem import Problem, as_text
from macros.programme import files, library
from macros.programme.clock import today
from macros.programme.environment import PUBLISHING, WITHIN_A_BUILD, of_another
from macros.site import unexpected
from macros.site.engine_settings import settings_refused
from macros.site.one_build import alone, inherited
from macros.site.swap import BESIDE, SITE, readable, recover, swap


def build_and_swap(project: Path, publishing: bool = False) -> int:
    """Runs the engine strictly into `build/site`, then swaps that into `site`; no other build does so at the same time.

    The status is the engine's own, or 1 where it cannot start or what it made cannot be put in its place. A publication is without drafts.
    """
    project = project.resolve()
    try:
        with alone(project):
            recover(project)
            status = _built(project, publishing)
    except Exception as error:
        print(f"{as_text(unexpected.problems(error, project))}\n\nNothing was built.", file=sys.stderr)
        status = 1
    if status and (project / SITE).exists():
        print(f"The last good site is still in {SITE}/, as it was.", file=sys.stderr)
    elif not status:
        print(f"The site is in {SITE}/. Look at it with `make serve`, or publish that folder.")
    return status


def _built(project: Path, publishing: bool) -> int:
    if problems := in_the_way(project):
        print(f"{as_text(problems)}\n\nNothing was built.", file=sys.stderr)
        return 1
    if status := _engine(project, publishing):
        return status
    readable(project / BESIDE)
    swap(project)
    return 0


def _engine(project: Path, publishing: bool) -> int:
    """Runs the engine, and gives its status."""
    encoding = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    told = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": f"{encoding}:backslashreplace", WITHIN_A_BUILD: "1"}
    environment = of_another(**told, **({PUBLISHING: "1"} if publishing else {}))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    status = subprocess.run(command, cwd=project, env=environment, pass_fds=inherited(project), check=False).returncode
    if status < 0:
        raise EOFError
    return status


def in_the_way(project: Path) -> list[Problem]:
    """What keeps the engine from starting on a project: settings that it would refuse, or build something else by."""
    programme = library.programme(files.read_settings(project), today())
    return checks.run(programme, only=("settings-make-a-site", "settings-say-no-more")) or settings_refused(project, programme.settings)
