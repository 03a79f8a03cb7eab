"""The questions of a module with empty boxes, and nothing that gives an answer away."""

from macros.formats.paper.question_sheet import questions
from macros.model.module import Module
from macros.model.record import Audience
from macros.programme.load import Loaded

LABEL = "Worksheet"
ENDING = "pdf"
AUDIENCE = Audience.LEARNER


def of_module(module: Module, loaded: Loaded) -> bytes | None:
    lead = "Try these on your own or with somebody. The web page tells you more about every answer, right or wrong."
    return questions(module, loaded, LABEL, lead, key=False)
