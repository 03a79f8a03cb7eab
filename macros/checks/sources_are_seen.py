"""A text leans only on sources that somebody has seen: one that is known from memory alone is not cited."""

from collections.abc import Iterator

from macros.model import Programme
from macros.problem import Finding
from macros.prose import Lines, keys, tokens

FIX = "Look the source up and record in the library what was seen, or cite another."

GOOD = "Babies communicate from birth [@good2020]."
BAD = "Babies communicate from birth [@unseen2019]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        lines = Lines(stretch.text)
        for token in tokens(stretch.text):
            if token.kind == "citation":
                for key in keys(token.match["cited"]):
                    reference = programme.references.get(key)
                    if reference and reference.checked.mark == "U":
                        yield Finding(stretch.line(lines.at(token.start)), f"Nobody has seen the source `{key}`: {reference.checked.what}")
