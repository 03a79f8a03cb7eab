"""An invented family, so that an idea can be tried on a life."""

from typing import ClassVar

from macros.model.block import Block
from macros.model.module import Part
from macros.model.slide import Slide
from macros.model.writer import PaperWriter, Writer
from macros.text.on_paper import OnPaper

ICON = '<path d="M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zm0 0v14"/>'

#: The kind of slide that shows it.
SLIDE = "case"

EXAMPLE = """\
::: case-study {#amina-and-yusuf} Amina, Yusuf and a long Tuesday
Yusuf is eleven weeks old and has been awake since four.
:::
"""


class CaseStudy(Block):
    """Its page always says that it is invented."""

    named: ClassVar[bool] = True
    titled: ClassVar[bool] = True


def slide(block: CaseStudy, part: Part) -> Slide:
    return Slide(
        SLIDE, block.title or part.title, text="An invented family. Read it on your sheet.", notes=block.body.strip(), place=block.place
    )


def on_paper(block: CaseStudy, view: PaperWriter) -> OnPaper:
    return OnPaper("double", "Case study", "invented", [block.title] * bool(block.title), blocks=view.blocks(block.body, 4))


def render(block: CaseStudy, view: Writer) -> str:
    title = f"{view.title(block, block.title)}\n\n" if block.title else ""
    return view.framed(block, "Case study", "invented", title + view.prose(block.body, shift=view.level - 3))
