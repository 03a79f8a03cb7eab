"""A paragraph that cites a superseded source cites the newer one too, so that nobody takes the old for current."""

from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.author_marks import CITATION
from macros.text.line import paragraphs
from macros.text.prose import keys

FIX = "Cite the newer source, alone or beside the old one."

GOOD = "The guidance of 2015 [@old2015] was replaced [@good2020]."
BAD = "Assessments follow the guidance [@old2015]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    newer = {key: each.superseded_by for key, each in programme.references.items() if each.superseded_by}
    for stretch in programme.stretches:
        for number, text in paragraphs(stretch.text) if any(key in stretch.text for key in newer) else ():
            cited = {key for match in CITATION.finditer(text) for key in keys(match["cited"])}
            for key in sorted(cited & newer.keys()):
                if newer[key] not in cited:
                    yield Finding(stretch.line(number), f"The source `{key}` has been superseded by `{newer[key]}`.")
