"""The slides three to a page, without the trainer's notes, and ruled space beside each."""

from __future__ import annotations

from typing import Any

from macros.formats.paper.subject import Subject
from macros.formats.paper.typst_pdf import pdf
from macros.model import tree
from macros.model.module import Module
from macros.model.record import Audience
from macros.model.slide import Deck, Slide
from macros.pages.paper_view import PaperView
from macros.programme import decks
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan
from macros.text.tree import picture

LABEL = "Handout"
ENDING = "pdf"
AUDIENCE = Audience.LEARNER


def of_module(module: Module, loaded: Loaded) -> bytes:
    return _made(decks.of_module(module, loaded.programme), Subject.module(module), loaded)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    return _made(decks.of_session(plan, loaded.programme), Subject.session(plan), loaded)


def _made(deck: Deck, subject: Subject, loaded: Loaded) -> bytes:
    lead = f"{len(deck.slides)} slides, with room for your notes. Leave out the names of children and families."
    told = []
    last = ""
    for slide in deck.slides:
        told.append(_slide(slide, loaded) | {"new": slide.title != last})
        last = slide.title
    return pdf("handout", LABEL, subject, loaded, {"lead": lead, "slides": told})


def _slide(slide: Slide, loaded: Loaded) -> dict[str, Any]:
    """What the room sees of a slide, and nothing of its notes."""
    view = PaperView(loaded.programme, loaded.citations, citing=False)
    return {
        "kind": slide.kind,
        "title": slide.title,
        "text": view.blocks(slide.text, 3),
        "items": [view.words(item) for item in slide.items],
        "columns": [{"title": view.words(title), "text": view.blocks(text, 3)} for title, text in slide.columns],
        "picture": _picture(slide, loaded),
        "minutes": slide.minutes,
        "clock": slide.clock,
    }


def _picture(slide: Slide, loaded: Loaded) -> tree.Picture | None:
    if not slide.picture:
        return None
    slug, path = slide.picture
    module = loaded.programme.by_slug.get(slug)
    return picture(module, path, slide.alt) if module and path in module.pictures else None
