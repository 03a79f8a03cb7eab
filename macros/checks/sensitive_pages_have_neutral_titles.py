"""A sensitive page shows a neutral title in the browser's tab and in its history."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme

FIX = "Write two or three words that give nothing away, as “At home”."

_PAGE = """\
---
title: If home is not safe
tab: {tab}
sensitive: true
---

Hello.
"""

GOOD = {"docs/families/at-home.md": _PAGE.format(tab="At home")}
BAD = {"docs/families/at-home.md": _PAGE.format(tab="Domestic abuse ◀")}

#: Words that tell somebody who looks over a shoulder what the page is about.
TELLING = re.compile(
    r"\b(?:abus\w*|violen\w*|safe\w*|suicid\w*|self-harm|mental|depress\w*|danger\w*|emergency|police|escap\w*|leav\w*|refuge|crisis|helplines?)\b",
    re.IGNORECASE,
)


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        english = programme.followed(page)
        if not english or not english.matter.sensitive:
            continue
        tab, place = page.matter.tab, page.line_of("tab")
        if tab == page.matter.title:
            yield Finding(place, f"The tab says the same as the title: {quoted(tab)}.")
        elif TELLING.search(tab) or (programme.service.name and programme.service.name.lower() in tab.lower()):
            yield Finding(place, f"The tab says {quoted(tab)}.")
