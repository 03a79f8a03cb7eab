"""A helpline that was rung 60 days ago or more is rung again before its call is too old to count."""

from collections.abc import Iterator

from macros.checks.helplines_are_rung import HELPLINE, LONGEST, days
from macros.model.problem import Finding, Weight
from macros.model.programme import Programme

WEIGHT = Weight.ADVICE
FIX = "Plan the call. `python -m macros helplines` prints a list."

#: From how many days on the next call is due.
SOON = 60

GOOD = {"modules/_library/helplines.yaml": HELPLINE.format(rung="2026-11-20", mark="")}
BAD = {"modules/_library/helplines.yaml": HELPLINE.format(rung="2026-09-10", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for helpline in programme.helplines:
        ago = days(helpline, programme)
        if ago is not None and SOON <= ago <= LONGEST:
            yield Finding(
                programme.places["helplines", helpline.name],
                f"{helpline.title} was last rung {ago} days ago; after {LONGEST} the call no longer counts.",
            )
