"""People to call or text, with what each is for and its number, in ordinary text."""

import html

from macros.model.block import Block
from macros.model.library import Helpline
from macros.model.record import Names
from macros.model.writer import Writer
from macros.text import helpline

ICON = helpline.PHONE

EXAMPLE = """\
::: talk
lines: samaritans

You are finding it hard to cope.
:::
"""


class Talk(Block):
    """`lines` names helplines, the most fitting first. A body stands in the place of what the library says they are for."""

    lines: Names


def render(block: Talk, view: Writer) -> str:
    found = [view.programme.lines_by_name[name] for name in block.lines if name in view.programme.lines_by_name]
    shown = [_line(line, block, view) for line in found]
    return "\n\n".join(shown) if shown else view.prose(block.body)


def _line(line: Helpline, block: Talk, view: Writer) -> str:
    name = view.own_name(f"line-{line.name}")
    told = view.prose(block.body) if block.body.strip() else helpline.in_english(line.for_, view.language)
    facts = helpline.known(line) if view.language.english else []
    known = f'<p class="hint">{html.escape(". ".join(facts))}.</p>' if facts else ""
    heading = f'<h3 id="{name}">{helpline.in_english(line.title, view.language)}</h3>'
    inside = "\n\n".join([heading, told, *helpline.reached(line, view.language), known])
    return view.box(f'div.talk.line[role="group"][aria-labelledby="{name}"]', inside)
