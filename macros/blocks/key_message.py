"""The one sentence of a part that is worth keeping."""

from macros.model.block import Block
from macros.model.module import Part
from macros.model.slide import Slide
from macros.model.writer import Writer

#: The kind of slide that shows it.
SLIDE = "key-message"

EXAMPLE = """\
::: key-message
Say what you saw before you say what it means.
:::
"""


class KeyMessage(Block):
    """Every part ends with one."""


def slide(block: KeyMessage, part: Part) -> Slide:
    return Slide(SLIDE, part.title, text=block.body.strip(), place=block.place)


def render(block: KeyMessage, view: Writer) -> str:
    return view.framed(block, "Keep this", "", view.prose(block.body))
