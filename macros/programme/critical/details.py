"""Every critical detail of a text: its numbers, links, sources, negations, and the words that must be the same in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from macros.model.family import Passage
from macros.model.language import Critical
from macros.programme.critical.detail import Detail
from macros.programme.critical.numbers import limits, numbers
from macros.programme.critical.spoken import ITEM, Said, Spoken, spoken
from macros.text import prose
from macros.text.reader import read

#: A word that goes to a number as it is: REGISTER.
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b(?!\+)")


def details(passage: Passage, words: Critical, months: Sequence[str] = ()) -> Counter[Detail]:
    """Every critical detail of a passage. `words` and `months` are those of its language."""
    block = passage.block
    written = f"{block.title}\n{block.body}" if block else passage.text
    items = len(ITEM.findall(written))
    counted = [Detail("items", str(items))] if items else []
    return Counter([*of_text(written, words, months), *helplines(passage), *counted])


def helplines(passage: Passage) -> list[Detail]:
    """The helplines, signs and words that must be said which a block names."""
    block = passage.block
    names = getattr(block, "lines", None) or (getattr(block, "line", ""),)
    found = [Detail("helpline", name) for name in names if name]
    found += [Detail("sign", name) for name in getattr(block, "show", ())]
    return [*found, *(Detail("said", name) for name in getattr(block, "say", ()))]


def of_text(written: str, words: Critical, months: Sequence[str]) -> Iterator[Detail]:
    """The details of some Markdown."""
    found = read(written)
    yield from (Detail("link", link.target) for link in found.links)
    yield from (Detail("source", key) for each in found.citations for key in prose.keys(each.cited))
    said = spoken(written)
    yield from numbers(said, words, months)
    yield from (Detail("limit", limit, said.quote(where)) for limit, where in limits(said, words))
    yield from (Detail("never", "never", said.quote(where)) for where in said.phrases(words.never))
    if said.numbers:
        yield from (Detail("capitals", word, word) for word in sorted(set(_CAPITALS.findall(said.text))))


def negations(said: Spoken, words: Critical) -> tuple[list[str], list[str]]:
    """What a text says in the negative, and what comes near to it."""
    return [said.quote(each) for each in denied(said, words)], [said.quote(each) for each in said.phrases(words.near_negations)]


def denied(said: Spoken, words: Critical) -> list[Said]:
    """Where a text denies. A limit such as “not more than” denies nothing."""
    passed = _covered([where for _, where in limits(said, words)] + said.phrases(words.no_negations))
    return [each for each in said.phrases(words.negations) if not passed & set(range(each.start, each.end))]


def _covered(places: Iterable[Said]) -> set[int]:
    return {at for each in places for at in range(each.start, each.end)}
