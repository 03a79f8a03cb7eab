"""Every use of a superseded source is listed, so that somebody can look at it again."""

from collections.abc import Iterator

from macros.model import Programme
from macros.problem import Finding, Weight
from macros.prose import Lines, keys, tokens

WEIGHT = Weight.ADVICE
FIX = "Read the place again: is the old source still the one to cite?"

GOOD = "Babies communicate from birth [@good2020]."
BAD = "The guidance of 2015 [@old2015] was replaced [@good2020]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        lines = Lines(stretch.text)
        for token in tokens(stretch.text):
            if token.kind == "citation":
                for key in keys(token.match["cited"]):
                    reference = programme.references.get(key)
                    if reference and reference.superseded_by:
                        yield Finding(stretch.line(lines.at(token.start)), f"`{key}` is cited here; `{reference.superseded_by}` has replaced it.")
