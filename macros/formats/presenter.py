"""The presenter view: this slide, the next one, the notes, the clock, and the time planned and used.

It holds the same sections as the slides, filled from the same template, because frames of another file are closed to
each other when both are opened from a folder. It tells the slides' window where it is and hears the same from it.
Without scripts, and on paper, it is a list of slides with their notes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from macros.formats.deck.shell import ROOT, environment
from macros.formats.deck.slide_pages import faces
from macros.model.module import Module
from macros.model.record import Audience
from macros.model.slide import Deck
from macros.programme import decks as decks
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan, clock

LABEL = "Presenter view"
ENDING = "html"
AUDIENCE = Audience.TRAINER
NEVER_LEAVES_OUT = True

NOTHING = Markup('<p class="nothing">Nothing to say here. Let the slide speak.</p>')


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the plan, as a slide in it knows it. `offset` is when it begins, in minutes from the start."""

    number: int
    title: str
    minutes: int
    offset: int
    clock: str = ""
    first: bool = True


def of_module(module: Module, loaded: Loaded) -> bytes:
    deck = decks.of_module(module, loaded.programme)
    return _page(deck, _rows_of_parts(deck), module.minutes, loaded, module.matter.drawing)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    deck = decks.of_session(plan, loaded.programme)
    return _page(deck, _rows_of_plan(deck, plan), plan.minutes, loaded, plan.page.matter.drawing, timed=True)


def _rows_of_parts(deck: Deck) -> list[Row | None]:
    """The part that each slide of a module belongs to; what comes before the first, and the close, belong to none."""
    rows: list[Row | None] = []
    row, taken = None, 0
    for slide in deck.slides:
        if slide.kind == "part":
            row = Row(row.number + 1 if row else 1, slide.title, slide.minutes or 0, taken)
            taken += row.minutes
        elif slide.kind == "close":
            row = None
        rows.append(row)
        row = row and replace(row, first=False)
    return rows


def _rows_of_plan(deck: Deck, plan: SessionPlan) -> list[Row | None]:
    """The row of the plan that each slide belongs to: the first slide with its clock time begins it."""
    starts = {clock(row.starts): (number, row) for number, row in enumerate(plan.rows, 1)}
    begin = plan.rows[0].starts
    rows: list[Row | None] = []
    row = None
    for slide in deck.slides:
        number, planned = starts.get(slide.clock, (0, None))
        if planned and slide.kind != "title" and not (row and row.number == number):
            row = Row(number, planned.title, planned.row.minutes, planned.starts - begin, slide.clock)
        rows.append(row)
        row = row and replace(row, first=False)
    return rows


def _page(deck: Deck, rows: list[Row | None], minutes: int, loaded: Loaded, drawing: str | None, timed: bool = False) -> bytes:
    made = faces(deck, loaded, drawing, timed, notes=True)
    filled = (
        environment()
        .get_template("presenter.html")
        .render(
            slug=deck.slug,
            title=deck.title,
            service=loaded.programme.service.name,
            mark=Markup(loaded.mark),
            root=ROOT,
            minutes=minutes,
            pages=list(zip(made, rows, strict=True)),
            nothing=NOTHING,
        )
    )
    return filled.encode()
