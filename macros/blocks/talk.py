"""People to call or text, with what each is for and its number, in ordinary text."""

import html
from typing import ClassVar

from macros.model.block import Block
from macros.model.library import Helpline
from macros.model.record import Names
from macros.model.writer import Writer
from macros.text.helpline import PHONE, in_english, known, reached

ICON = PHONE

EXAMPLE = """\
::: talk
lines: samaritans

You are finding it hard to cope.
:::
"""


class Talk(Block):
    """`lines` names helplines, the most fitting first. A body stands in the place of what the library says they are for."""

    helps: ClassVar[bool] = True

    lines: Names


def render(block: Talk, view: Writer) -> str:
    found = [view.programme.helplines_by_name[name] for name in block.lines if name in view.programme.helplines_by_name]
    shown = [_helpline(helpline, block, view) for helpline in found]
    return "\n\n".join(shown) if shown else view.prose(block.body)


def _helpline(helpline: Helpline, block: Talk, view: Writer) -> str:
    name = view.own_name(f"line-{helpline.name}")
    told = view.prose(block.body) if block.body.strip() else in_english(helpline.for_, view.language)
    facts = known(helpline) if view.language.english else []
    hint = f'<p class="hint">{html.escape(". ".join(facts))}.</p>' if facts else ""
    heading = f'<h3 id="{name}">{in_english(helpline.title, view.language)}</h3>'
    inside = "\n\n".join([heading, told, *reached(helpline, view.language), hint])
    return view.box(f'div.talk.line[role="group"][aria-labelledby="{name}"]', inside)
