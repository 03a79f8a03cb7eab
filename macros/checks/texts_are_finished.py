"""A text that goes to the public is finished: no note to its writer is left in it."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme
from macros.text.line import CODE, lines

WEIGHT = Weight.HOLD

FIX = "Write what is missing, and delete the note."

GOOD = "Write a list of what is to do. `TODO` is code, and Todd is a name.\n\n```\nTODO\n```"
BAD = """\
TODO: finish this. ◀

The team meets on [day to be confirmed]. ◀

Lorem ipsum dolor sit amet. ◀

A sentence about this (TBC). ◀

Fixme: ask the team. ◀
"""

NOTE = re.compile(
    r"\b(?:TODO|TO DO:|TBC|TBD|FIXME|XXX+|Todo:|Fixme:|todo:|fixme:)|\b[Ll]orem ipsum\b"
    r"|[\[(<][^\])>\n]{0,60}\b(?:to be (?:confirmed|written|added|decided|checked)|insert|placeholder)\b[^\])>\n]{0,60}[\])>]"
)


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for field in ("title", "summary"):
            if note := NOTE.search(getattr(owner.matter, field)):
                yield Finding(owner.line_of(field), f"A note to the writer stands here: {quoted(note[0])}.")
    for stretch in programme.stretches:
        for line in lines(stretch.text):
            note = None if line.code else NOTE.search(CODE.sub("", line.text))
            if note:
                yield Finding(stretch.line(line.number), f"A note to the writer stands here: {quoted(note[0])}.")
