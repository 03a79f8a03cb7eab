"""The rules, one file each, named by the truth they protect.

A rule's file has a docstring that says it, `FIX`, a `GOOD` sample and a `BAD` one with the bad lines marked.
Most have `check(programme)`, which yields findings; the others describe what is found while reading.
`WEIGHT` is `Weight.PROBLEM` unless the file says otherwise. A rule that `COUNTS` what is there says nothing of a text or a part
in which something is broken: what it would miss may be that.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterable, Iterator
from types import ModuleType

from macros.extensions import extension, names
from macros.model.problem import Counts, Finding, Problem, Weight, in_reading_order
from macros.model.programme import Programme
from macros.model.record import Place

#: The rules by which a text is found to be broken, besides those of its reading: what they name is not read as it was meant.
BREAKS = frozenset({"blocks-begin-their-line", "fences-are-closed"})

#: What is found while reading and leaves everything where it is.
WHOLE = frozenset({"texts-hide-nothing", "names-are-unique"})


def run(programme: Programme, only: Collection[str] = ()) -> list[Problem]:
    """Everything that is wrong with a programme, in the order in which an author reads; `only` names the rules that are asked for."""
    found: list[Problem] = list(programme.unread)
    checking = {name: extension("checks", name) for name in only or names("checks")}
    found += (problem for name in checking if name in BREAKS for problem in _checked(name, checking[name], programme))
    broken = Broken(programme, (problem.where for problem in found if problem.rule not in WHOLE))
    found = _without_followers(found)
    for name, rule in checking.items():
        if name not in BREAKS:
            found += _checked(name, rule, programme, broken)
    return in_reading_order(found)


class Broken:
    """Where something is broken, so that it is not read as it was meant."""

    def __init__(self, programme: Programme, places: Iterable[Place]):
        self.lines: dict[str, list[int]] = {}
        for place in places:
            self.lines.setdefault(place.file, []).append(place.line)
        self.parts = {module.place.file: [part.place.line for part in module.parts] for module in programme.modules}

    def hides(self, finding: Finding, counts: Counts | None) -> bool:
        """Whether what a rule misses may be what is broken."""
        if finding.about in self.lines:
            return True
        lines = self.lines.get(finding.where.file, [])
        if counts is Counts.IN_THE_PART:
            return any(self._part(finding.where.file, line) == self._part(finding.where.file, finding.where.line) for line in lines)
        return counts is Counts.IN_THE_TEXT and bool(lines)

    def _part(self, file: str, line: int) -> int:
        """Which part of a module a line stands in; 0 is before the first."""
        return bisect(self.parts.get(file, []), line)


def _checked(name: str, rule: ModuleType, programme: Programme, broken: Broken | None = None) -> Iterator[Problem]:
    """What one rule finds, without what follows from something broken."""
    check = getattr(rule, "check", None)
    weight = getattr(rule, "WEIGHT", Weight.PROBLEM)
    findings: Iterator[Finding] = check(programme) if check else iter(())
    for finding in findings:
        if not (broken and broken.hides(finding, getattr(rule, "COUNTS", None))):
            yield Problem(finding.where, finding.what, finding.fix or rule.FIX, name, weight)


def _without_followers(found: list[Problem]) -> list[Problem]:
    """Without the ends of blocks in a text where the edge of one is no edge: that is said where it stands."""
    edges = {problem.where.file for problem in found if problem.rule == "blocks-begin-their-line"}
    return [problem for problem in found if problem.rule != "fences-are-closed" or problem.where.file not in edges]
