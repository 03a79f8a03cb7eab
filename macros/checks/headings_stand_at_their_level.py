"""A heading within a part has three hashes or more, and a part's heading begins its line: none is hidden in a block, a list or a quotation."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Write `###` before a heading within a part. A part's own heading begins with `##`, with no blank and no mark before it."

GOOD = "### A heading\n\n> #### Another\n\n`# one`, \\# two and #3.\n\n- one\n\n    ### In a list"
BAD = """\
> # Quoted ◀

> ## Quoted ◀

- one

    ## In a list ◀

 ## A blank before it {#two minutes=6 teaches=cues} ◀

::: reflection {#think}
minutes: 1

# In a block ◀
:::
"""

#: A part's heading, or a title, with a blank before it.
PARTS_HEADING = re.compile(r"\s+#{1,2}\s")

#: What another rule speaks of: it stands outside blocks, where its line begins.
_TOLD = re.compile(r"#{1,2} ")


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for stretch in module.stretches:
            rows = stretch.text.split("\n")
            for heading in read_stretch(stretch).headings:
                row = rows[heading.line]
                if heading.level < 3 and not heading.underlined and (stretch.block or not _TOLD.match(row)):
                    yield Finding(
                        stretch.line(heading.line), f"A heading of a part or of a whole module stands within a part: {quoted(row)}."
                    )
