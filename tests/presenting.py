"""A session in the small project, for the tests of whatever presents one."""

from __future__ import annotations

from . import small_project
from .sample import MODULE

SLUG = "an-hour-on-cues"

#: What only the presenter may show: it stands in a session's row.
TRAINERS_ROW = "Stand by the door while they settle."

SESSION = f"""\
---
title: An hour on cues
summary: A short session.
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
session:
  audience: [nqsw]
  purpose: To look before you speak.
  start: "10:30"
  outcomes: [sample#cues]
  rows:
    - {{moment: Welcome, minutes: 10, trainer: {TRAINERS_ROW}, participants: Settle in.}}
    - {{show: [sample#watch], minutes: 5}}
    - {{show: [sample#tuning-in], minutes: 20}}
    - {{break: Tea and air, minutes: 10}}
    - {{moment: Close, minutes: 15}}
---

# An hour on cues

{{{{ session_plan("{SLUG}") }}}}
"""

#: A whole programme as texts: the small project's module, and the session.
TEXTS = {
    MODULE: small_project.WHOLE_MODULE,
    "modules/sample/images/square.svg": small_project.SQUARE,
    f"docs/teach/{SLUG}.md": SESSION,
}
