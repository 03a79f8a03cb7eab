"""Every entry of what people type into the search says what the site calls it, or which page that is there comes first."""

from collections.abc import Iterator

from macros.model.addresses import addresses, comes_first
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Write a page's path in `docs/`, a name from `extra: service: pages:`, or `module:` with the name of a module or part."

GOOD = {
    "docs/families/help.md": "Text.",
    "modules/_library/search.yaml": """\
- {name: mother, typed: [mum, mam], means: [mother]}
- {name: danger, typed: [not breathing], page: families/help.md}
- {name: cues, typed: [signs], page: "module:sample#part"}
""",
}
BAD = {
    "docs/families/help.md": "Text.",
    "modules/_library/search.yaml": """\
- {name: mother, typed: [mum, mam]} ◀
- {name: danger, typed: [not breathing], page: families/halp.md} ◀
- {name: cues, typed: [signs], page: "module:sample#parts"} ◀
""",
}


def check(programme: Programme) -> Iterator[Finding]:
    for entry in programme.sought:
        place = programme.places["search", entry.name]
        if not entry.page and not entry.means:
            yield Finding(
                place, f"`{entry.name}` says neither what the site calls this nor which page comes first.", "Write `means:` or `page:`."
            )
        elif entry.page and not comes_first(entry, programme):
            yield Finding(place, f"There is no page `{entry.page}`.{nearest(entry.page, sorted(addresses(programme)))}")
