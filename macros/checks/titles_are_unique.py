"""No two modules, and no two pages in one language, share a title: readers could not tell them apart."""

from collections.abc import Iterator
from typing import Any

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Change one of the two titles."

_MODULE = """\
---
title: Holding on{mark}
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

GOOD = {"modules/one/module.md": _MODULE.format(mark=""), "modules/two/module.md": _MODULE.replace("on{mark}", "out").format()}
BAD = {"modules/one/module.md": _MODULE.format(mark=""), "modules/two/module.md": _MODULE.format(mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    first: dict[tuple[type[Any], str, str], Place] = {}
    for owner in programme.owned:
        # A translation that is still to be written has the title of its English page.
        key = type(owner), getattr(owner, "language", ""), owner.matter.title.casefold()
        if key in first:
            yield Finding(owner.line_of("title"), f"{first[key].file} has the title {quoted(owner.matter.title)} too.")
        first.setdefault(key, owner.line_of("title"))
