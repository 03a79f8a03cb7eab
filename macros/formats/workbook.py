"""A participant's workbook: activities, case studies and reflections in order, with room to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from macros.extensions import discover
from macros.library import Loaded
from macros.model import Audience, Block, Module, Part
from macros.paper import Subject, pdf
from macros.prose_tree import PaperView
from macros.sessions import SessionPlan
from macros.support import support

LABEL = "Participant workbook"
ENDING = "pdf"
AUDIENCE = Audience.LEARNER


def of_module(module: Module, loaded: Loaded) -> bytes | None:
    pieces = [(module, part, block) for part in module.parts for block in part.blocks]
    outcomes = list(module.matter.outcomes.values())
    return _made(Subject.module(module), module.matter.summary, outcomes, pieces, loaded)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes | None:
    pieces = [
        (shown.module, shown.part, block)
        for row in plan.rows
        for shown in row.shown
        for block in ((shown.block,) if shown.block else shown.part.blocks)
    ]
    outcomes = [sentence for _, _, sentence in plan.outcomes]
    return _made(Subject.session(plan), plan.page.matter.session.purpose, outcomes, pieces, loaded)


def _made(
    subject: Subject, lead: str, outcomes: list[str], pieces: Iterable[tuple[Module, Part, Block]], loaded: Loaded
) -> bytes | None:
    parts = list(_parts(pieces, loaded))
    if not parts:
        return None
    data = {
        "lead": lead,
        "notes": list(_notes(subject.modules, loaded)),
        "outcomes": [f"{sentence[:1].lower()}{sentence[1:]}" for sentence in outcomes],
        "parts": parts,
        "support": support(loaded),
    }
    return pdf("workbook", LABEL, subject, loaded, data)


def _notes(modules: Iterable[Module], loaded: Loaded) -> Iterator[list[dict[str, Any]]]:
    """What the content notes of the modules say."""
    for module in modules:
        for block in module.of_kind("content-note"):
            yield PaperView(loaded.programme, loaded.citations, module).blocks(block.body, 3)


def _parts(pieces: Iterable[tuple[Module, Part, Block]], loaded: Loaded) -> Iterator[dict[str, Any]]:
    """The parts that have something to do, each once for every stretch of it, with their blocks: a block's own file says how it stands."""
    held: dict[str, Any] | None = None
    for module, part, block in pieces:
        on_paper = getattr(discover("blocks")[block.kind], "on_paper", None)
        if not on_paper or AUDIENCE not in block.audiences:
            continue
        made = on_paper(block, PaperView(loaded.programme, loaded.citations, module)).data
        if held and held["of"] == (module.slug, part.name):
            held["pieces"].append(made)
            continue
        if held:
            yield held
        held = {"of": (module.slug, part.name), "title": part.title, "pieces": [made]}
    if held:
        yield held
