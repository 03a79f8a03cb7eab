"""What a publication waits for: whatever depends on a person's signature, on a call or on the day."""

from __future__ import annotations

from collections import Counter

from macros import checks
from macros.model.family import FamilyPage
from macros.model.problem import Problem, Weight, as_text
from macros.model.programme import Programme

#: What each rule waits for, in words: of one, and of several.
WORDS = {
    "texts-are-approved": ("approval of a text", "approvals of texts"),
    "reviews-are-not-due": ("overdue review", "overdue reviews"),
    "days-are-in-order": ("day that does not count", "days that do not count"),
    "helplines-are-rung": ("helpline that somebody has to ring", "helplines that somebody has to ring"),
}


def left_out(programme: Programme) -> tuple[FamilyPage, ...]:
    """The pages that no publication holds: translations that nobody has checked."""
    return tuple(page for page in programme.family_pages if page.draft)


def waits_for(programme: Programme) -> list[Problem]:
    """Everything that stands in the way, problems too, in the order in which an author reads."""
    return [problem for problem in checks.run(programme.without_drafts()) if problem.weight is not Weight.ADVICE]


def what_it_waits_for(waiting: list[Problem]) -> str:
    """Each thing with its place and how to mend it, and how many of each kind at the end."""
    counted = Counter(problem.rule if problem.weight is Weight.HOLD else "" for problem in waiting)
    said = [f"{number} {_words(rule, number)}" for rule, number in sorted(counted.items())]
    return f"{as_text(waiting)}\n\nNothing was published. It waits for:\n" + "\n".join(f"  {line}" for line in said)


def _words(rule: str, number: int) -> str:
    one, many = WORDS.get(rule, (f"finding of {rule}", f"findings of {rule}")) if rule else ("problem", "problems")
    return one if number == 1 else many
