"""A module names only frameworks and headings that the library holds."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Correct the heading, or add it to the framework's file in `modules/_library/frameworks`."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
frameworks:
  kss: [{number}]{mark}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""
_KSS = "name: kss\ntitle: Knowledge and skills\nreference: good2020\nheadings:\n- number: 1\n"

GOOD = {"modules/_library/frameworks/kss.yaml": _KSS, "modules/sample/module.md": _MATTER.format(number=1, mark="")}
BAD = {"modules/_library/frameworks/kss.yaml": _KSS, "modules/sample/module.md": _MATTER.format(number=11, mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for name, numbers in module.matter.frameworks.items():
            framework = programme.frameworks.get(name)
            place = module.line_of("frameworks", name)
            if not framework:
                yield Finding(
                    place,
                    f"There is no framework `{name}`.{nearest(name, programme.frameworks)}",
                    about=f"modules/_library/frameworks/{name}.yaml",
                )
                continue
            known = {heading.number for heading in framework.headings}
            for number in numbers:
                if number not in known:
                    yield Finding(place, f"{framework.title} has no heading {number}.")
