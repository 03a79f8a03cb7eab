"""Somebody has rung every helpline, and not longer than 92 days ago."""

from collections.abc import Iterator

from macros.model.library import Helpline
from macros.model.problem import Finding, Weight
from macros.model.programme import Programme

WEIGHT = Weight.HOLD
FIX = "Have a person call or text it, then write the day behind `rung_on`. `python -m macros helplines` prints a list for the calls."

#: How long a call counts, in days: a quarter of a year.
LONGEST = 92

#: A helpline for the samples of this rule, and of the one that asks for the next call.
LINE = """\
- name: listeners{mark}
  title: Listeners
  kind: someone-to-talk-to
  for: You want to talk.
  number: "116 000"
  source: https://example.org
  seen_on: 2026-11-22
  rung_on: {rung}
"""

GOOD = {"modules/_library/helplines.yaml": LINE.format(rung="2026-11-20", mark="")}
BAD = {"modules/_library/helplines.yaml": LINE.format(rung="2026-06-20", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for line in programme.helplines:
        what = overdue(line, programme)
        if what:
            yield Finding(programme.places["helplines", line.name], what)


def days(line: Helpline, programme: Programme) -> int | None:
    """How many days ago somebody rang it, or nothing if nobody ever did."""
    return (programme.today - line.rung_on).days if line.rung_on else None


def overdue(line: Helpline, programme: Programme) -> str:
    """What is to be said of a line that nobody rang in time."""
    ago = days(line, programme)
    if ago is None:
        return f"Nobody has rung {line.title}."
    return f"{line.title} was last rung {ago} days ago." if ago > LONGEST else ""
