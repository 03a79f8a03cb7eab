"""A session has another name than any module, for the files of both lie in one folder."""

from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Rename the session's file."

_SESSION = """\
---
title: A session{mark}
session:
  audience: [nqsw]
  purpose: To look together.
  start: "09:30"
  rows:
  - {{moment: Welcome, minutes: 10}}
---
"""

GOOD = {"docs/teach/taster.md": _SESSION.format(mark="")}
BAD = {"docs/teach/sample.md": _SESSION.format(mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.sessions:
        name = page.path.rpartition("/")[2].removesuffix(".md")
        if name in programme.by_slug:
            yield Finding(page.line_of("title"), f"A module is called `{name}` too.")
