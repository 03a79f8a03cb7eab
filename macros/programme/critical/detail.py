"""One critical detail of a passage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

_SAID = {
    "link": "a link to `{}`",
    "helpline": "the helpline `{}`",
    "sign": "the sign `{}`",
    "said": "the words `{}`, which must be said",
    "items": "{} items in lists",
    "source": "the source `{}`",
    "unit": "a number of {}",
    "month": "month {}",
    "sentence": "more than is translated ({} sentences)",
}

#: What is said in the words of the text, where they are known.
_IN_ITS_WORDS = frozenset({"limit", "word", "never", "not", "capitals", "month"})


@dataclass(frozen=True, slots=True, order=True)
class Detail:
    """One critical detail.

    `kind` is `number`, `time`, `month`, `unit`, `limit`, `link`, `helpline`, `sign`, `said`, `items`, `source`, `never`, `not`, `word`,
    `capitals` or `sentence`; `said` holds the words of the text that say it.
    """

    kind: str
    value: str
    said: str = field(default="", compare=False)

    def __str__(self) -> str:
        """The detail as an author is told of it."""
        if self.said and self.kind in _IN_ITS_WORDS:
            return f"“{self.said}”"
        return _SAID.get(self.kind, "“{}”" if self.kind in _IN_ITS_WORDS else "{}").format(self.value)


def differences(english: Counter[Detail], other: Counter[Detail]) -> tuple[list[Detail], list[Detail]]:
    """What is missing in the other language, and what was added.

    A “never” more is no fault: some languages say it twice. Nor is a word in capitals more.
    """
    missing, added = english - other, other - english
    for detail in list(missing.elements()):
        alike = next((each for each in _as_good_as(detail) if added[each]), None)
        if alike:
            missing -= Counter([detail])
            added -= Counter([alike])
    if english[_ROUND_THE_CLOCK] and other[_ROUND_THE_CLOCK]:
        missing, added = missing - Counter([_EVERY_DAY]), added - Counter([_EVERY_DAY])
    return sorted(missing.elements()), sorted(detail for detail in added.elements() if detail.kind not in ("never", "capitals"))


_ROUND_THE_CLOCK, _EVERY_DAY = Detail("number", "24 hours"), Detail("number", "7 days")


def _as_good_as(detail: Detail) -> list[Detail]:
    """What says the same: years behind an age that English gives without, a whole hour without its minutes."""
    if detail.kind == "number":
        return [Detail("number", f"{detail.value} years")]
    if detail.kind == "time" and detail.value.endswith(":00"):
        hour = detail.value.removesuffix(":00")
        return [Detail("number", hour), Detail("number", f"{hour} hours")]
    return []
