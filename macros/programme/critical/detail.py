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
    if not any(detail.value.endswith((" hours", " days")) for detail in missing):
        added = Counter({detail: often for detail, often in added.items() if not _in_general(detail)})
    return sorted(missing.elements()), sorted(detail for detail in added.elements() if detail.kind not in ("never", "capitals"))


def said_by_denial(missing: list[Detail], added: list[Detail], denials_lost: int) -> tuple[list[Detail], list[Detail]]:
    """What is left where a limit is said by its opposite and a “not”: “do not leave for more than 2 hours” is “2 hours at most”."""
    for limit, opposite in _BY_DENIAL.items():
        if denials_lost > 0 and limit in missing and opposite in added:
            missing, added = _less(missing, limit, _NOT), _less(added, opposite)
        if denials_lost < 0 and opposite in missing and limit in added:
            missing, added = _less(missing, opposite), _less(added, limit, _NOT)
    return missing, added


def _less(found: list[Detail], *settled: Detail) -> list[Detail]:
    return sorted((Counter(found) - Counter(settled)).elements())


_NOT = Detail("not", "not")
_BY_DENIAL = {Detail("limit", "over"): Detail("limit", "at most"), Detail("limit", "under"): Detail("limit", "at least")}
_ROUND_THE_CLOCK, _EVERY_DAY = Detail("number", "24 hours"), Detail("number", "7 days")


def _in_general(detail: Detail) -> bool:
    """“Day and night” and “every day”, in words, count nothing: English says them in words that are no amount."""
    return bool(detail.said) and detail in (_ROUND_THE_CLOCK, _EVERY_DAY)


def _as_good_as(detail: Detail) -> list[Detail]:
    """What says the same: years behind an age that English gives without, a whole hour without its minutes."""
    if detail.kind == "number":
        return [Detail("number", f"{detail.value} years")]
    if detail.kind == "time" and detail.value.endswith(":00"):
        hour = detail.value.removesuffix(":00")
        return [Detail("number", hour), Detail("number", f"{hour} hours")]
    return []
