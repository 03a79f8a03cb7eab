"""Prints a list for whoever rings the helplines: the ones that wait longest first, and what to ask."""

from __future__ import annotations

import argparse

from macros.checks.helplines_are_rung import days
from macros.model.library import Helpline
from macros.model.programme import Programme
from macros.programme.files import SHARED
from macros.programme.load import load

#: What nobody knows until somebody asks.
ASK = "Ask: is this the right number for this? Which days and hours? What does a call cost? Can a caller have an interpreter?"


def run(given: argparse.Namespace) -> int:
    programme = load(given.project, afresh=True).programme
    waiting = sorted(programme.helplines, key=lambda line: -(days(line, programme) if line.rung_on else 10**6))
    print("\n\n".join(_entry(line, programme) for line in waiting) or "The library has no helplines.")
    print(f"\n{ASK}\nNever ring 999 to try it: ask the service how it checks that number.")
    print(f"Write what you heard, and the day behind `rung_on`, into {SHARED}helplines.yaml.")
    return 0


def _entry(line: Helpline, programme: Programme) -> str:
    """One line to ring: its number, what the site says of it, and when it was last rung."""
    ways = [f"call {line.number}" + (f", then press {line.option}" if line.option else "")] if line.number else []
    ways += [f"text {line.text_word + ' to ' if line.text_word else ''}{line.text_number}"] if line.text_number else []
    ago = days(line, programme)
    facts = [
        f"{line.title}: {' or '.join(ways)}",
        f"  {programme.places['helplines', line.name]}",
        f"  the site says it is for: {line.for_}",
        f"  hours: {line.hours or 'not known'} ({'verified' if line.hours_verified else 'not verified, so not shown'})",
        f"  read on {line.seen_on} at {line.source}",
        f"  {'never rung' if ago is None else f'rung on {line.rung_on}, {ago} days ago'}",
    ]
    return "\n".join(facts)
