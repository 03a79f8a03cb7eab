"""Who to call or text, as sheets of paper say it: by kind, with what is known, and when the numbers were read or rung."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model import web_address
from macros.model.library import Helpline
from macros.model.tree import BREAK, Branch, Node
from macros.programme.load import Loaded
from macros.text.helpline import KINDS, known
from macros.text.words import day, listed

OPENING = "If something here has stayed with you, talk to your supervisor, a colleague, or one of these."

#: How wide the columns of the table are, one against another.
WIDTHS = [1, 2, 1.1]


def support(loaded: Loaded, kinds: Iterable[str] = KINDS) -> list[Branch]:
    """The helplines of these kinds, how sure the numbers are, and the page that has all of them; nothing if there are none."""
    helplines = [helpline for kind in kinds for helpline in loaded.programme.helplines if helpline.kind == kind]
    if not helplines:
        return []
    page = loaded.programme.frame("help")
    more = f"More, and how to use these lines safely: {web_address.printed(page, loaded.programme)}" if page else ""
    return [
        {"kind": "heading", "level": 2, "words": ["Someone to talk to"]},
        {"kind": "paragraph", "words": [OPENING]},
        {"kind": "table", "header": [["Who"], ["For"], ["How"]], "rows": [_row(helpline) for helpline in helplines], "columns": WIDTHS},
        {"kind": "paragraph", "words": [f"{_checked(helplines)} {more}".strip()]},
    ]


def _row(helpline: Helpline) -> list[list[Node]]:
    """Who it is, for whom and when, and how: call, text or both."""
    facts = known(helpline)
    if helpline.rung_on:
        facts.append(f"Rung to check on {day(helpline.rung_on)}")
    told: list[Node] = [BREAK, " ".join(f"{fact}." for fact in facts)] if facts else []
    how: list[Node] = []
    if helpline.number:
        how.append(f"Call {helpline.number}" + (f", then press {helpline.option}" if helpline.option else ""))
    if helpline.text_number:
        how += [BREAK] * bool(how) + [f"Text {f'{helpline.text_word} to ' if helpline.text_word else ''}{helpline.text_number}"]
    title: Node = {"kind": "strong", "words": [helpline.title]}
    return [[title], [helpline.for_, *told], how]


def _checked(helplines: list[Helpline]) -> str:
    """When the numbers that nobody has rung were read."""
    days = sorted({helpline.seen_on for helpline in helplines if not helpline.rung_on})
    if not days:
        return ""
    read = listed([day(each) for each in days])
    return f"Numbers read on {read}. Nobody has rung them yet to check."
