"""An approval, a check or a call counts from its day on, as long as the text is not changed after it; until then no page claims it."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight
from macros.model.programme import Programme

WEIGHT = Weight.HOLD
FIX = "Write the day on which it was done, once it was done."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe cues}}
owner: The team
changed: {changed}
approved_by: [{{role: Clinical lead, on: {on}}}]{mark}
review_by: 2099-11-22
---
"""

_CHECKED = "---\ntranslated_by: A machine\nchecked_by: A health visitor\nchecked_on: {on}{mark}\n---\n"

_LINES = """\
- name: listeners{mark}
  title: Listeners
  kind: someone-to-talk-to
  for: You want to talk.
  number: "116 000"
  source: https://example.org
  seen_on: {seen}
  rung_on: {rung}
"""

_MODULE = "modules/{}/module.md"
_HELPLINES = "modules/_library/helplines.yaml"

GOOD = {
    _MODULE.format("sample"): _MATTER.format(changed="2026-11-20", on="2026-11-22", mark=""),
    "docs/families/crying.md": "Hello.",
    "docs/families/pl/crying.md": _CHECKED.format(on="2026-11-22", mark=""),
    _HELPLINES: _LINES.format(mark="", seen="2026-11-22", rung="2026-11-22"),
}
BAD = {
    _MODULE.format("sample"): _MATTER.format(changed="2026-11-20", on="2026-11-23", mark=" # ◀"),
    _MODULE.format("older"): _MATTER.format(changed="2026-11-20", on="2026-11-19", mark=" # ◀"),
    _MODULE.format("newer"): _MATTER.format(changed="2026-11-23 # ◀", on="2026-11-23", mark=" # ◀"),
    "docs/families/crying.md": "Hello.",
    "docs/families/feeding.md": "Hello.",
    "docs/families/pl/crying.md": _CHECKED.format(on="2026-11-21", mark=" # ◀"),
    "docs/families/pl/feeding.md": _CHECKED.format(on="2026-12-21", mark=" # ◀"),
    _HELPLINES: _LINES.format(mark=" # ◀", seen="2026-11-22", rung="2026-12-22"),
}


def check(programme: Programme) -> Iterator[Finding]:
    yield from (Finding(each.where, each.what, each.fix) for each in programme.not_counted)
