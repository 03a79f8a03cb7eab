"""A question that checks an outcome: every option, right or wrong, has feedback that teaches."""

import re
from dataclasses import replace
from typing import ClassVar, Literal

from macros.model.asked import Option
from macros.model.block import Block
from macros.model.module import Part
from macros.model.record import Names, Place
from macros.model.slide import Slide
from macros.model.writer import Writer
from macros.text.line import lines
from macros.text.words import listed

ICON = '<path d="M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/><path d="M10 8.5a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.1M12 14v.01"/>'

#: The kind of slide that shows it.
SLIDE = "question"

EXAMPLE = """\
::: question {#yusuf-turns}
outcomes: cues

Yusuf turns to the window and stays there. What do you do first?

- [ ] Tell his mother that he is tired.
  He may be. You have not yet described what you saw.
- [x] Wait, and say what you saw.
  Waiting lets him come back.
:::
"""

OPTION = re.compile(r"^- \[(?P<mark>[ xX])\][ ]+(?P<text>.*)$")

#: What a room votes with.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

#: What the reader is told to do, by `choose`.
INSTRUCTIONS = {"one": "Choose one answer", "several": "Choose every answer that fits", "true-or-false": "True or false?"}


class Question(Block):
    """`choose` is `one`, `several` or `true-or-false`. `outcomes` are those that the question checks."""

    named: ClassVar[bool] = True

    outcomes: Names = ()
    choose: Literal["one", "several", "true-or-false"] = "one"

    @property
    def stem(self) -> str:
        """What is asked."""
        held = []
        for line in lines(self.body):
            if not line.code and OPTION.match(line.text):
                break
            held.append(line.text)
        return "\n".join(held).strip()

    @property
    def instruction(self) -> str:
        """What the reader is told to do."""
        return INSTRUCTIONS[self.choose]

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers, in order: the first line of each is the option, the indented rest its feedback."""
        found: list[tuple[str, bool, list[str], int]] = []
        for line in lines(self.body.lstrip("\n")):
            match = None if line.code else OPTION.match(line.text)
            if match:
                found.append((match["text"], match["mark"] != " ", [], self.body_line + line.number))
            elif found:
                found[-1][2].append(line.text.removeprefix("  "))
        return tuple(
            Option(text, right, "\n".join(feedback).strip(), Place(self.place.file, line)) for text, right, feedback, line in found
        )


def slide(block: Question, part: Part) -> list[Slide]:
    """A question for the room to vote on, with letters before its options: on one slide, or where its words need two on two.

    The answer and what every option teaches are in the notes.
    """
    from macros.text.slide_words import fits

    options = tuple(option.text for option in block.options)
    asked = Slide(SLIDE, part.title, text=block.stem, items=options, notes=_answers(block), place=block.place)
    if fits(part.title, block.stem, *options):
        return [asked]
    first = replace(asked, items=(), notes="Read it aloud, and leave a silence. The options are on the next slide.")
    return [first, replace(asked, title=block.instruction, text="")]


def _answers(block: Question) -> str:
    """For the trainer: which letters are right, and the feedback of each."""
    lettered = list(zip(LETTERS, block.options, strict=False))
    right = listed([letter for letter, option in lettered if option.right])
    each = "\n\n".join(
        f"**{letter}. {'Right' if option.right else 'Not this one'}: {option.text}** {option.feedback}" for letter, option in lettered
    )
    return f"Let everybody vote before you say: {right}. Ask somebody from each side for a reason.\n\n{each}"


def render(block: Question, view: Writer) -> str:
    rows = []
    for option in block.options:
        verdict = "right" if option.right else "not-right"
        words = "Yes." if option.right else "Not this one."
        summary = view.box("summary", view.prose(option.text))
        feedback = f"**{words}** {view.prose(option.feedback)}"
        shown = view.box('div.feedback[data-pagefind-ignore="all"]', feedback)
        rows.append(view.box(f"details.answer.{verdict}", f"{summary}\n\n{shown}"))
    body = f"{view.box('div.stem', view.prose(block.stem))}\n\n{view.box('div.answers', chr(10).join(rows))}"
    return view.framed(block, "Check", block.instruction, body)
