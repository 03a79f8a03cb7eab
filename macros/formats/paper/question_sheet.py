"""The questions of a module as a sheet of paper: with empty boxes, or with what is right and why."""

from __future__ import annotations

from itertools import count
from typing import Any

from macros.formats.paper.subject import Subject
from macros.formats.paper.typst_pdf import pdf
from macros.model.asked import Asked, Option, asked
from macros.model.module import Module
from macros.pages.paper_view import PaperView
from macros.programme.load import Loaded


def questions(module: Module, loaded: Loaded, label: str, lead: str, key: bool) -> bytes | None:
    """The sheet, or nothing where the module asks nothing. Only with `key` do answers and feedback go into it."""
    numbers = count(1)
    view = PaperView(loaded.programme, loaded.citations, module)
    parts = [
        {"title": part.title, "questions": [_question(question, next(numbers), view, key) for question in found]}
        for part in module.parts
        if (found := asked(part.blocks))
    ]
    if not parts:
        return None
    return pdf("worksheet", label, Subject.module(module), loaded, {"lead": lead, "key": key, "parts": parts})


def _question(question: Asked, number: int, view: PaperView, key: bool) -> dict[str, Any]:
    return {
        "number": number,
        "asked": question.instruction,
        "stem": view.blocks(question.stem, 4),
        "options": [_option(option, view, key) for option in question.options],
    }


def _option(option: Option, view: PaperView, key: bool) -> dict[str, Any]:
    told = {"words": view.words(option.text)}
    return told | {"right": option.right, "feedback": view.blocks(option.feedback, 4)} if key else told
