"""A question to oneself, whose answer stays with the reader."""

from typing import ClassVar

from macros.model.block import Block
from macros.model.module import Part
from macros.model.record import Minutes
from macros.model.slide import Slide
from macros.model.writer import PaperWriter, Writer
from macros.text.line import paragraphs
from macros.text.on_paper import RULED, OnPaper

ICON = '<path d="M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3M12 21h8"/>'

#: The kind of slide that shows it.
SLIDE = "reflection"

EXAMPLE = """\
::: reflection {#last-visit}
minutes: 2

When did you last explain a baby's behaviour before you had described it?

Think of one visit and one moment in it.
:::
"""


class Reflection(Block):
    """The first paragraph is the question; a hint may follow. `minutes` are for thinking."""

    named: ClassVar[bool] = True

    minutes: Minutes = 1

    @property
    def question(self) -> str:
        """The question itself."""
        return next((text for _, text in paragraphs(self.body)), "")

    @property
    def hint(self) -> str:
        """What follows the question, or nothing."""
        return self.body.strip().removeprefix(self.question).strip()


def slide(block: Reflection, part: Part) -> Slide:
    return Slide(SLIDE, part.title, text=block.question, notes=block.hint, minutes=block.minutes, place=block.place)


def on_paper(block: Reflection, view: PaperWriter) -> OnPaper:
    """The question, and ruled lines to answer it on."""
    return OnPaper("dashed", "Reflection", "only for you", view.words(block.question), blocks=view.blocks(block.hint, 4), ruled=RULED)


def render(block: Reflection, view: Writer) -> str:
    body = f"{view.prose(block.question)}\n{{ .ask }}"
    if block.hint:
        body += f"\n\n{view.prose(block.hint)}"
    body += '\n\n<div class="ruled" aria-hidden="true"></div>'
    return view.framed(block, "Reflection", "only you see this", body)
