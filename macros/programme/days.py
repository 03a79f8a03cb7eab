"""Takes out of a programme the days that do not count, so that no page, sheet or list can claim what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from macros.model.library import Helpline
from macros.model.module import Module
from macros.model.not_counted import NotCounted
from macros.model.page import Page
from macros.model.problem import quoted
from macros.model.programme import Programme
from macros.model.record import Approval, Place
from macros.text.words import day

#: A text that somebody answers for.
Text = TypeVar("Text", Module, Page)

DONE = "Write the day on which it was done, once it was done."
AGAIN = "Have it read again as it is now, then write that day."


def counted(whole: Programme) -> Programme:
    """The programme without approvals, checks and calls that are not of a day between the last change and today."""
    count = _Count(whole)
    modules = tuple(_with(module, count.matter(module)) for module in whole.modules)
    pages = tuple(_with(page, count.matter(page)) for page in whole.pages)
    helplines = tuple(count.helpline(helpline) for helpline in whole.helplines)
    count.sources()
    return replace(whole, modules=modules, pages=pages, helplines=helplines, not_counted=tuple(count.found))


def _with(owner: Text, matter: Any) -> Text:
    """A text with its front matter as it counts: itself, where all of it does."""
    return owner if matter is owner.matter else replace(owner, matter=matter)


class _Count:
    """Goes through the days of a programme, and keeps those that do not count."""

    def __init__(self, whole: Programme):
        self.whole = whole
        self.found: list[NotCounted] = []

    def matter(self, owner: Module | Page) -> Any:
        """The front matter of a text with the days that count."""
        matter = owner.matter
        self._has_come(matter.changed, "It says that it was changed", owner.line_of("changed"), owner.place, "changed")
        approved = tuple(self._approvals(owner, matter.approved_by))
        changes: dict[str, Any] = {} if approved == matter.approved_by else {"approved_by": approved}
        checked_on = getattr(matter, "checked_on", None)
        if checked_on and not self._is_in_order(checked_on, "It says that it was checked", owner, "checked_on"):
            changes["checked_on"] = None
        return matter.model_copy(update=changes) if changes else matter

    def _approvals(self, owner: Module | Page, given: Iterable[Approval]) -> Iterable[Approval]:
        for at, approval in enumerate(given):
            if self._is_in_order(approval.on, f"It says that {quoted(approval.role)} approved it", owner, "approved_by", at):
                yield approval

    def _is_in_order(self, on: date, what: str, owner: Module | Page, field: str, *within: int) -> bool:
        """Whether a day lies between the last change of a text and today."""
        changed, place = owner.matter.changed, owner.line_of(field, *within)
        if not self._has_come(on, what, place, owner.place, field):
            return False
        if on < changed:
            what = f"{what} on {day(on)}, and the text was changed after that, on {day(changed)}."
            self.found.append(NotCounted(place, what, AGAIN, owner.place, field))
        return changed <= on

    def helpline(self, helpline: Helpline) -> Helpline:
        """A helpline with the days that count. When its page was read is never left out, only told."""
        place = self.whole.places["helplines", helpline.name]
        self._has_come(helpline.seen_on, f"It says that the page of {helpline.title} was read", place, place, "seen_on")
        rung = helpline.rung_on
        if rung and not self._has_come(rung, f"It says that {helpline.title} was rung", place, place, "rung_on"):
            return helpline.model_copy(update={"rung_on": None})
        return helpline

    def sources(self) -> None:
        """Says which sources were looked up on a day to come."""
        for key, reference in self.whole.references.items():
            place = self.whole.places["references", key]
            self._has_come(reference.checked.on, f"It says that the source `{key}` was looked up", place, place, "checked")

    def _has_come(self, on: date, what: str, where: Place, of: Place, field: str) -> bool:
        """Whether a day is today or before; what is said of one to come is kept."""
        if on > self.whole.today:
            self.found.append(NotCounted(where, f"{what} on {day(on)}, which has not come yet.", DONE, of, field))
        return on <= self.whole.today
