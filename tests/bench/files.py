"""Measures what is handed out: all files of all modules and sessions of this project, made from nothing and then found again."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from macros.site import handed_out

from ..sample import PROJECT

#: What to reach: the median of a file that is made, and all of them where nothing has changed, in seconds.
MEDIAN, WARM = 0.5, 0.3

#: What files are made from. A folder of their own leaves the project's kept files in peace.
PARTS = ("docs", "mkdocs.yml", "modules", "overrides")

#: How often the warm run is measured; the median counts.
WARM_RUNS = 5


@dataclass(frozen=True)
class Made:
    """One process: what it spent on its files in all, the loading of their libraries included, and on each, in seconds."""

    seconds: float
    each: dict[str, float]


def measured() -> tuple[Made, list[Made]]:
    """A process that makes every file, and then some that find them all as they were left."""
    with tempfile.TemporaryDirectory(prefix="bench-files-") as folder:
        for part in PARTS:
            Path(folder, part).symlink_to(PROJECT / part)
        return _process(folder), [_process(folder) for _ in range(WARM_RUNS)]


def told(cold: Made, warm: list[Made]) -> str:
    """What was found, in words."""
    slowest = max(cold.each, key=cold.each.__getitem__)
    again = median(made.seconds for made in warm)
    middle = median(cold.each.values())
    lines = [
        f"Files to hand out, of all modules and sessions of this project: {len(cold.each)}.",
        f"Cold: {cold.seconds:.1f} s in all; a file takes {middle:.3f} s as a median, and {cold.each[slowest]:.2f} s at most ({slowest.rpartition('/')[2]}).",
        f"Warm, nothing changed: {again:.2f} s on files (median of {len(warm)}: {', '.join(f'{made.seconds:.2f}' for made in warm)}).",
        *(f"{'met    ' if met else 'NOT MET'}  {words}" for met, words in aims(cold, warm)),
    ]
    return "\n".join(lines)


def aims(cold: Made, warm: list[Made]) -> list[tuple[bool, str]]:
    """Each aim: whether it is met, and in words."""
    middle, again = median(cold.each.values()), median(made.seconds for made in warm)
    return [
        (middle <= MEDIAN, f"a file cold takes {middle:.3f} s as a median; at most {MEDIAN} s"),
        (again < WARM, f"a build with nothing changed spends {again:.2f} s on files; under {WARM} s"),
    ]


def _process(folder: str) -> Made:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.files", folder], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True
    )
    return Made(**json.loads(done.stdout))


def main(folder: Path) -> None:
    """Makes or finds every file, in this process, and prints the times as JSON. The programme is read before the clock starts."""
    from macros.programme import load

    loaded = load.load(folder)
    assert loaded.citations, "citations belong to every page and are no file's own cost"
    times: dict[str, float] = {}
    began = before = perf_counter()

    for file in handed_out.each(loaded):
        now = perf_counter()
        times[file.path], before = now - before, now
    print(json.dumps({"seconds": perf_counter() - began, "each": times}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
