"""A language that family pages are read in."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any, Literal

from pydantic import Field

from macros.model.library import MustSay
from macros.model.record import Record
from macros.model.sign import Sign


class Critical(Record):
    """The words of a language that carry a critical detail, in every form in which pages write them.

    `*` stands for the rest of a word, `|` for one word or another, `<number>` for a number, and `…` for other words in between.
    What a language does not give is not compared.
    """

    #: The words for each unit of time, temperature, weight or volume, by its English name.
    units: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: Amounts that are said without a number, by what they are: `30 minutes` is half an hour.
    amounts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: What adds a half to the number before it.
    halves: tuple[str, ...] = ()
    #: What makes a time one of the `morning` or the `afternoon`.
    parts_of_day: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: What makes a number a limit.
    limits: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: The other forms of each month's name, January first, beside those in which dates have them.
    months: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    #: What may stand for a negation, or may need none.
    near_negations: tuple[str, ...] = ()
    #: What looks like a negation and is none: whether or not.
    no_negations: tuple[str, ...] = ()
    #: What parts one clause from the next, beside a comma.
    joins: tuple[str, ...] = ()
    #: What both languages say or neither, by a name.
    words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: What is said wherever English says it, by a name.
    kept: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: What a sentence is about, by a name: of these, at least half are said again.
    themes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: What is not said one for another: of each group, by a name.
    instead: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)
    #: What says `or`, and what says `and`.
    choices: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    #: How many letters a text has for each letter of the English.
    length: float = Field(1.0, gt=0.2, lt=5)

    def names(self) -> frozenset[tuple[str, ...]]:
        """All that words are given for, each by the way to it: `limits`, `under`."""
        single = {(field,) for field in ("never", "negations", "near_negations", "joins") if getattr(self, field)}
        grouped = {
            (field, name)
            for field in ("units", "parts_of_day", "limits", "words", "kept", "themes", "choices")
            for name, forms in getattr(self, field).items()
            if forms
        }
        instead = {("instead", group, name) for group, names in self.instead.items() for name, forms in names.items() if forms}
        return frozenset(single | grouped | instead)


class Translated(Record):
    """Words of the library in another language, with the mark of the English words that they are a translation of."""

    of: str
    words: str = Field(min_length=1)


def mark(words: str) -> str:
    """What a translation of words of the library remembers of them: another mark means other words. White space makes no difference."""
    return sha256(" ".join(words.split()).encode()).hexdigest()[:8]


class Language(Record):
    """A language that family pages are read in: its name in English and in itself, and the words around every page.

    `fonts` are the faces that sheets of paper use for it, first choice first. `signs` and `must_say` are the words of the library in it.
    """

    name: str = Field(min_length=1)
    native: str = Field(min_length=1)
    direction: Literal["ltr", "rtl"] = "ltr"
    fonts: tuple[str, ...] = ()
    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    strings: dict[str, str]
    critical: Critical = Critical()
    signs: dict[str, Translated] = Field(default_factory=dict)
    must_say: dict[str, Translated] = Field(default_factory=dict)

    @property
    def english(self) -> bool:
        """Whether it is the language that pages are first written in."""
        return self.name == "English"

    def say(self, name: str, **values: Any) -> str:
        """One of its words or sentences, with what belongs in its braces."""
        return self.strings[name].format(**values)

    def words_of(self, item: Sign | MustSay) -> str | None:
        """The words of a sign, or those that must be said, in this language; nothing where there is no translation of today's English."""
        if self.english:
            return item.words
        translated = (self.signs if isinstance(item, Sign) else self.must_say).get(item.name)
        return translated.words if translated and translated.of == mark(item.words) else None

    def day(self, day: date) -> str:
        """A date as it is read: 22 November 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"
