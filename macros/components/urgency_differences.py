"""What each source says of how urgent a sign is, where they differ or nobody has decided, and what is shown until somebody does."""

from __future__ import annotations

from itertools import groupby

from macros.model.sign import URGENCIES, Advice, Sign, Urgency
from macros.pages.view import View
from macros.text.words import day, escaped

EXAMPLE = "{{ urgency_differences() }}"

#: What readers see for each urgency.
SAID: dict[Urgency, str] = {
    "999": "999",
    "a-and-e": "A&E or 999",
    "111": "111",
    "111-mental-health": "111, option 2",
    "gp": "GP",
    "health-visitor": "health visitor",
    "duty-team": "children's social care, the same day",
}


def urgency_differences(view: View) -> str:
    signs = [sign for sign in view.programme.signs.values() if sign.differ or not sign.decided]
    differ = [sign for sign in signs if sign.differ]
    alike = [sign for sign in signs if not sign.differ]
    pieces = [_sign(sign, view) for sign in differ]
    if alike:
        rows = [f"- {escaped(sign.title)}: {escaped(SAID[sign.shown])}" for sign in alike]
        pieces.append(f"### Signs whose sources agree, or that have one source {{#agree}}\n\n{chr(10).join(rows)}")
    return "\n\n".join(pieces)


def _sign(sign: Sign, view: View) -> str:
    decided = sign.decided
    state = f"decided by {decided.by} on {day(decided.on)}" if decided else "nobody has decided yet"
    advice = sorted(sign.sources, key=lambda each: URGENCIES.index(each.urgency))
    rows = [
        f"- **{escaped(SAID[urgency])}:** {'; '.join(_said(each, view) for each in said)}."
        for urgency, said in groupby(advice, key=_urgency)
    ]
    head = f"### {escaped(sign.title)} {{#sign-{sign.name}}}"
    return "\n\n".join([head, f"We show **{escaped(SAID[sign.shown])}**; {escaped(state)}.", "\n".join(rows)])


def _urgency(advice: Advice) -> Urgency:
    return advice.urgency


def _said(advice: Advice, view: View) -> str:
    """One source's own words on it, and who they are."""
    reference = view.programme.references.get(advice.source)
    title = escaped(reference.title if reference else advice.source)
    return f"{escaped(advice.says.rstrip('.'))} ({title}, {escaped(advice.nation)})"
