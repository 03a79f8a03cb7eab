"""A sheet for families is whole, or it is not made: its words have room, and nothing that it must say is lost."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.family import FamilyPage
from macros.model.problem import CannotMake, quoted, raise_together
from macros.pages.parity import Item, lost


def assert_fits(page: FamilyPage, over: float, kind: str, unit: str) -> None:
    """Raises `CannotMake` where the one message of a page is too long for its poster or its picture."""
    if over > 0:
        what = f"The {kind} of {quoted(page.matter.title)} is {max(1, round(over))} {unit} too long."
        raise CannotMake(page.line_of("key_message"), what, "Shorten the key message, or what the care cards say.")


def assert_says(page: FamilyPage, stands: Iterable[str], items: Iterable[Item], kind: str) -> None:
    """Raises `CannotMake` with each item that does not stand on a sheet."""
    failed = [
        CannotMake(
            item.place,
            f"The {kind} of {quoted(page.matter.title)} lost {item.what}: {quoted(item.words)}.",
            "Shorten the page, so that all of it has room.",
        )
        for item in lost(stands, items)
    ]
    raise_together(failed)
