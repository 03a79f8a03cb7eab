"""Every use of a superseded source is listed, so that somebody can look at it again."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight
from macros.model.programme import Programme
from macros.text.citing import uses

WEIGHT = Weight.ADVICE
FIX = "Read the place again: is the old source still the one to cite?"

GOOD = "Babies communicate from birth [@good2020]."
BAD = "The guidance of 2015 [@old2015] was replaced [@good2020]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for place, key in uses(programme.stretches):
        reference = programme.references.get(key)
        if reference and reference.superseded_by:
            yield Finding(place, f"`{key}` is cited here; `{reference.superseded_by}` has replaced it.")
