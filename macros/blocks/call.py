"""A care card in an author's own words: when to call 999 or 111, and the number to press, for what is no sign of the library."""

from collections.abc import Iterator
from typing import ClassVar

from macros.model.block import Block
from macros.model.tree import Care
from macros.model.writer import PaperWriter, Writer
from macros.text import care_card
from macros.text.helpline import PHONE

ICON = PHONE

EXAMPLE = """\
::: call Call 111 if
line: nhs-111

- you cannot get through to your midwife
:::
"""


class Call(Block):
    """`line` names the helpline. Its kind says how urgent the card looks; the body completes the sentence of the title."""

    titled: ClassVar[bool] = True
    helps: ClassVar[bool] = True

    line: str


def on_family_sheet(block: Call, view: PaperWriter) -> Iterator[Care]:
    """The card, with the number on it."""
    yield care_card.on_sheet(view, view.programme.helplines_by_name.get(block.line), block.title, view.blocks(block.body))


def render(block: Call, view: Writer) -> str:
    helpline = view.programme.helplines_by_name.get(block.line)
    return care_card.on_page(view, helpline, block.title, view.prose(block.body))
