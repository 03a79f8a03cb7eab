"""Runs a build as a whole process, from a clean folder, and measures it from outside."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True)
class Build:
    """How a site is built: the command, and the folders that are deleted before each run."""

    name: str
    command: tuple[str, ...]
    made: tuple[str, ...]


OURS = Build("ours", ("-m", "macros", "build"), ("build", "site"))
STOCK = Build("stock", ("-m", "mkdocs", "build"), ("site",))


@dataclass(frozen=True)
class Run:
    """One build: the seconds that passed, and those that processors worked for it, its children's among them."""

    seconds: float
    cpu: float


def run(build: Build, folder: Path) -> Run:
    """Builds the project in `folder` from nothing. Raises `RuntimeError` with its last words if the build fails."""
    for name in build.made:
        shutil.rmtree(folder / name, ignore_errors=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    worked, started = _worked(), perf_counter()
    done = subprocess.run(
        [sys.executable, *build.command], cwd=folder, env=environment, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    seconds, cpu = perf_counter() - started, _worked() - worked
    if done.returncode:
        raise RuntimeError(f"The build of {folder} failed:\n{done.stdout[-3000:]}")
    return Run(seconds, cpu)


def _worked() -> float:
    """The seconds that processors have worked for child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
