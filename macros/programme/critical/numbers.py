"""The numbers of a text: each with its unit, times of day, dates, amounts in words, and whether it is a lower or an upper limit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from macros.model.language import Critical
from macros.programme.critical.detail import Detail
from macros.programme.critical.spoken import END, Said, Spoken

#: Units that count without a number before them too: a few minutes. Languages say the others where English does not.
ALSO_ALONE = frozenset({"minutes", "weeks", "months", "years"})

#: Numbers to dial, which have no unit, whatever word comes next.
TO_DIAL = frozenset({"999", "111"})

#: How many words a limit may stand from its number: 38C or more, for at least the first 6 months.
NEAR = 5

_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)")


def numbers(said: Spoken, words: Critical, months: Sequence[str]) -> Iterator[Detail]:
    """Every number with the unit behind it, if any, and units that no number stands before."""
    amounts = said.named(words.amounts)
    yield from (Detail("number", meant, said.quote(where)) for meant, where in amounts)
    reader = _Reader(said, words, months, {at for _, each in amounts for at in range(each.start, each.end)})
    yield from reader.counted_numbers()
    yield from reader.lone_units()


def limits(said: Spoken, words: Critical) -> list[tuple[str, Said]]:
    """Each limit beside a number: `under`, `over`, `at least` or `at most`."""
    limited = {at for at in said.numbers if said.words[at] not in TO_DIAL}
    limited |= {at for _, each in said.named(words.amounts) for at in range(each.start, each.end)}
    if not limited:
        return []
    named = {where: limit for limit, where in said.named(words.limits)}
    near = [each for each in said.phrases(form for forms in words.limits.values() for form in forms) if _near(each) & limited]
    return [(named[each], each) for each in near if each in named]


def _near(said: Said) -> set[int]:
    return set(range(said.start - NEAR, said.end + NEAR))


class _Reader:
    """Reads numbers one after the other, and remembers which units they took."""

    def __init__(self, said: Spoken, words: Critical, months: Sequence[str], taken: set[int]):
        self.said, self.taken = said, taken
        self.units = {each.start: unit for unit, each in said.named(words.units)}
        self.months = {name: number for number, month in enumerate(months, 1) for name in (month, month.capitalize())}
        self.months |= {name: number for number, names in enumerate(words.months, 1) for name in names}
        self.half = {each.start: each.end for each in said.phrases(words.halves)}
        self.part = {at: part for part, each in said.named(words.parts_of_day) for at in (each.start, each.end - 1)}

    def counted_numbers(self) -> Iterator[Detail]:
        """The details of every number that is no part of an amount in words."""
        for at in sorted(self.said.numbers - self.taken):
            yield from self._number(at, self.said.words[at])

    def lone_units(self) -> Iterator[Detail]:
        """Units that no number stands before, each once."""
        alone = {unit for at, unit in self.units.items() if at not in self.taken}
        yield from (Detail("unit", unit) for unit in sorted(alone & ALSO_ALONE))

    def _number(self, at: int, word: str) -> Iterator[Detail]:
        date, time = _DATE.fullmatch(word), _TIME.fullmatch(word)
        if word == "24/7":
            yield from (Detail("number", "24 hours"), Detail("number", "7 days"))
        elif date:
            yield from (Detail("number", str(int(date[1]))), Detail("month", str(int(date[2]))), Detail("number", date[3]))
        else:
            yield from self._month_beside(at)
            unit = None if word in TO_DIAL else self._unit_behind(at)
            part = self.part.get(at - 1) or self.part.get(at + 1)
            if unit is None and (part or time) and _is_time(word):
                yield Detail("time", _clock(word, part))
            else:
                yield Detail("number", f"{self._value(at, word)} {self._unit(unit)}".strip())

    def _value(self, at: int, word: str) -> str:
        value = word.replace(",", ".")
        value = value.rstrip("0").rstrip(".") if "." in value else value
        return f"{value}.5" if at + 1 in self.half else value

    def _unit(self, at: int | None) -> str:
        if at is None:
            return ""
        self.taken.add(at)
        if self.units.get(at + 1) == "fahrenheit":
            return "fahrenheit"
        return self.units[at]

    def _month_beside(self, at: int) -> Iterator[Detail]:
        for beside in (at + 1, at - 1):
            word = self.said.original(beside) if 0 <= beside < len(self.said.words) else ""
            if word in self.months and beside not in self.taken:
                self.taken.add(beside)
                yield Detail("month", str(self.months[word]), word)

    def _unit_behind(self, at: int) -> int | None:
        """Where the unit of a number stands: the next word or the one behind it, or that of the second number of two."""
        at = self.half.get(at + 1, at + 1) - 1
        for step in (at + 1, at + 2):
            if step >= len(self.said.words) or self.said.words[step] == END:
                return None
            if step in self.said.numbers:
                return self._unit_behind(step) if step == at + 2 else None
            if step in self.units:
                return step
        return None


def _is_time(word: str) -> bool:
    time = _TIME.fullmatch(word)
    return int(time[1]) <= 24 and int(time[2]) < 60 if time else word.isdigit() and int(word) <= 24


def _clock(word: str, part: str | None) -> str:
    """A time of day on a clock of 24 hours."""
    hour, minute = (*re.split(r"[:.]", word), "00")[:2]
    number = int(hour) % 12 + (12 if part == "afternoon" else 0) if part and int(hour) <= 12 else int(hour)
    return f"{number}:{minute}"
