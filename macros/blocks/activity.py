"""Something to do: how long, with whom, with what, and how to talk about it afterwards."""

import re
from typing import ClassVar, Literal

from macros.model.block import Block
from macros.model.module import Part
from macros.model.record import Minutes, Names
from macros.model.slide import Slide
from macros.model.writer import PaperWriter, Writer
from macros.text.on_paper import RULED, OnPaper, fills_in
from macros.text.sections import sections
from macros.text.words import escaped

ICON = '<path d="M7 11V6a1.5 1.5 0 0 1 3 0v4V4a1.5 1.5 0 0 1 3 0v6V5a1.5 1.5 0 0 1 3 0v7-4a1.5 1.5 0 0 1 3 0v6c0 4-2.5 7-6.5 7-3 0-4.5-1.5-6-4l-2.7-4.7a1.5 1.5 0 0 1 2.5-1.6z"/>'

#: The kind of slide that shows it.
SLIDE = "activity"

EXAMPLE = """\
::: activity {#two-minutes} Two minutes of silence
minutes: 6
grouping: pairs
materials: pen and paper
outcomes: record
printable: yes

1. Write down three things that you saw.
2. Swap notes. Mark every word that is a guess.

#### Debrief

Which words were hardest to leave out?
:::
"""

#: The heading in an activity behind which its debrief stands.
DEBRIEF = "Debrief"

_TABLE = re.compile(r"^[ ]*\|.*\n?", re.MULTILINE)

WITH = {
    "alone": "on your own",
    "pairs": "in pairs",
    "threes": "in threes",
    "small groups": "in small groups",
    "everyone": "all together",
}


class Activity(Block):
    """`minutes` are taken on top of the reading. `printable` marks a sheet for paper."""

    named: ClassVar[bool] = True
    titled: ClassVar[bool] = True

    minutes: Minutes
    grouping: Literal["alone", "pairs", "threes", "small groups", "everyone"] = "alone"
    materials: str = ""
    outcomes: Names = ()
    printable: bool = False

    @property
    def task(self) -> str:
        """What to do."""
        return next(iter(sections(self.body, self.body_line)))[1]

    @property
    def debrief(self) -> str:
        """What to talk about afterwards, or nothing."""
        return next((text for title, text, _ in sections(self.body, self.body_line) if title == DEBRIEF), "")


def slide(block: Activity, part: Part) -> Slide:
    """Its steps where they fit on a slide; otherwise they are on the sheet."""
    from macros.text import plain_list
    from macros.text.slide_words import fits, headed

    task = block.task
    steps = plain_list.steps(task)
    shown = steps if steps and fits(block.title, *steps) else ()
    # The table is on everybody's sheet; read out, it is rows of empty cells.
    told = {"The task": _TABLE.sub("", task), "When they have finished": block.debrief}
    text = WITH[block.grouping] + ("" if shown else ". The steps are on your sheet")
    return Slide(
        SLIDE,
        block.title or part.title,
        text=text[:1].upper() + text[1:] + ".",
        items=shown,
        notes=headed(told.items()),
        minutes=block.minutes,
        place=block.place,
    )


def on_paper(block: Activity, view: PaperWriter) -> OnPaper:
    """The task without its debrief; where it has no table to fill in, ruled lines to write on."""
    task = view.blocks(block.task, 4)
    return OnPaper(
        "closed", "Activity", _how_long(block), [block.title] * bool(block.title), block.materials, task, 0 if fills_in(task) else RULED
    )


def render(block: Activity, view: Writer) -> str:
    body = [view.title(block, block.title), ""] if block.title else []
    if block.materials:
        body += [f"You need {escaped(block.materials)}.\n{{ .materials }}", ""]
    body.append(view.prose(block.task))
    if block.printable:
        body += ["", "This sheet works on paper: print the page.\n{ .on-paper }"]
    if block.debrief:
        summary = view.box("summary", "When you have finished")
        body += ["", view.box("details.debrief", f"{summary}\n\n{view.prose(block.debrief)}")]
    return view.framed(block, "Activity", _how_long(block), "\n".join(body))


def _how_long(block: Activity) -> str:
    return f"{block.minutes} minute{'s' if block.minutes != 1 else ''}, {WITH[block.grouping]}"
