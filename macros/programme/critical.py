"""The details of a passage that no translation may change: numbers with their units, links, helplines, steps, sources and “never”."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.model.family import Passage
from macros.model.language import Critical
from macros.text import prose
from macros.text.reader import read

#: Units that count only behind a number: without one, languages say them where English does not.
ONLY_BEHIND_NUMBERS = frozenset({"hours", "days"})

#: Numbers to dial, which have no unit, whatever word comes next.
TO_DIAL = frozenset({"999", "111"})

#: What may stand between two numbers that share a unit is one word: 2 to 3 months.
_TELEPHONE = re.compile(r"(?<!\d)\d(?:[ -]?\d){5,}(?!\d)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE)
_SENTENCE_ENDS = frozenset(".?!:;\n۔؟।")


@dataclass(frozen=True, slots=True, order=True)
class Detail:
    """One critical detail. `kind` is `number`, `unit`, `link`, `helpline`, `items`, `source` or `never`."""

    kind: str
    value: str

    def __str__(self) -> str:
        """The detail as an author is told of it."""
        words = {
            "link": "a link to `{}`",
            "helpline": "the helpline `{}`",
            "items": "{} items in lists",
            "source": "the source `{}`",
            "never": "“never”",
            "unit": "a number of {}",
        }
        return words.get(self.kind, "{}").format(self.value)


def differences(english: Counter[Detail], other: Counter[Detail]) -> tuple[list[Detail], list[Detail]]:
    """What is missing in the other language, and what was added.

    A “never” more is no fault: some languages say it twice. Nor are years behind an age that English gives without.
    """
    missing, added = english - other, other - english
    for detail in list(missing.elements()):
        years = Detail("number", f"{detail.value} years")
        if detail.kind == "number" and added[years]:
            missing -= Counter([detail])
            added -= Counter([years])
    return sorted(missing.elements()), sorted(detail for detail in added.elements() if detail.kind != "never")


def details(passage: Passage, words: Critical) -> Counter[Detail]:
    """Every critical detail of a passage. `words` are those of its language."""
    return Counter(_details(passage, words))


def _details(passage: Passage, words: Critical) -> Iterator[Detail]:
    block = passage.block
    written = f"{block.title}\n{block.body}" if block else passage.text
    found = read(written)
    yield from (Detail("link", link.target) for link in found.links)
    yield from (Detail("source", key) for each in found.citations for key in prose.keys(each.cited))
    if block:
        names = getattr(block, "lines", None) or (getattr(block, "line", ""),)
        yield from (Detail("helpline", name) for name in names if name)
    items = len(_ITEM.findall(written))
    if items:
        yield Detail("items", str(items))
    said = _said(written)
    yield from _numbers(said, _Units(words.units))
    yield from [Detail("never", "never")] * _times(said, words.never)


@lru_cache(maxsize=1 << 14)
def _said(written: str) -> tuple[str, ...]:
    """The words and numbers of a text, without its marks. An English passage is compared with one of each language."""
    return tuple(_words(latin_digits(prose.plain(_ITEM.sub("", written)))))


def latin_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    return "".join(str(unicodedata.digit(letter)) if unicodedata.category(letter) == "Nd" else letter for letter in text)


def _words(text: str) -> Iterator[str]:
    """Words and numbers in order, in small letters; a full stop stands for each end of a sentence or line.

    A telephone number is one number. A letter's marks belong to its word, so Python's own `\\w` would cut Gurmukhi up.
    """
    text = _TELEPHONE.sub(lambda match: re.sub(r"\D", "", match[0]), unicodedata.normalize("NFC", text))
    held, digits = "", False
    for letter in f"{text}\n":
        category = unicodedata.category(letter)
        belongs = category[0] in "LM" or category == "Nd" or letter in "\u200c\u200d"
        if held and (not belongs or (category == "Nd") != digits):
            yield held.casefold()
            held = ""
        if belongs:
            held += letter
            digits = category == "Nd"
        elif letter in _SENTENCE_ENDS:
            yield "."


class _Units:
    """The words of a language for its units: whole words, and beginnings of words."""

    def __init__(self, units: dict[str, tuple[str, ...]]):
        forms = [(unicodedata.normalize("NFC", form).casefold(), unit) for unit, given in units.items() for form in given]
        self.whole = {form: unit for form, unit in reversed(forms) if not form.endswith("*")}
        self.begun = [(form[:-1], unit) for form, unit in forms if form.endswith("*")]
        self.beginnings = tuple(form for form, _ in self.begun)

    def meant(self, word: str) -> str:
        """The English name of the unit that a word means, or nothing."""
        if word.startswith(self.beginnings):
            return next(unit for form, unit in self.begun if word.startswith(form))
        return self.whole.get(word, "")


def _numbers(said: tuple[str, ...], units: _Units) -> Iterator[Detail]:
    """Every number with the unit behind it, if any, and units that no number stands before."""
    counted: set[int] = set()
    for at, word in enumerate(said):
        if word.isdigit():
            where = None if word in TO_DIAL else _unit_behind(said, at, units)
            if where is None:
                yield Detail("number", word)
            else:
                counted.add(where)
                yield Detail("number", f"{word} {units.meant(said[where])}")
    alone = {units.meant(word) for at, word in enumerate(said) if at not in counted}
    yield from (Detail("unit", unit) for unit in sorted(alone - ONLY_BEHIND_NUMBERS - {""}))


def _unit_behind(said: tuple[str, ...], at: int, units: _Units) -> int | None:
    """Where the unit of a number stands: the next word or the one behind it, or that of the second number of two."""
    for step in (at + 1, at + 2):
        if step >= len(said) or said[step] == ".":
            return None
        if said[step].isdigit():
            return _unit_behind(said, step, units) if step == at + 2 else None
        if units.meant(said[step]):
            return step
    return None


def _times(said: tuple[str, ...], phrases: Iterable[str]) -> int:
    """How often one of the phrases is said. What follows one begins behind it, and none runs into the next sentence."""
    wanted = [[tuple(word for word in _words(part) if word != ".") for part in _parts(phrase)] for phrase in phrases]
    times, at = 0, 0
    while at < len(said):
        end = next((found for found in (_phrase_ends(said, at, parts) for parts in wanted) if found), 0)
        times += bool(end)
        at = end or at + 1
    return times


def _parts(phrase: str) -> list[str]:
    return [part for part in phrase.split("…") if part.strip()]


def _phrase_ends(said: tuple[str, ...], at: int, parts: list[tuple[str, ...]]) -> int:
    """Where a phrase that begins at a place ends, or 0. Only between its parts other words may stand."""
    for number, part in enumerate(parts):
        while said[at : at + len(part)] != part:
            if number == 0 or at >= len(said) or said[at] == ".":
                return 0
            at += 1
        at += len(part)
    return at if parts else 0
