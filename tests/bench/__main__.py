"""Builds a small and a large site, ours and stock Material's in turn, and says what each costs to build, to read and to hand out."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from macros import checks
from macros.model.problem import Weight, as_text
from macros.programme.load import load

from .. import weights
from . import files, first_search, generator, stock
from .measure import OURS, STOCK, Run, run
from .report import Row, aims, ratios, table


def main() -> int:
    """Runs the bench; the status is 1 if an aim is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--pages", type=int, nargs=2, metavar=("SMALL", "LARGE"), default=(100, 1000), help="how many parts (default: 100 1000)"
    )
    parser.add_argument("--runs", type=int, default=3, help="how many runs count, of each (default: 3)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the sites there and leave them, to look at")
    parser.add_argument(
        "--files", action="store_true", help="measure only what is handed out: the slides, sheets and plans of this project"
    )
    parser.add_argument("--with-files", action="store_true", help="count what is handed out in the sites' times too. Stock makes none")
    given = parser.parse_args()
    if given.files:
        return hand_out()
    if not given.keep:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            return bench(Path(folder), given.pages, given.runs, given.with_files) | hand_out()
    if given.keep.exists() and any(given.keep.iterdir()):
        parser.error(f"{given.keep} is not empty")
    return bench(given.keep, given.pages, given.runs, given.with_files) | hand_out()


def hand_out() -> int:
    """Measures the files of this project and prints what was found; the status is 1 if an aim is missed."""
    cold, warm = files.measured()
    print(f"\n{files.told(cold, warm)}")
    return 0 if all(met for met, _ in files.aims(cold, warm)) else 1


def bench(folder: Path, sizes: tuple[int, int], runs: int, with_files: bool) -> int:
    """Measures both sizes and prints what was found."""
    for pages in sizes:
        _write(folder / str(pages), pages, with_files)
    _in_turn(folder / str(sizes[0]), 1, "warming up")
    rows: list[Row] = []
    for pages in sizes:
        measured = _in_turn(folder / str(pages), runs, f"{pages} pages")
        rows += [_row(folder / str(pages), pages, name, measured[name]) for name in measured]
    our_small, _, our_large, stock_large = rows
    what = "pages and files to hand out" if with_files else "pages; the files to hand out, which stock does not make, are left out"
    print(f"\nMedians of {runs} runs in turn, whole processes; kB as sent, gzipped. Ours makes {what}.\n\n{table(rows)}\n")
    for ours, theirs in (rows[:2], rows[2:]):
        print(f"ours/stock at {ours.pages} pages, pair by pair: {', '.join(f'{ratio:.2f}' for ratio in ratios(ours, theirs))}")
    print("Stock Material's search fetches its whole index on a first visit. The fonts it asks of Google are not counted.\n")
    found = list(aims(our_small, our_large, stock_large))
    print("\n".join(f"{'met    ' if met else 'NOT MET'}  {words}" for met, words in found))
    return 0 if all(met for met, _ in found) else 1


def _write(folder: Path, pages: int, with_files: bool) -> None:
    """Writes both projects, and stops if ours is not one that our checks let pass."""
    ours = generator.write(folder / OURS.name, pages, with_files)
    wrong = [problem for problem in checks.run(load(ours, afresh=True).programme) if problem.weight is Weight.PROBLEM]
    if wrong:
        sys.exit(f"The generated project does not pass our checks:\n{as_text(wrong[:20])}")
    stock.write(folder / STOCK.name, ours)


def _in_turn(folder: Path, times: int, what: str) -> dict[str, tuple[Run, ...]]:
    """Builds ours and stock Material's one after the other, so many times."""
    made: dict[str, list[Run]] = {OURS.name: [], STOCK.name: []}
    for number in range(times):
        for build in (OURS, STOCK):
            made[build.name].append(run(build, folder / build.name))
        said = ", ".join(f"{name} {done[-1].seconds:.1f} s" for name, done in made.items())
        print(f"{what}, run {number + 1} of {times}: {said}", flush=True)
    return {name: tuple(done) for name, done in made.items()}


def _row(folder: Path, pages: int, name: str, runs: tuple[Run, ...]) -> Row:
    site, parts = folder / name / "site", generator.part_pages(pages)
    search = "in the visit"
    if name == OURS.name:
        sent, how = first_search.measured(site)
        search = f"{sent / 1000:.1f} {how}"
    page, visit = weights.median_page(site, parts), weights.median_visit(site, parts, stock=name == STOCK.name)
    return Row(name, pages, runs, page, visit, search)


if __name__ == "__main__":
    sys.exit(main())
