"""A paragraph that cites a superseded source cites the newer one too, so that nobody takes the old for current."""

from collections.abc import Iterator

from macros.model import Programme
from macros.problem import Finding
from macros.prose import CITATION, keys, paragraphs

FIX = "Cite the newer source, alone or beside the old one."

GOOD = "The guidance of 2015 [@old2015] was replaced [@good2020]."
BAD = "Assessments follow the guidance [@old2015]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        for number, text in paragraphs(stretch.text):
            cited = {key for match in CITATION.finditer(text) for key in keys(match["cited"])}
            for key in sorted(cited):
                reference = programme.references.get(key)
                newer = reference.superseded_by if reference else None
                if newer and newer not in cited:
                    yield Finding(stretch.line(number), f"The source `{key}` has been superseded by `{newer}`.")
