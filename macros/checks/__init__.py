"""The rules, one file each, named by the truth they protect.

A rule's file has a docstring that says it, `FIX`, a `GOOD` sample and a `BAD` one with the bad lines marked.
Most have `check(programme)`, which yields findings; the others describe what is found while reading.
`WEIGHT` is `Weight.PROBLEM` unless the file says otherwise. A rule that `COUNTS` what is there says nothing of a text
in which something is broken: what it would miss may be that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from types import ModuleType

from macros.extensions import extension, names
from macros.model.problem import Finding, Problem, Weight, in_reading_order
from macros.model.programme import Programme

#: The rules by which a text is found to be broken, besides those of its reading: what they name is not read as it was meant.
BREAKS = frozenset({"blocks-begin-their-line", "fences-are-closed"})

#: What is found while reading and leaves everything where it is.
WHOLE = frozenset({"texts-hide-nothing", "names-are-unique"})


def run(programme: Programme, only: Collection[str] = ()) -> list[Problem]:
    """Everything that is wrong with a programme, in the order in which an author reads; `only` names the rules that are asked for."""
    found: list[Problem] = list(programme.unread)
    checking = {name: extension("checks", name) for name in only or names("checks")}
    found += (problem for name in checking if name in BREAKS for problem in _checked(name, checking[name], programme))
    broken = frozenset(problem.where.file for problem in found if problem.rule not in WHOLE)
    found = _without_followers(found)
    for name, rule in checking.items():
        if name not in BREAKS:
            found += _checked(name, rule, programme, broken)
    return in_reading_order(found)


def _checked(name: str, rule: ModuleType, programme: Programme, broken: Collection[str] = ()) -> Iterator[Problem]:
    """What one rule finds, without what follows from something broken."""
    check = getattr(rule, "check", None)
    weight = getattr(rule, "WEIGHT", Weight.PROBLEM)
    counts = getattr(rule, "COUNTS", False)
    findings: Iterator[Finding] = check(programme) if check else iter(())
    for finding in findings:
        if finding.about in broken or (counts and finding.where.file in broken):
            continue
        yield Problem(finding.where, finding.what, finding.fix or rule.FIX, name, weight)


def _without_followers(found: list[Problem]) -> list[Problem]:
    """Without the ends of blocks in a text where the edge of one is no edge: that is said where it stands."""
    edges = {problem.where.file for problem in found if problem.rule == "blocks-begin-their-line"}
    return [problem for problem in found if problem.rule != "fences-are-closed" or problem.where.file not in edges]
