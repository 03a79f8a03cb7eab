"""Sources are cited in sentences: no heading holds a citation."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Cite the source in the sentence that needs it."

GOOD = "### What babies say\n\nThey say much [@good2020]."
BAD = "### What babies say [@good2020] ◀\n\nThey say much."


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        rows = stretch.text.split("\n")
        for cited in read_stretch(stretch).citations:
            if cited.in_heading:
                yield Finding(stretch.line(cited.line), f"A heading cites a source: {quoted(rows[cited.line])}.")
