"""Says what is wrong, where it is and how to mend it."""

from __future__ import annotations

import argparse
from collections import Counter

from macros import checks
from macros.model.problem import FORMATS, Problem, Weight, in_reading_order
from macros.programme.load import load
from macros.site import handed_out
from macros.site.engine_settings import settings_refused


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--holds", action="store_true", help="list each hold instead of counting them")


def run(given: argparse.Namespace) -> int:
    """Prints every finding; holds are counted unless they are asked for, for they stop nothing but a publication."""
    loaded = load(given.project, afresh=True)
    found = checks.run(loaded.programme)
    if not any(problem.weight is Weight.PROBLEM for problem in found):
        refused = settings_refused(loaded.root, loaded.programme.settings)
        found = in_reading_order([*found, *refused, *handed_out.cannot_be_made(loaded)])
    status = 1 if any(problem.weight is Weight.PROBLEM for problem in found) else 0
    listed = found if given.holds or given.format != "text" else [p for p in found if p.weight is not Weight.HOLD]
    printed = FORMATS[given.format](listed)
    if printed:
        print(printed)
    if given.format == "text":
        print(_summary(found, given.holds))
    return status


def _summary(found: list[Problem], listed: bool) -> str:
    """How many findings of each weight, in words."""
    counted = Counter(problem.weight for problem in found)
    lines = [f"{_many(counted[Weight.PROBLEM], 'problem')}, {_many(counted[Weight.HOLD], 'hold')}, {counted[Weight.ADVICE]} of advice."]
    if counted[Weight.HOLD] and not listed:
        rules = Counter(problem.rule for problem in found if problem.weight is Weight.HOLD)
        said = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items()))
        lines.append(f"Holds stop a publication only ({said}); see them with `python -m macros check --holds`.")
    return "\n".join(lines)


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
