"""Every citation names a source that the library holds."""

from collections.abc import Iterator

from macros.model import Programme
from macros.problem import Finding, nearest
from macros.prose import Lines, keys, tokens

FIX = "Correct the key, or add the source to `modules/_library/references.yaml`."

GOOD = "Babies communicate from birth [@good2020]."
BAD = "Babies communicate from birth [@goood2020]. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    known = programme.references
    for stretch in programme.stretches:
        lines = Lines(stretch.text)
        for token in tokens(stretch.text):
            if token.kind == "citation":
                for key in keys(token.match["cited"]):
                    if key not in known:
                        yield Finding(stretch.line(lines.at(token.start)), f"There is no source `{key}`.{nearest(key, known)}")
    for name, framework in programme.frameworks.items():
        if framework.reference not in known:
            yield Finding(programme.places["frameworks", name], f"There is no source `{framework.reference}`.{nearest(framework.reference, known)}")
    for key, reference in known.items():
        newer = reference.superseded_by
        if newer and newer not in known:
            yield Finding(programme.places["references", key], f"There is no source `{newer}`.{nearest(newer, known)}")
