"""A care card: when to call 999 or 111, and the number to press."""

import html
from collections.abc import Iterator
from typing import ClassVar

from macros.model.block import Block
from macros.model.tree import Care
from macros.model.writer import PaperWriter, Writer
from macros.text.helpline import PHONE, reached, reached_on_paper

ICON = PHONE

EXAMPLE = """\
::: call Call 999 if your baby
line: emergency-999

- is hard to wake
- struggles to breathe
:::
"""


class Call(Block):
    """`line` names the helpline. Its kind says how urgent the card looks; the body completes the sentence of the title."""

    titled: ClassVar[bool] = True
    helps: ClassVar[bool] = True

    line: str


def on_family_sheet(block: Call, view: PaperWriter) -> Iterator[Care]:
    """The card, with the number on it."""
    helpline = view.programme.helplines_by_name.get(block.line)
    kind = helpline.kind if helpline else "urgent"
    yield {
        "kind": "care",
        "urgency": kind,
        "label": view.language.say(kind),
        "title": block.title,
        "blocks": view.blocks(block.body),
        "ways": list(reached_on_paper(helpline, view.language)) if helpline else [],
    }


def render(block: Call, view: Writer) -> str:
    helpline = view.programme.helplines_by_name.get(block.line)
    kind = helpline.kind if helpline else "urgent"
    name = view.own_name(f"call-{block.line}")
    heading = f'<h3 id="{name}"><small>{html.escape(view.language.say(kind))}</small> {html.escape(block.title)}</h3>'
    number = "\n".join(reached(helpline, view.language)) if helpline else ""
    body = view.box("div.body", f"{view.prose(block.body)}\n\n{number}")
    return view.box(f'div.call.care.{kind}[role="group"][aria-labelledby="{name}"]', f"{heading}\n\n{body}")
