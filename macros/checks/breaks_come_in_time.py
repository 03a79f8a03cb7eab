"""Nobody sits for more than 90 minutes without a break."""

from collections.abc import Iterator

from macros.checks.rows_are_one_thing import SESSION
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.programme.sessions import LONGEST_STRETCH

FIX = "Put a row with `break` before this one."

GOOD = {
    "docs/teach/a.md": SESSION.format(
        session="  rows:\n  - {moment: Talk, minutes: 80}\n  - {break: Coffee, minutes: 10}\n  - {moment: Close, minutes: 20}"
    )
}
BAD = {"docs/teach/a.md": SESSION.format(session="  rows:\n  - {moment: Talk, minutes: 80}\n  - {moment: More talk, minutes: 20} ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.sessions:
        since = 0
        for index, row in enumerate(page.matter.session.rows):
            before = since
            since = 0 if row.break_ else since + row.minutes
            if before <= LONGEST_STRETCH < since:
                place = page.line_of("session", "rows", index)
                yield Finding(place, f"At the end of this row people have sat for {since} minutes.")
