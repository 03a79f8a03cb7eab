"""A care card: when to call 999 or 111, and the number to press."""

import html
from typing import ClassVar

from macros.model.block import Block
from macros.model.writer import Writer
from macros.text.helpline import PHONE, reached

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


def render(block: Call, view: Writer) -> str:
    helpline = view.programme.helplines_by_name.get(block.line)
    kind = helpline.kind if helpline else "urgent"
    name = view.own_name(f"call-{block.line}")
    heading = f'<h3 id="{name}"><small>{html.escape(view.language.say(kind))}</small> {html.escape(block.title)}</h3>'
    number = "\n".join(reached(helpline, view.language)) if helpline else ""
    body = view.box("div.body", f"{view.prose(block.body)}\n\n{number}")
    return view.box(f'div.call.care.{kind}[role="group"][aria-labelledby="{name}"]', f"{heading}\n\n{body}")
