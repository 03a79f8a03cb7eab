"""Two honest readings of contested evidence, side by side, and what to do with both."""

from typing import ClassVar

from macros.model.block import Block
from macros.model.module import Part
from macros.model.slide import Slide
from macros.model.writer import Writer
from macros.text.icon import HALVES, icon_svg
from macros.text.sections import sections

ICON = '<circle cx="9" cy="12" r="6"/><circle cx="15" cy="12" r="6"/>'

#: The kind of slide that shows it.
SLIDE = "two-views"

EXAMPLE = """\
::: comparison {#how-sure} How sure can we be?

#### Cues can be taught early

Parents who are shown their own baby's cues say they feel more sure.

#### Cues are learned by being together

A list of cues can make a worried parent watch harder and enjoy less.

#### In your visit

Name one cue you both saw, once.
:::
"""

#: The headings that a third section may have.
CONCLUSIONS = ("In your visit", "In your report", "In your practice")


class Comparison(Block):
    """Each `####` heading in it is a view; the last may be one of `CONCLUSIONS`."""

    titled: ClassVar[bool] = True

    @property
    def views(self) -> tuple[tuple[str, str], ...]:
        """The views: title and text."""
        found = [(title, text) for title, text, _ in sections(self.body, self.body_line) if title]
        return tuple(view for view in found if view[0] not in CONCLUSIONS)

    @property
    def conclusion(self) -> tuple[str, str] | None:
        """What to do with both views: title and text."""
        found = ((title, text) for title, text, _ in sections(self.body, self.body_line))
        return next((section for section in found if section[0] in CONCLUSIONS), None)


def slide(block: Comparison, part: Part) -> Slide:
    """The two views by their headings; what they say is in the notes."""
    notes = "\n\n".join(f"**{title}**\n\n{text}" for title, text in (*block.views, *filter(None, [block.conclusion])))
    columns = tuple((title, "") for title, _ in block.views)
    return Slide(SLIDE, block.title or part.title, columns=columns, notes=notes, place=block.place)


def render(block: Comparison, view: Writer) -> str:
    title = f"{view.title(block, block.title)}\n\n" if block.title else ""
    cells = []
    for index, (heading, text) in enumerate(block.views):
        half = icon_svg(HALVES[index % 2])
        cells.append(view.box("div.view", f"{view.title(block, heading, f'view-{index + 1}', half)}\n\n{view.prose(text)}"))
    if block.conclusion:
        heading, text = block.conclusion
        cells.append(view.box("div.conclusion", f"{view.title(block, heading, 'conclusion')}\n\n{view.prose(text)}"))
    return view.framed(block, "Two views", "", title + view.box("div.views", "\n\n".join(cells)))
