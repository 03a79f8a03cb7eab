"""Estimates the age at which most people can read an English text, from the lengths of its words and sentences."""

from __future__ import annotations

import re
from functools import cache

import pyphen

from macros.text.prose import WORD

#: Years between a school grade of the formula and a reader's age.
GRADE_TO_AGE = 5


def reading_age(sentences: list[str]) -> float:
    """The reading age in years by the Flesch-Kincaid grade (Kincaid and others, 1975); 0 for a text without words."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    if not words:
        return 0
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return max(grade, 0) + GRADE_TO_AGE


#: Vowels in a row sound as one; a last e after a consonant is silent, except in -le.
_SOUND = re.compile(r"(?!(?<=[^aeiouyl])e\b)[aeiouy]+", re.IGNORECASE)


@cache
def syllables(word: str) -> int:
    """The syllables of a word, at least one: as British hyphenation parts it, or by its vowels where those say more.

    Hyphenation leaves short beginnings and endings whole ("fam-ily"), and so counts too few by itself.
    """
    return max(1, len(_british().positions(word)) + 1, len(_SOUND.findall(word)))


@cache
def _british() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")
