"""No telephone number is typed into a text: it lives in `modules/_library/helplines.yaml`, with the day it was seen."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme

FIX = "Add it to `modules/_library/helplines.yaml`, and show it with `{{ helplines() }}` on a page."

GOOD = "Call your health visitor, or see the page of helplines. In an emergency call 999."
BAD = "Call 01234 567 890 at any time. ◀"

NUMBER = re.compile(r"(?<![\w/.\-])(?:\+44[\s\-]?\(?0?\)?|\(?0)\d(?:[\s\-()]{0,2}\d){8,9}(?![\w])|\b116[\s\-]?123\b|\btel:", re.IGNORECASE)

#: What any of them holds: a quick look before the slow one.
LIKELY = re.compile(r"[+01]|tel:", re.IGNORECASE)


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        for number, line in enumerate(stretch.text.split("\n")):
            match = NUMBER.search(line) if LIKELY.search(line) else None
            if match:
                yield Finding(stretch.line(number), f"A telephone number is typed here: {quoted(match[0])}.")
