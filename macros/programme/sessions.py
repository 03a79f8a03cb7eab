"""Derives the plan of a session from its rows: clock times, what is shown, and what the trainer needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.blocks.activity import Activity
from macros.blocks.trainer_note import TrainerNote
from macros.model.block import Block, Stretch
from macros.model.module import Module, Part
from macros.model.must_say import MustBeSaid
from macros.model.page import Page, SessionMatter
from macros.model.programme import Programme
from macros.model.session import Row
from macros.text.citing import uses

#: A break comes after this many minutes at the latest.
LONGEST_STRETCH = 90


@dataclass(frozen=True, slots=True)
class Shown:
    """A part, or a block in a part, that a row shows."""

    module: Module
    part: Part
    block: Block | None = None

    @property
    def title(self) -> str:
        return (self.block.title if self.block else "") or self.part.title

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The block, or all of the part's."""
        return (self.block,) if self.block else self.part.blocks

    @property
    def minutes(self) -> int:
        """The minutes that it takes by itself."""
        return self.block.minutes_taken if self.block else self.part.minutes

    def said(self, title: str) -> str:
        """A section of the part's note for trainers, or nothing."""
        return next((note.sections.get(title, "") for note in self.part.of_kind(TrainerNote)), "")

    @property
    def name(self) -> str:
        """As a row names it: `module#name`."""
        return f"{self.module.slug}#{self.block.name if self.block else self.part.name}"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row with its clock time, in minutes after midnight, and what it shows."""

    row: Row
    starts: int
    shown: tuple[Shown, ...]
    #: The written page that it shows, if it shows one.
    page: Page | None = None

    @property
    def ends(self) -> int:
        return self.starts + self.row.minutes

    @property
    def title(self) -> str:
        """What the row is called in the plan."""
        own = self.row.title or self.row.moment or self.row.break_
        return own or "; ".join(self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """What it shows, by its own titles."""
        pages = (self.page.matter.title if self.page else self.row.page,) if self.row.page else ()
        return (*(shown.title for shown in self.shown), *pages)

    @property
    def is_break(self) -> bool:
        return self.row.break_ is not None

    @property
    def difference(self) -> int:
        """By how many minutes the row is shorter (below 0) or longer than what it shows."""
        own = sum(shown.minutes for shown in self.shown)
        return self.row.minutes - own if own else 0

    @property
    def must_say(self) -> tuple[str, ...]:
        """The names of the words that are never left out here: the row's own, and those of every part that it touches."""
        blocks = (block for shown in self.parts for block in shown.part.blocks)
        own = (*self.row.must_say, *(name for block in blocks if isinstance(block, MustBeSaid) for name in block.say))
        return tuple(dict.fromkeys(own))

    @property
    def parts(self) -> tuple[Shown, ...]:
        """The parts that the row touches, each once."""
        seen: dict[tuple[str, str], Shown] = {}
        for shown in self.shown:
            seen.setdefault((shown.module.slug, shown.part.name), Shown(shown.module, shown.part))
        return tuple(seen.values())


@dataclass(frozen=True)
class SessionPlan:
    """A session as it runs."""

    page: Page[SessionMatter]
    rows: tuple[PlanRow, ...]

    @property
    def slug(self) -> str:
        """The name of its page, and of its files."""
        return self.page.path.rpartition("/")[2].removesuffix(".md")

    @property
    def title(self) -> str:
        return self.page.matter.title

    @cached_property
    def minutes(self) -> int:
        return sum(row.row.minutes for row in self.rows)

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules that it draws on, in order of first use."""
        return tuple({shown.module.slug: shown.module for row in self.rows for shown in row.shown}.values())

    @cached_property
    def materials(self) -> tuple[tuple[str, str], ...]:
        """Everything to bring, each once: the title of the row that needs it first, and the thing."""
        needed: dict[str, str] = {}
        for row in self.rows:
            for wanted in (row.row, *(block for shown in row.shown for block in shown.blocks)):
                if thing := getattr(wanted, "materials", ""):
                    needed.setdefault(thing, row.title)
        return tuple((title, thing) for thing, title in needed.items())

    @cached_property
    def hard(self) -> tuple[tuple[Shown, str], ...]:
        """What people find hard, from the note of every part that it touches, each once."""
        parts = {shown.name: shown for row in self.rows for shown in row.parts}
        return tuple((shown, said) for shown in parts.values() if (said := shown.said("What people find hard")))

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The ids of the sources that its rows and its parts' notes cite."""
        said = [Stretch(text, self.page.place) for _, text in self.hard]
        said += [stretch for stretch in self.page.stretches if stretch.text != self.page.text]
        return tuple(dict.fromkeys(key for _, key in uses(said)))

    @cached_property
    def outcomes(self) -> tuple[tuple[Module, str, str], ...]:
        """The outcomes it serves: module, name and sentence."""
        found = []
        for reference in self.page.matter.session.outcomes:
            slug, _, name = reference.partition("#")
            module = next((m for m in self.modules if m.slug == slug), None)
            if module and name in module.matter.outcomes:
                found.append((module, name, module.matter.outcomes[name]))
        return tuple(found)


def in_row(block: Block, row: PlanRow) -> Block:
    """A block as a row has it: an activity takes the minutes that the row gives it."""
    minutes = row.row.activity_minutes
    return block.model_copy(update={"minutes": minutes}) if minutes and isinstance(block, Activity) else block


def clock(minutes: int) -> str:
    """Minutes after midnight as a time of day: 14:05."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def plan(page: Page[SessionMatter], programme: Programme) -> SessionPlan:
    """The plan of a session; what a row names and nobody wrote is left out, and a check has named it."""
    session = page.matter.session
    hours, minutes = session.start.split(":")
    at = int(hours) * 60 + int(minutes)
    rows = []
    for row in session.rows:
        shown = tuple(found for name in row.show if (found := find(name, programme)))
        rows.append(PlanRow(row, at, shown, programme.by_path.get(row.page or "")))
        at += row.minutes
    return SessionPlan(page, tuple(rows))


def find(name: str, programme: Programme) -> Shown | None:
    """The part or block that `module#name` means."""
    slug, _, anchor = name.partition("#")
    module = programme.by_slug.get(slug)
    part = module.anchors.get(anchor) if module else None
    if not module or not part:
        return None
    return Shown(module, part, next((block for block in part.blocks if block.name == anchor), None))
