"""Every citation names a source that the library holds."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.text.citing import uses

FIX = "Correct the key, or add the source to `modules/_library/references.yaml`."

REFERENCES = "modules/_library/references.yaml"

GOOD = "Babies communicate from birth [@good2020]."
BAD = "Babies communicate from birth [@goood2020]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    known = programme.references
    named = list(uses(programme.stretches))
    named += [(programme.places["frameworks", name], each.reference) for name, each in programme.frameworks.items()]
    named += [(programme.places["signs", sign.name], advice.source) for sign in programme.signs.values() for advice in sign.sources]
    named += [(programme.places["must-say", said.name], key) for said in programme.must_say.values() for key in said.sources]
    named += [(programme.places["references", key], each.superseded_by) for key, each in known.items() if each.superseded_by]
    for place, key in named:
        if key not in known:
            yield Finding(place, f"There is no source `{key}`.{nearest(key, known)}", about=REFERENCES)
