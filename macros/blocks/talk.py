"""People to call or text, with what each is for and its number, in ordinary text."""

import html
from collections.abc import Iterator
from typing import ClassVar

from macros.model.block import Block
from macros.model.library import Helpline
from macros.model.programme import Programme
from macros.model.record import Names
from macros.model.tree import ToTalkTo
from macros.model.writer import PaperWriter, Writer
from macros.text.helpline import PHONE, in_english, known, reached, reached_on_paper

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


def _named(block: Talk, programme: Programme) -> list[Helpline]:
    return [programme.helplines_by_name[name] for name in block.lines if name in programme.helplines_by_name]


def on_family_sheet(block: Talk, view: PaperWriter) -> Iterator[ToTalkTo]:
    """Each of the people, apart from the others."""
    for helpline in _named(block, view.programme):
        facts = known(helpline) if view.language.english else []
        yield {
            "kind": "helpline",
            "title": helpline.title,
            "blocks": view.blocks(block.body) if block.body.strip() else [{"kind": "paragraph", "words": [helpline.for_]}],
            "ways": list(reached_on_paper(helpline, view.language)),
            "known": f"{'. '.join(facts)}." if facts else "",
        }


def render(block: Talk, view: Writer) -> str:
    shown = [_helpline(helpline, block, view) for helpline in _named(block, view.programme)]
    return "\n\n".join(shown) if shown else view.prose(block.body)


def _helpline(helpline: Helpline, block: Talk, view: Writer) -> str:
    told = view.prose(block.body) if block.body.strip() else in_english(helpline.for_, view.language)
    facts = known(helpline) if view.language.english else []
    hint = f'<p class="hint">{html.escape(". ".join(facts))}.</p>' if facts else ""
    heading = f"<h3>{in_english(helpline.title, view.language)}</h3>"
    inside = "\n\n".join([heading, told, *reached(helpline, view.language), hint])
    return view.box("div.talk.line", inside)
