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
    waiting = sorted(programme.helplines, key=lambda helpline: _waited(helpline, programme), reverse=True)
    print("\n\n".join(_entry(helpline, programme) for helpline in waiting) or "The library has no helplines.")
    print(f"\n{ASK}\nNever ring 999 to try it: ask the service how it checks that number.")
    print(f"Write what you heard, and the day behind `rung_on`, into {SHARED}helplines.yaml.")
    return 0


def _waited(helpline: Helpline, programme: Programme) -> int:
    """How many days it has waited; one that nobody ever rang has waited longest."""
    ago = days(helpline, programme)
    return 10**6 if ago is None else ago


def _entry(helpline: Helpline, programme: Programme) -> str:
    """One helpline to ring: its number, what the site says of it, and when it was last rung."""
    ways = [f"call {helpline.number}" + (f", then press {helpline.option}" if helpline.option else "")] if helpline.number else []
    ways += [f"text {helpline.text_word + ' to ' if helpline.text_word else ''}{helpline.text_number}"] if helpline.text_number else []
    ago = days(helpline, programme)
    facts = [
        f"{helpline.title}: {' or '.join(ways)}",
        f"  {programme.places['helplines', helpline.name]}",
        f"  the site says it is for: {helpline.for_}",
        f"  hours: {helpline.hours or 'not known'} ({'verified' if helpline.hours_verified else 'not verified, so not shown'})",
        f"  read on {helpline.seen_on} at {helpline.source}",
        f"  {'never rung' if ago is None else f'rung on {helpline.rung_on}, {ago} days ago'}",
    ]
    return "\n".join(facts)
