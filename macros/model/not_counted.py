"""A day that an author wrote and that does not count: it has not come yet, or the text was changed after it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.record import Place


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Where the day stands, why it does not count and what to do, and the field that goes without it, of which text or entry."""

    where: Place
    what: str
    fix: str
    of: Place
    field: str
