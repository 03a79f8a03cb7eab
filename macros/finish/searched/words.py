"""Lists the words that a search can find, so that a word that nobody wrote can be told from a slip of the finger."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase

#: Where words stand that begin with a figure, and with a letter that is none of a to z.
FIGURES, OTHERS = "0", "other"

#: The shortest word that a list holds.
SHORTEST = 2


class _Letters(dict[int, str]):
    """What becomes of each character: letters, figures and their marks stay, an apostrophe goes, all else parts words."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        self[point] = character if unicodedata.category(character)[0] in "LMN" else "" if character in "'’ʼ" else " "
        return self[point]


_LETTERS = _Letters()

#: A comma within a number, which nobody needs to type.
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)")


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _THOUSANDS.sub("", text.lower()).translate(_LETTERS).split()


def folded(word: str) -> str:
    """The word without what stands above and below Latin letters."""
    return "".join(character for character in unicodedata.normalize("NFD", word) if not "\u0300" <= character <= "\u036f")


def lists(texts: Iterable[str], typed: Iterable[str]) -> Mapping[str, str]:
    """All words of the texts by the letter that they begin with: one a line, with how often it stands there.

    Words that are typed and stand in no text are among them, with 0.
    """
    counted = Counter({word: 0 for phrase in typed for word in words(phrase) if len(word) >= SHORTEST})
    counted.update(word for text in texts for word in words(text) if len(word) >= SHORTEST)
    found: dict[str, list[str]] = {letter: [] for letter in (FIGURES, *ascii_lowercase, OTHERS)}
    for word, many in sorted(counted.items()):
        found[_first(word)].append(f"{word} {many}\n")
    return {letter: "".join(lines) for letter, lines in found.items()}


def _first(word: str) -> str:
    """The list that a word stands in."""
    first = folded(word)[:1]
    return FIGURES if first.isdecimal() else first if "a" <= first <= "z" else OTHERS


def typed_alike(terms: Iterable[tuple[str, ...]]) -> Iterator[list[str]]:
    """Forms of one term, where it has several that read differently."""
    for forms in terms:
        unlike = {" ".join(words(form)): form for form in forms}
        if len(unlike) > 1:
            yield list(unlike)
