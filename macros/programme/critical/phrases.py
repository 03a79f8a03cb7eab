"""The phrases of a language's file: `*` stands for the rest of a word, `|` for one word or another, `<number>` for a number, `…` for words between."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

#: Stands for a number in a phrase.
NUMBER = "<number>"

#: Letters of Arabic keyboards that Urdu writes with others.
_KEYBOARDS = str.maketrans({"ك": "ک", "ي": "ی", "ى": "ی", "ه": "ہ", "ۓ": "ئے", "ۂ": "ہ", "ۀ": "ہ", "ة": "ہ"})

#: Marks that Urdu may leave out, and the dot below a letter that Punjabi may leave out: not that of ਸ਼, which makes another letter.
_VOWEL_MARKS = re.compile("[\u0640\u064b-\u0652\u0654\u0656-\u065f\u0670\u200c\u200d]")
_NUKTA = re.compile("(?<=[ਖਗਜਫਲ])\u0a3c")


@lru_cache(maxsize=1 << 12)
def compiled(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds one of the forms: `*` stands for the rest of a word, `|` for one word or another, `<number>` for a number, `…` for words between."""
    ready = sorted(forms, key=lambda form: -len(form.split()))
    made = [_form(form) for form in ready if form.strip()]
    return re.compile(rf"(?<= )(?:{'|'.join(made)})(?= )") if made else None


def _form(form: str) -> str:
    words = _words(form)
    pattern = ""
    for at, word in enumerate(words):
        if word == "…":
            continue
        between = "" if at == 0 else r" (?:[^ .]+ ){0,12}?" if words[at - 1] == "…" else " "
        pattern += between + _one_word(word)
    return pattern


def _words(form: str) -> list[str]:
    """The words of a phrase as a text has them. A hyphen parts two."""
    return folded(unicodedata.normalize("NFC", form).replace("’", "'").replace("-", " ")).split()


def folded(word: str) -> str:
    """A word as it is compared: in small letters, and as a reader knows it again whatever keyboard it was written on."""
    return _NUKTA.sub("", _VOWEL_MARKS.sub("", word.casefold().translate(_KEYBOARDS)))


def _one_word(word: str) -> str:
    choices = [re.escape(each).replace(r"\*", "[^ .,]*").replace(NUMBER, r"\d[^ ]*") for each in word.split("|")]
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


class _Beginnings:
    """The first words of groups of phrases: most texts say hardly any of them, and need not be searched for the others."""

    def __init__(self, groups: Iterable[tuple[str, tuple[str, ...]]]):
        self.names = [name for name, _ in groups]
        self.whole: dict[str, set[str]] = defaultdict(set)
        self.begun: dict[str, set[str]] = defaultdict(set)
        self.other: set[str] = set()
        for name, forms in groups:
            for word in (word for form in forms for word in _words(form)[0].split("|")):
                if "*" not in word and word != NUMBER:
                    self.whole[word].add(name)
                elif word.endswith("*") and len(word) > 1:
                    self.begun[word[:-1]].add(name)
                else:
                    self.other.add(name)
        self.beginnings = tuple(self.begun)

    def of(self, words: Iterable[str]) -> list[str]:
        """The groups that one of these words may begin, in their order."""
        found = set(self.other)
        for word in set(words):
            found |= self.whole.get(word, set())
            if word.startswith(self.beginnings):
                found |= {name for begun, names in self.begun.items() if word.startswith(begun) for name in names}
        return [name for name in self.names if name in found]


@lru_cache(maxsize=1 << 8)
def beginnings(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> _Beginnings:
    """The first words of groups of phrases."""
    return _Beginnings(groups)
