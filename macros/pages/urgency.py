"""How urgent signs are said to be, in words, with the order in which somebody can decide on them."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.sign import Sign, Urgency

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

#: How long help may wait, in steps from an ambulance to an appointment. What stands on one step is as urgent, by another way.
STEPS: dict[Urgency, int] = {
    "999": 0,
    "a-and-e": 1,
    "111": 2,
    "111-mental-health": 2,
    "duty-team": 2,
    "gp": 3,
    "health-visitor": 3,
}


def widest_first(signs: Iterable[Sign]) -> list[Sign]:
    """Signs whose sources differ: by how many steps they are apart, then by how far they are on average from what is shown."""
    return sorted((sign for sign in signs if sign.differ), key=lambda sign: (apart(sign), _away(sign)), reverse=True)


def apart(sign: Sign) -> int:
    """How many steps lie between the most and the least urgent advice on a sign."""
    steps = [STEPS[advice.urgency] for advice in sign.sources]
    return max(steps) - min(steps)


def _away(sign: Sign) -> float:
    """By how many steps its sources are away from what is shown, on average."""
    return sum(abs(STEPS[advice.urgency] - STEPS[sign.shown]) for advice in sign.sources) / len(sign.sources)
