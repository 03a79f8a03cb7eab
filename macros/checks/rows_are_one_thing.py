"""A row of a session is one thing: what it shows, a page, a moment or a break."""

from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Write one of `show`, `page`, `moment` and `break` in the row."

#: A page with a session for the samples of the rules that are about its rows.
SESSION = """\
---
session:
  audience: [nqsw]
  purpose: To look together.
  start: "09:30"
{session}
---
"""

GOOD = {"docs/teach/a.md": SESSION.format(session="  rows:\n  - {moment: Welcome, minutes: 10}")}
BAD = {"docs/teach/a.md": SESSION.format(session="  rows:\n  - {moment: Welcome, break: Coffee, minutes: 10} ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.sessions:
        for index, row in enumerate(page.matter.session.rows):
            given = [
                name for name, value in (("show", row.show), ("page", row.page), ("moment", row.moment), ("break", row.break_)) if value
            ]
            if len(given) != 1:
                said = " and ".join(f"`{name}`" for name in given) or "nothing"
                yield Finding(page.line_of("session", "rows", index), f"This row holds {said}.")
