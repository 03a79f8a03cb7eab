"""What was measured as a table, and the aims as met or not met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from .measure import Run

#: The most that ours may take of stock Material's time, and what we would like it to be.
RATIO, WISHED = 0.45, 0.3

#: How far sizes may lie apart between a small site and a large one.
SAME = 0.03

#: How much faster than the number of pages the time may grow: 11 times for 10 times the pages.
GROWTH = 1.1


@dataclass(frozen=True)
class Row:
    """One site of so many part pages: its runs in order, and its sizes in bytes."""

    name: str
    pages: int
    runs: tuple[Run, ...]
    page: float
    visit: float
    search: str

    @property
    def seconds(self) -> float:
        """The median of its runs."""
        return median(run.seconds for run in self.runs)


HEADS = ("", "pages", "seconds", "CPU s", "pages/s", "page kB", "first visit kB", "first search kB")


def table(rows: list[Row]) -> str:
    """One line for each site."""
    cells = [HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADS))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)


def _cells(row: Row) -> tuple[str, ...]:
    cpu = median(run.cpu for run in row.runs)
    rate = row.pages / row.seconds
    return (
        row.name, str(row.pages), f"{row.seconds:.1f}", f"{cpu:.1f}", f"{rate:.0f}",
        f"{row.page / 1000:.1f}", f"{row.visit / 1000:.1f}", row.search,
    )  # fmt: skip


def ratios(ours: Row, stock: Row) -> list[float]:
    """Our time as a share of stock Material's, pair by pair."""
    return [our.seconds / their.seconds for our, their in zip(ours.runs, stock.runs, strict=True)]


def aims(small: Row, large: Row, stock: Row) -> Iterator[tuple[bool, str]]:
    """Each aim: whether it is met, and in words. `stock` is as large as `large`."""
    pairs = ratios(large, stock)
    share = median(pairs)
    listed = ", ".join(f"{pair:.2f}" for pair in pairs)
    wish = "reached" if share <= WISHED else "not reached"
    yield share <= RATIO, f"{large.pages} pages take {share:.2f} of stock's time (pairs {listed}); at most {RATIO} (wish {WISHED}: {wish})"
    for what, before, after in (("median page", small.page, large.page), ("median first visit", small.visit, large.visit)):
        apart = abs(after / before - 1)
        yield apart <= SAME, f"the {what} is the same at {small.pages} and {large.pages} pages: {apart:.1%} apart; at most {SAME:.0%}"
    times, most = large.seconds / small.seconds, GROWTH * large.pages / small.pages
    yield times <= most, f"{large.pages} pages take {times:.1f} times as long as {small.pages}; at most {most:.0f}"
