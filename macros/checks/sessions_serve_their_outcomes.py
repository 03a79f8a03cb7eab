"""Every outcome that a session promises is served by a part or block that it shows."""

from collections.abc import Iterator

from macros.checks.rows_are_one_thing import SESSION
from macros.model.problem import Counts, Finding, nearest
from macros.model.programme import Programme
from macros.programme.sessions import Shown, plan

FIX = "Show a part that teaches the outcome, or leave the outcome out."

COUNTS = Counts.IN_THE_TEXT

GOOD = {"docs/teach/a.md": SESSION.format(session='  outcomes: ["sample#cues"]\n  rows:\n  - {show: ["sample#part"], minutes: 10}')}
BAD = {"docs/teach/a.md": SESSION.format(session='  outcomes: ["sample#cues"] ◀\n  rows:\n  - {moment: Welcome, minutes: 10}')}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.sessions:
        shown = [each for row in plan(page, programme).rows for each in row.shown]
        served = {f"{each.module.slug}#{name}" for each in shown for name in _served(each)}
        for reference in page.matter.session.outcomes:
            if reference not in served:
                place = page.line_of("session", "outcomes")
                yield Finding(place, f"Nothing in the session serves the outcome `{reference}`.{nearest(reference, served)}")


def _served(shown: Shown) -> tuple[str, ...]:
    """The outcomes that a part teaches or a block checks; a block serves its part's outcomes too."""
    return (*shown.part.teaches, *getattr(shown.block, "outcomes", ()))
