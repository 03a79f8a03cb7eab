"""The words and numbers of a text in order, whatever its script, and where phrases stand among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from macros.programme.critical.phrases import beginnings, compiled, folded
from macros.text import prose

ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE)

#: A telephone number, whatever stands between its digits.
_TELEPHONE = re.compile(r"(?<![\d+])(?:(?:\+44[ ]?|(?=0))(?:[ .\-\u2010\u2011\u2013()\u00a0]{0,2}\d){9,11}|\d(?:[ -]?\d){5,})(?!\d)")
_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[,.\u00a0\u202f](\d{3})(?![\d.,]\d|\d)")
_HALF = re.compile(r"(\d)[ ]?\u00bd")

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0981-\u09d7\u0a01-\u0a75\u0a81-\u0acd\u200c\u200d"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_TOKEN = re.compile(
    rf"""(?P<number>24/7|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}(?!\d)|\d{{1,2}}:\d\d(?!\d)|\d+[.,]\d+|\d+)
    |(?P<word>{_LETTER}+(?:'{_LETTER}+)*|[%&])
    |(?P<dash>(?<=[\d\sC°])[-\u2010-\u2014](?=\s?\d))
    |(?P<end>[.?!:;\n\u06d4\u061f\u0964])
    |(?P<comma>[,\u060c])""",
    re.VERBOSE,
)

END, COMMA, DASH = ".", ",", "–"

_ENDS_NO_SENTENCE = frozenset(":;\n")


@dataclass(frozen=True, slots=True)
class Said:
    """Where something is said: the first of its words, and the one behind its last."""

    start: int
    end: int


class Spoken:
    """A text as words and numbers in small letters: `.` is the end of a sentence or line, `,` a comma, `–` a range."""

    def __init__(self, text: str):
        self.text = prepared(text)
        self.found = [(kind, match) for match in _TOKEN.finditer(self.text) if (kind := _kind(match, self.text))]
        self.words = tuple(_word(kind, match) for kind, match in self.found)
        self.numbers = frozenset(at for at, (kind, _) in enumerate(self.found) if kind == "number")
        self.line = f" {' '.join(self.words)} "

    @cached_property
    def _starts(self) -> dict[int, int]:
        """Which word begins at each place of the line."""
        starts, at = {}, 1
        for number, word in enumerate(self.words):
            starts[at] = number
            at += len(word) + 1
        starts[at] = len(self.words)
        return starts

    def phrases(self, forms: Iterable[str]) -> list[Said]:
        """Where one of the forms is said, first come first served; a longer form goes before a shorter."""
        pattern = compiled(tuple(forms))
        return (
            [Said(self._starts[match.start()], self._starts[match.end() + 1]) for match in pattern.finditer(self.line)] if pattern else []
        )

    def named(self, groups: Mapping[str, tuple[str, ...]]) -> list[tuple[str, Said]]:
        """Where the forms of each group are said, by the name of the group."""
        return [(name, said) for name, places in self.places(groups) for said in places]

    def places(self, groups: Mapping[str, tuple[str, ...]]) -> list[tuple[str, list[Said]]]:
        """The groups that a text may say, each with every place of its forms."""
        begun = beginnings(tuple(groups.items()))
        return [(name, self.phrases(groups[name])) for name in begun.of(self.words)]

    def quote(self, said: Said) -> str:
        """The words as they are written."""
        return " ".join(self.text[self.found[said.start][1].start() : self.found[said.end - 1][1].end()].split())

    def original(self, at: int) -> str:
        """One word as it is written."""
        return self.found[at][1][0]


@lru_cache(maxsize=1 << 14)
def spoken(text: str) -> Spoken:
    """The words and numbers of some Markdown. An English passage is compared with one of each language."""
    return plainly(prose.plain(ITEM.sub("", text)))


@lru_cache(maxsize=1 << 14)
def plainly(text: str) -> Spoken:
    """The words and numbers of a text that has no marks."""
    return Spoken(text)


@lru_cache(maxsize=1 << 14)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of some Markdown, without its marks."""
    words = spoken(text)
    ends = [match.end() for kind, match in words.found if kind == "end" and match[0] not in _ENDS_NO_SENTENCE]
    cut = [words.text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(words.text)], strict=True)]
    return tuple(each for each in cut if any(letter.isalnum() for letter in each))


def latin_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    return "".join(str(unicodedata.digit(letter)) if unicodedata.category(letter) == "Nd" else letter for letter in text)


def prepared(text: str) -> str:
    """The text with its numbers written in one way."""
    text = (
        latin_digits(unicodedata.normalize("NFC", text))
        .replace("\u066b", ".")
        .replace("\u066a", "%")
        .replace("\u2103", "°C")
        .replace("’", "'")
    )
    text = _TELEPHONE.sub(lambda match: re.sub(r"^44", "0", re.sub(r"\D", "", match[0])), text)
    return _HALF.sub(r"\1.5", _THOUSANDS.sub(r"\1\2", text))


def _kind(match: re.Match[str], text: str) -> str:
    """What a match is. A full stop before a small letter ends no sentence: 37. week."""
    kind = match.lastgroup or ""
    if match[0] == "." and re.match(r"\.\s*[^\W\d_]", text[match.start() :]) and text[match.start() + 1 :].lstrip()[0].islower():
        return ""
    return kind


def _word(kind: str, match: re.Match[str]) -> str:
    return {"end": END, "comma": COMMA, "dash": DASH}.get(kind) or folded(match[0])
