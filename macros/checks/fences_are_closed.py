"""Every block and every stretch of code that is opened is closed, and no block stands inside another."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.line import lines

FIX = "Close the block with a line of three colons."

GOOD = "::: key-message\nKeep this.\n:::\n\n```\n::: not a block, but code\n```"
BAD = "::: key-message ◀\nKeep this.\n\n## The next part {#next minutes=6 teaches=cues}\n\n```text ◀\nThis code has no end."

#: What looks like the beginning or the end of code. Three backticks can also stand around code within a line.
MARKS = re.compile(r" {0,3}(?:`{3,}[^`]*|~{3,}.*)$")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        for line in lines(stretch.text):
            if not line.code and MARKS.match(line.text):
                what = f"This line neither opens nor closes code: {quoted(line.text)}."
                yield Finding(
                    stretch.line(line.number),
                    what,
                    "Open code with three backticks and one word at most, and close it with the same marks on a line of their own.",
                )
