"""A negation that has moved to another word of its sentence: do not shake, put down; shake, do not put down."""

from __future__ import annotations

from macros.model.language import Critical
from macros.programme.critical.detail import Detail
from macros.programme.critical.details import denied
from macros.programme.critical.lexicon import Forms, Lexicon
from macros.programme.critical.spoken import COMMA, END, Spoken


def moved(english: Spoken, other: Spoken, lexicon: Lexicon) -> list[Detail]:
    """The English words whose negation stands with another word in the translation, which English does not deny."""
    if not lexicon.negations:
        return []
    denied_here, affirmed_here = _told_apart(english, lexicon.english[0], lexicon.every.own)
    denied_there, affirmed_there = _told_apart(other, lexicon.other[0], lexicon.every.theirs)
    turned = [name for name in denied_here if name in affirmed_there]
    if not turned or not affirmed_here.keys() & denied_there.keys():
        return []
    return [Detail("not", name, denied_here[name]) for name in turned]


def _told_apart(said: Spoken, words: Critical, forms: Forms) -> tuple[dict[str, str], dict[str, str]]:
    """The named words that stand only in clauses with a negation, and those that stand only in others, as they are written."""
    ends = sorted({at for at, word in enumerate(said.words) if word in (COMMA, END)} | {each.start for each in said.phrases(words.joins)})
    negated = {_clause(each.start, ends) for each in denied(said, words)}
    inside: dict[str, str] = {}
    outside: dict[str, str] = {}
    for name, places in said.places(forms):
        for where in places:
            (inside if _clause(where.start, ends) in negated else outside).setdefault(name, said.quote(where))
    return {name: it for name, it in inside.items() if name not in outside}, {
        name: it for name, it in outside.items() if name not in inside
    }


def _clause(at: int, ends: list[int]) -> int:
    return sum(end <= at for end in ends)
