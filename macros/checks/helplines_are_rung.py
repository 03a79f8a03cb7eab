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
HELPLINE = """\
- name: listeners{mark}
  title: Listeners
  kind: someone-to-talk-to
  for: You want to talk.
  number: "116 000"
  source: https://example.org
  seen_on: 2026-11-22
  rung_on: {rung}
"""

GOOD = {"modules/_library/helplines.yaml": HELPLINE.format(rung="2026-11-20", mark="")}
BAD = {"modules/_library/helplines.yaml": HELPLINE.format(rung="2026-06-20", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for helpline in programme.helplines:
        what, place = overdue(helpline, programme), programme.places["helplines", helpline.name]
        if what and (place, "rung_on") not in programme.without_a_day:
            yield Finding(place, what)


def days(helpline: Helpline, programme: Programme) -> int | None:
    """How many days ago somebody rang it, or nothing if nobody ever did."""
    return (programme.today - helpline.rung_on).days if helpline.rung_on else None


def overdue(helpline: Helpline, programme: Programme) -> str:
    """What is to be said of a helpline that nobody rang in time."""
    ago = days(helpline, programme)
    if ago is None:
        return f"Nobody has rung {helpline.title}."
    return f"{helpline.title} was last rung {ago} days ago." if ago > LONGEST else ""
