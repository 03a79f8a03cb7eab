"""What a sheet is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from macros.model import addresses
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.record import Place
from macros.programme.sessions import SessionPlan
from macros.text.words import day


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is made from: its page's path from `docs/`, the modules whose pictures it may show, and its file."""

    title: str
    path: str
    changed: date
    modules: tuple[Module, ...]
    place: Place
    #: Whether somebody has approved every text that goes into it.
    approved: bool

    @classmethod
    def module(cls, module: Module) -> Subject:
        matter = module.matter
        return cls(module.title, addresses.overview_path(module), matter.changed, (module,), module.place, bool(matter.approved_by))

    @classmethod
    def session(cls, plan: SessionPlan) -> Subject:
        changed = max(plan.page.matter.changed, *(module.matter.changed for module in plan.modules), date.min)
        approved = all(owned.approved_by for owned in (plan.page.matter, *(module.matter for module in plan.modules)))
        return cls(plan.title, plan.page.path, changed, plan.modules, plan.page.place, approved)

    @property
    def dated(self) -> str:
        """Of which day its text is, and, until somebody has approved all of it, that nobody has."""
        dated = f"Text of {day(self.changed)}."
        return dated if self.approved else f"{dated} No clinician or lawyer has approved it yet."

    @classmethod
    def family(cls, page: FamilyPage) -> Subject:
        return cls(page.matter.title, page.path, page.matter.changed, (), page.place, bool(page.matter.approved_by))

    @property
    def moment(self) -> int:
        """Noon of the day on which its text last changed, in seconds since 1970: what its files bear as their date."""
        return int(datetime.combine(self.changed, time(12), UTC).timestamp())
