"""A participant's workbook: activities, case studies and reflections in order, with room to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from macros.extensions import discover
from macros.formats.paper.subject import Subject
from macros.formats.paper.support import support
from macros.formats.paper.typst_pdf import pdf
from macros.model.block import Block
from macros.model.module import Module, Part
from macros.model.must_say import named, said
from macros.model.record import Audience
from macros.model.tree import Branch
from macros.pages.paper_view import PaperView
from macros.programme.content_notes import content_notes
from macros.programme.load import Loaded
from macros.programme.sessions import PlanRow, SessionPlan, in_row
from macros.text.on_paper import RULED, OnPaper, fills_in
from macros.text.page_section import section, title

LABEL = "Participant workbook"
ENDING = "pdf"
AUDIENCE = Audience.LEARNER
NEVER_LEAVES_OUT = True


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on a sheet, and the stretch of the programme that it stands under."""

    stretch: str
    title: str
    paper: OnPaper


def of_module(module: Module, loaded: Loaded) -> bytes | None:
    outcomes = list(module.matter.outcomes.values())
    pieces = [piece for part in module.parts for block in part.blocks for piece in _of_block(module, part, block, loaded)]
    return _made(Subject.module(module), module.matter.summary, _notes((module,), loaded), outcomes, pieces, loaded)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes | None:
    matter = plan.page.matter.session
    outcomes = [sentence for _, _, sentence in plan.outcomes]
    notes = [_page_view(plan, loaded).blocks(matter.content_note, 3)] if matter.content_note else _notes(plan.modules, loaded)
    pieces = [piece for row in plan.rows for piece in _of_row(row, plan, loaded)]
    return _made(Subject.session(plan), matter.purpose, notes, outcomes, pieces, loaded)


def _made(subject: Subject, lead: str, notes: list[Any], outcomes: list[str], pieces: list[Piece], loaded: Loaded) -> bytes | None:
    if not pieces:
        return None
    data = {
        "lead": lead,
        "notes": notes,
        "outcomes": [f"{sentence[:1].lower()}{sentence[1:]}" for sentence in outcomes],
        "parts": [{"title": held[0].title, "pieces": [piece.paper.data for piece in held]} for held in _stretches(pieces)],
        "support": support(loaded),
    }
    return pdf("workbook", LABEL, subject, loaded, data)


def _stretches(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces that follow one another under one title."""
    for _, held in groupby(pieces, key=lambda piece: piece.stretch):
        yield list(held)


def _notes(modules: Iterable[Module], loaded: Loaded) -> list[list[Branch]]:
    """What the content notes of the modules say."""
    return [PaperView(loaded.programme, loaded.citations, module).blocks(note.body, 3) for module, note in content_notes(modules)]


def _of_row(row: PlanRow, plan: SessionPlan, loaded: Loaded) -> Iterator[Piece]:
    """What the session's page hands out for a row, then what the row shows."""
    view = _page_view(plan, loaded)
    for name in row.row.hand_out:
        blocks = view.blocks(section(plan.page, name), 4)
        paper = OnPaper(
            "double", "On paper", "for this session", [title(plan.page, name)], blocks=blocks, ruled=0 if fills_in(blocks) else RULED
        )
        yield Piece(f"row {row.starts}", row.title, paper)
    for shown in row.shown:
        for block in shown.blocks:
            yield from _of_block(shown.module, shown.part, in_row(block, row), loaded)
    has_its_own = said((block for shown in row.shown for block in shown.blocks), loaded.programme)
    for each in named(row.must_say, loaded.programme):
        if each not in has_its_own:
            words = OnPaper("double", "Never left out", "to keep in mind", [each.title], blocks=view.blocks(each.words))
            yield Piece(f"row {row.starts}", row.title, words)


def _of_block(module: Module, part: Part, block: Block, loaded: Loaded) -> Iterator[Piece]:
    """A block that stands on paper, as its own file says."""
    on_paper = getattr(discover("blocks")[block.kind], "on_paper", None)
    if on_paper and AUDIENCE in block.audiences:
        yield Piece(f"{module.slug}#{part.name}", part.title, on_paper(block, PaperView(loaded.programme, loaded.citations, module)))


def _page_view(plan: SessionPlan, loaded: Loaded) -> PaperView:
    return PaperView(loaded.programme, loaded.citations, page=plan.page.path)
