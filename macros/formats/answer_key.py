"""The questions of a module with the right answers, and what every answer teaches, for the trainer."""

from macros.formats.paper.question_sheet import questions
from macros.model.module import Module
from macros.model.record import Audience
from macros.programme.load import Loaded

LABEL = "Answer key"
ENDING = "pdf"
AUDIENCE = Audience.TRAINER


def of_module(module: Module, loaded: Loaded) -> bytes | None:
    lead = "For the trainer: a filled box is a right answer. Ask the room why before you say."
    return questions(module, loaded, LABEL, lead, key=True)
