"""What the trainer says, what people find hard, and what to leave out when time is short."""

from typing import ClassVar

from macros.model.block import Block
from macros.model.record import Audience
from macros.model.writer import Writer
from macros.text.sections import sections

ICON = '<path d="M3 5h18v10H3zM12 15v3M8 21l4-3 4 3"/>'

EXAMPLE = """\
::: trainer-note

#### Say

Ask the room to think of one visit.

#### What people find hard

Leaving out what they think it means.

#### If time is short

Leave out the swap.
:::
"""

#: The three sections of every note, in order.
SECTIONS = ("Say", "What people find hard", "If time is short")


class TrainerNote(Block):
    """For trainers only: no page, search or file for anyone else shows it."""

    audiences: ClassVar[frozenset[Audience]] = frozenset({Audience.TRAINER})

    @property
    def sections(self) -> dict[str, str]:
        """The text of each section, by its heading."""
        return {title: text for title, text, _ in sections(self.body, self.body_line) if title}


def render(block: TrainerNote, view: Writer) -> str:
    body = "\n\n".join(
        f"{view.title(block, title, str(number))}\n\n{view.prose(text)}" for number, (title, text) in enumerate(block.sections.items(), 1)
    )
    return view.framed(block, "Trainer's note", "", body)
