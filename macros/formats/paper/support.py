"""Who to call or text, as sheets of paper say it: by kind, with what is known, and when the numbers were read or rung."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.model import web_address
from macros.model.library import Helpline
from macros.programme.load import Loaded
from macros.text import helpline
from macros.text.tree import BREAK, Node
from macros.text.words import day, listed

OPENING = "If something here has stayed with you, talk to your supervisor, a colleague, or one of these."

#: How wide the columns of the table are, one against another.
WIDTHS = [1, 2, 1.1]


def support(loaded: Loaded, kinds: Iterable[str] = helpline.KINDS) -> list[dict[str, Any]]:
    """The lines of these kinds, how sure the numbers are, and the page that has all of them; nothing if there are none."""
    lines = [line for kind in kinds for line in loaded.programme.helplines if line.kind == kind]
    if not lines:
        return []
    address = web_address.printed("families/get-help-now.md", loaded.programme)
    return [
        {"kind": "heading", "level": 2, "words": ["Someone to talk to"]},
        {"kind": "paragraph", "words": [OPENING]},
        {"kind": "table", "header": [["Who"], ["For"], ["How"]], "rows": [_row(line) for line in lines], "columns": WIDTHS},
        {"kind": "paragraph", "words": [f"{_checked(lines)} More, and how to use these lines safely: {address}".strip()]},
    ]


def _row(line: Helpline) -> list[list[Node]]:
    """Who it is, for whom and when, and how: call, text or both."""
    facts = helpline.known(line)
    if line.rung_on:
        facts.append(f"Rung to check on {day(line.rung_on)}")
    known = " ".join(f"{fact}." for fact in facts)
    how: list[Node] = []
    if line.number:
        how.append(f"Call {line.number}" + (f", then press {line.option}" if line.option else ""))
    if line.text_number:
        how += [BREAK] * bool(how) + [f"Text {f'{line.text_word} to ' if line.text_word else ''}{line.text_number}"]
    return [[{"kind": "strong", "words": [line.title]}], [line.for_, BREAK, known] if known else [line.for_], how]


def _checked(lines: list[Helpline]) -> str:
    """When the numbers that nobody has rung were read."""
    days = sorted({line.seen_on for line in lines if not line.rung_on})
    if not days:
        return ""
    read = listed([day(each) for each in days])
    return f"Numbers read on {read}. Nobody has rung them yet to check."
