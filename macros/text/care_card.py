"""A care card: how urgent it is, when to ring, and the number to press, on a page and on a sheet of paper."""

from __future__ import annotations

import html

from macros.model.library import Helpline
from macros.model.tree import Branch, Care
from macros.model.writer import PaperWriter, Writer
from macros.text.helpline import reached, reached_on_paper

#: How urgent a card looks that has no helpline.
URGENT = "urgent"


def on_page(view: Writer, helpline: Helpline | None, title: str, body: str, also: str = "") -> str:
    """The card on a page, which its heading names; `body` is ready for it, and `also` is another class of it."""
    kind = helpline.kind if helpline else URGENT
    heading = f"<h3><small>{html.escape(view.language.say(kind))}</small> {html.escape(title)}</h3>"
    number = "\n".join(reached(helpline, view.language)) if helpline else ""
    within = view.box("div.body", f"{body}\n\n{number}")
    return view.box(f"div.{also}call.care.{kind}", f"{heading}\n\n{within}")


def on_sheet(view: PaperWriter, helpline: Helpline | None, title: str, blocks: list[Branch]) -> Care:
    """The card on a sheet of paper, with the number on it."""
    kind = helpline.kind if helpline else URGENT
    return {
        "kind": "care",
        "urgency": kind,
        "label": view.language.say(kind),
        "title": title,
        "blocks": blocks,
        "ways": list(reached_on_paper(helpline, view.language)) if helpline else [],
    }
