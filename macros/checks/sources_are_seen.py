"""A text leans only on sources that somebody has seen: one that is known from memory alone is not cited."""

from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.citing import uses

FIX = "Look the source up and record in the library what was seen, or cite another."

GOOD = "Babies communicate from birth [@good2020]."
BAD = "Babies communicate from birth [@unseen2019]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    signs = ((programme.places["signs", sign.name], advice.source) for sign in programme.signs.values() for advice in sign.sources)
    said = ((programme.places["must-say", said.name], key) for said in programme.must_say.values() for key in said.sources)
    for place, key in (*uses(programme.stretches), *signs, *said):
        reference = programme.references.get(key)
        if reference and reference.checked.mark == "U":
            yield Finding(place, f"Nobody has seen the source `{key}`: {reference.checked.what}")
