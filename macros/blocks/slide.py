"""A slide that the author wants besides those that the other blocks make, shown on no page for learners."""

from typing import ClassVar

from macros.model.block import Block
from macros.model.module import Part
from macros.model.record import Audience
from macros.model.slide import Slide
from macros.model.writer import Writer

ICON = '<rect x="3" y="5" width="18" height="12" rx="2"/><path d="M12 17v4"/>'

#: The kind of slide that shows it.
SLIDE = "list"

EXAMPLE = """\
::: slide What would you write?
Three words, before you think.

- what you saw
- what came before
- what came next
:::
"""


class SlideBlock(Block):
    """Its title is the slide's; a list in it is the slide's lines."""

    titled: ClassVar[bool] = True
    audiences: ClassVar[frozenset[Audience]] = frozenset({Audience.TRAINER})


def slide(block: SlideBlock, part: Part) -> Slide:
    """A list that ends it becomes the slide's lines; anything else stands as it was written, in its order."""
    from macros.text.plain_list import closing_list

    text, items = closing_list(block.body) or (block.body.strip(), ())
    return Slide(SLIDE, block.title or part.title, text=text, items=items, place=block.place)


def render(block: SlideBlock, view: Writer) -> str:
    title = f"{view.title(block, block.title)}\n\n" if block.title else ""
    return view.framed(block, "Slide", "for the room", title + view.prose(block.body))
