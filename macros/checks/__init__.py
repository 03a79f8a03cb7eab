"""The rules, one file each, named by the truth they protect.

A rule's file has a docstring that says it, `FIX`, a `GOOD` sample and a `BAD` one with the bad lines marked.
Most have `check(programme)`, which yields findings; the others describe what is found while reading.
`WEIGHT` is `Weight.PROBLEM` unless the file says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection

from macros.extensions import extension, names
from macros.model.problem import Problem, Weight, in_reading_order
from macros.model.programme import Programme


def run(programme: Programme, only: Collection[str] = ()) -> list[Problem]:
    """Everything that is wrong with a programme, in the order in which an author reads; `only` names the rules that are asked for."""
    found: list[Problem] = list(programme.unread)
    for rule, checking in {name: extension("checks", name) for name in only or names("checks")}.items():
        check = getattr(checking, "check", None)
        if check is None:
            continue
        weight = getattr(checking, "WEIGHT", Weight.PROBLEM)
        found += [Problem(finding.where, finding.what, finding.fix or checking.FIX, rule, weight) for finding in check(programme)]
    return in_reading_order(found)
