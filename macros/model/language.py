"""A language that family pages are read in."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from macros.model.record import Record
from macros.model.sign import MustSay, Sign, Translated, mark


class Critical(Record):
    """The words of a language that carry a critical detail, in every form in which pages write them.

    `*` at a word's end stands for any ending, and `…` for other words in between. `units` are the words for each unit
    of time or temperature, by its English name.
    """

    never: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = Field(default_factory=dict)


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
