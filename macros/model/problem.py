"""A problem speaks to an author: where it is, what it is in their words, and how to mend it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from macros.model.record import Place


class Weight(StrEnum):
    """What a finding does to a build."""

    #: Stops every build.
    PROBLEM = "problem"
    #: Puts a banner on the page and stops only a publication: what depends on the date or on a signature.
    HOLD = "hold"
    #: Is printed, and stops nothing.
    ADVICE = "advice"


class Counts(StrEnum):
    """Where a rule counts what is there. It keeps quiet while something in it is broken: what it would miss may be that."""

    IN_THE_TEXT = "text"
    #: The part of a module, from its title to the next.
    IN_THE_PART = "part"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `what` quotes the author's own words; `fix` starts with a verb."""

    where: Place
    what: str
    fix: str
    rule: str
    weight: Weight = Weight.PROBLEM

    @property
    def order(self) -> tuple[str, int, str, str]:
        """The order in which an author reads: file by file, from the top."""
        return (self.where.file, self.where.line, self.rule, self.what)


class CannotMake(Exception):
    """A file that cannot be made from what an author wrote: where, what, and a fix that starts with a verb."""

    def __init__(self, where: Place, what: str, fix: str):
        super().__init__(f"{where}: {what}")
        self.problem = Problem(where, what, fix, "files-can-be-made")
        #: All that is in the way, this problem first.
        self.problems = [self.problem]


def raise_together(failed: Sequence[CannotMake]) -> None:
    """Raises the first of some failures with the problems of all, so that an author is told everything at once; nothing where there are none."""
    if failed:
        failed[0].problems = [problem for each in failed for problem in each.problems]
        raise failed[0]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, before the rule's name is put to it. Without a fix of its own the rule's applies."""

    where: Place
    what: str
    fix: str = ""
    #: The file that it misses something in, where that is another than the one where it stands.
    about: str = ""


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Every finding once, in the order in which an author reads."""
    return sorted(set(problems), key=lambda problem: problem.order)


def quoted(words: str, longest: int = 80) -> str:
    """An author's own words in quotation marks, on one line, shortened at a word where they run on."""
    words = " ".join(words.split())
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def nearest(word: str, known: Iterable[str]) -> str:
    """` Did you mean `x`?` where a known name is close, otherwise nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean `{close[0]}`?" if close else ""


def as_text(problems: Iterable[Problem]) -> str:
    """For a terminal: `file:line: [rule] what`, with the fix below."""
    lines = []
    for problem in problems:
        weight = "" if problem.weight is Weight.PROBLEM else f" ({problem.weight})"
        lines.append(f"{problem.where}: [{problem.rule}]{weight} {problem.what}\n    fix: {problem.fix}")
    return "\n".join(lines)


def as_github(problems: Iterable[Problem]) -> str:
    """For GitHub: one workflow command for each, which it shows beside the line."""
    commands = {Weight.PROBLEM: "error", Weight.HOLD: "warning", Weight.ADVICE: "notice"}
    lines = []
    for problem in problems:
        message = f"{problem.what} Fix: {problem.fix}"
        message = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        where = f"file={_property(problem.where.file)},line={problem.where.line}"
        lines.append(f"::{commands[problem.weight]} {where},title={_property(problem.rule)}::{message}")
    return "\n".join(lines)


def _property(text: str) -> str:
    """A property of a workflow command: its separators written as GitHub asks."""
    escapes = {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
    return "".join(escapes.get(character, character) for character in text)


def as_json(problems: Iterable[Problem]) -> str:
    """For other programs: a list of objects."""
    return json.dumps(
        [
            {
                "file": problem.where.file,
                "line": problem.where.line,
                "rule": problem.rule,
                "weight": problem.weight,
                "what": problem.what,
                "fix": problem.fix,
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=2,
    )


#: The ways in which findings can be printed, by the word for `--format`.
FORMATS = {"text": as_text, "github": as_github, "json": as_json}
