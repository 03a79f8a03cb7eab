"""Modules that come first, modules to read next and modules on a path exist."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Correct the module's name: it is the name of its folder."

GOOD = {"modules/_library/paths.yaml": "- {name: first, title: First, for: New workers, modules: [sample]}\n"}
BAD = {"modules/_library/paths.yaml": "- {name: first, title: First, for: New workers, modules: [simple]} ◀\n"}


def check(programme: Programme) -> Iterator[Finding]:
    known = programme.by_slug
    named = [
        (module.line_of(field), slug)
        for module in programme.modules
        for field in ("prerequisites", "read_next")
        for slug in getattr(module.matter, field)
    ]
    named += [(programme.places["paths", path.name], slug) for path in programme.paths for slug in path.modules]
    for place, slug in named:
        if slug not in known:
            yield Finding(place, f"There is no module `{slug}`.{nearest(slug, known)}", about=f"modules/{slug}/module.md")
