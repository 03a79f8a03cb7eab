"""What a family or a worker may see that needs help, with how urgent each source says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import Field, field_validator

from macros.model.record import Name, Record

#: How soon, and through whom: the most urgent first.
Urgency = Literal["999", "a-and-e", "111", "111-mental-health", "gp", "health-visitor", "duty-team"]
URGENCIES: tuple[Urgency, ...] = ("999", "a-and-e", "111", "111-mental-health", "gp", "health-visitor", "duty-team")

#: Where a source's advice counts for families in England.
ENGLISH_NATIONS = ("England", "UK")

#: An age as an author writes it, and the oldest that a baby or toddler can have, in days (three years).
AGE = r"(?:under|over|up to) ([1-9]\d*) (days?|weeks?|months?|years?)"
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
OLDEST = 3 * 365


class Advice(Record):
    """What one source says of a sign: how urgent it is there, for which nation, and on which conditions."""

    source: Name
    nation: Literal["England", "Wales", "Scotland", "Northern Ireland", "UK", "United States"]
    urgency: Urgency
    says: str = Field(min_length=1)


class Decision(Record):
    """What the service decided, by a role and never a name, and on which day."""

    urgency: Urgency
    by: str = Field(min_length=1)
    on: date


class Sign(Record):
    """A sign of illness or danger. Its words complete the title of a care card, or stand alone where it is `of: anyone`.

    `typed` are the words that give it away where somebody typed it: `*` at a word's end stands for any ending, and `…` for other words.
    """

    name: Name
    title: str = Field(min_length=1)
    of: Literal["baby", "anyone", "professional"]
    kind: Literal["illness", "harm"]
    words: str = Field(min_length=1)
    age: str | None = Field(default=None, pattern=f"^{AGE}$")
    typed: tuple[str, ...] = ()
    sources: tuple[Advice, ...] = Field(min_length=1)
    decided: Decision | None = None

    @field_validator("age")
    @classmethod
    def _can_be(cls, age: str | None) -> str | None:
        """An age that a baby or toddler can have."""
        match = re.fullmatch(AGE, age or "")
        if match and int(match[1]) * _DAYS[match[2].rstrip("s")] > OLDEST:
            raise ValueError("an age of up to 3 years")
        return age

    @property
    def shown(self) -> Urgency:
        """How urgent it is shown to be: as the service decided; for illness, until then, as the most urgent of the English sources says.

        Of harm nothing is raised: what the first source says is shown.
        """
        if self.decided:
            return self.decided.urgency
        if self.kind == "harm":
            return self.sources[0].urgency
        english = [advice.urgency for advice in self.sources if advice.nation in ENGLISH_NATIONS]
        return most_urgent(english or [advice.urgency for advice in self.sources])

    @property
    def differ(self) -> bool:
        """Whether its sources differ on how urgent it is."""
        return len({advice.urgency for advice in self.sources}) > 1


def most_urgent(urgencies: Iterable[Urgency]) -> Urgency:
    """The most urgent of some."""
    return min(urgencies, key=URGENCIES.index)
