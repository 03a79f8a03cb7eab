"""Shows the site while it is being written: the last good build, with the problems of the newest text above it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from macros.model.problem import Problem, Weight
from macros.model.record import Place
from macros.model.settings import SETTINGS
from macros.programme.environment import SERVING, WITHIN_A_BUILD, of_another

#: Where a build is made, and where the last good one lies, from the project's root. `site/` is left alone.
NEXT, SHOWN = Path("build/served/next"), Path("build/served/site")

#: What is looked at for changes.
WATCHED = ("docs", "modules", "overrides", "macros", SETTINGS)

#: How often it is looked at, in seconds.
PACE = 0.5

#: A problem as a build prints it.
_PROBLEM = re.compile(
    r"^(?:ERROR +-  )?(?P<file>[^\n:]+):(?P<line>\d+): \[(?P<rule>[\w-]+)\] (?P<what>.+)\n    fix: (?P<fix>.+)$", re.MULTILINE
)

#: What the engine says of itself.
_ENGINE = re.compile(r"^(?:WARNING|ERROR) +-  (?!\[macros\])(?P<what>.+)$", re.MULTILINE)


class Served:
    """What a browser is shown: a folder, the problems that stand above its pages, and a number that changes with either."""

    def __init__(self, project: Path):
        self.project = project.resolve()
        self.folder = self.project / SHOWN
        self.problems: list[Problem] = []
        self.building = True
        self.version = 0
        #: Held while a page is read, and while the folder changes.
        self.lock = threading.Lock()

    def watch(self, stopped: threading.Event) -> None:
        """Builds, and builds again whenever something has changed, until it is told to stop."""
        seen: dict[str, tuple[int, int]] | None = None
        while not stopped.is_set():
            now = _seen(self.project)
            if now != seen:
                seen = now
                self.build()
            stopped.wait(PACE)

    def build(self) -> None:
        """Checks the texts, and builds them where they have no problem. Whatever goes wrong is a problem to be shown."""
        self.building = True
        begun = time.monotonic()
        try:
            problems = self._checked() or self._built()
        except Exception as error:
            problems = [_engine_says(str(error))]
        if problems:
            said = f"{len(problems)} problem{'s' if len(problems) != 1 else ''}: the browser shows them."
        else:
            said = f"Built in {time.monotonic() - begun:.0f} seconds."
        with self.lock:
            if not problems:
                self._take_over()
            self.problems, self.building = problems, False
            self.version += 1
        print(said, flush=True)

    def _checked(self) -> list[Problem]:
        done = self._run("macros", "check", "--format", "json")
        if not done.stdout.startswith("["):
            return _told(done.stdout + done.stderr)
        return [
            Problem(Place(each["file"], each["line"]), each["what"], each["fix"], each["rule"])
            for each in json.loads(done.stdout)
            if each["weight"] == Weight.PROBLEM
        ]

    def _built(self) -> list[Problem]:
        done = self._run("mkdocs", "build", "--strict", "--site-dir", str(self.project / NEXT))
        return _told(done.stdout + done.stderr) if done.returncode else []

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs a program of Python's in the project. In a process of its own, whatever it does ends with it."""
        told = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8:backslashreplace", WITHIN_A_BUILD: "1", SERVING: "1"}
        command = [sys.executable, "-m", *arguments]
        return subprocess.run(
            command, cwd=self.project, env=of_another(**told), capture_output=True, encoding="utf-8", errors="replace", check=False
        )

    def _take_over(self) -> None:
        """Puts what was built in the place of what is shown."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.project / NEXT).rename(self.folder)


def _told(output: str) -> list[Problem]:
    """The problems that a build printed; where it printed none, what it said in the end."""
    found = [Problem(Place(each["file"], int(each["line"])), each["what"], each["fix"], each["rule"]) for each in _PROBLEM.finditer(output)]
    found = found or [_engine_says(each["what"]) for each in _ENGINE.finditer(output)]
    return list(dict.fromkeys(found)) or [_engine_says(output.strip()[-500:] or "The build ended without a word.")]


def _engine_says(what: str) -> Problem:
    """A problem in the engine's words, which names the page where it knows one."""
    named = re.search(r"'([\w./-]+\.md)'", what)
    place = Place(f"docs/{named[1]}" if named else SETTINGS)
    return Problem(place, what, "Mend what this names; `make site` says more.", "engine")


def _seen(project: Path) -> dict[str, tuple[int, int]]:
    """Every file that is watched, with its time and size."""
    return dict(_files(project))


def _files(project: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in WATCHED:
        top = project / name
        for path in [top, *top.rglob("*")] if top.is_dir() else [top]:
            if path.suffix in (".pyc", ".swp") or path.name.endswith("~"):
                continue
            try:
                found = path.stat()
            except OSError:
                continue
            if not path.is_dir():
                yield str(path), (found.st_mtime_ns, found.st_size)
