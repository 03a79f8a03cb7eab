"""The signs whose urgency somebody has to decide, the widest difference first, with what is shown until then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from macros.model.sign import URGENCIES, Sign
from macros.pages.urgency import SAID, widest_first
from macros.pages.view import View
from macros.text.words import day, escaped

EXAMPLE = "{{ urgency_differences() }}"

#: What each kind of sign is called, in the order in which the kinds stand.
KINDS = {"illness": "Signs of illness", "harm": "Danger and thoughts of harm"}


def urgency_differences(view: View) -> str:
    """A table for each kind of sign, then those whose sources do not differ."""
    signs = list(view.programme.signs.values())
    pieces = []
    for kind, title in KINDS.items():
        if differ := widest_first(sign for sign in signs if sign.kind == kind):
            pieces += [f"### {title} {{#differ-{kind}}}", _table(view, differ)]
    if alike := [sign for sign in signs if not sign.differ and not sign.decided]:
        pieces += ["### Signs whose sources agree, or that have one source {#agree}", _alike(alike)]
    return "\n\n".join(pieces)


def _table(view: View, signs: list[Sign]) -> str:
    rows = ["| Sign | Now | Sources that say so |", "| --- | --- | --- |"]
    for sign in signs:
        cells = (f"[{escaped(sign.title)}](#sign-{sign.name})", f"**{escaped(SAID[sign.shown])}**{_decided(sign)}", _counted(sign))
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return view.box(f'div.table[tabindex="0"][role="region"][aria-label="Signs of {signs[0].kind} whose sources differ"]', "\n".join(rows))


def _counted(sign: Sign) -> str:
    """How many sources say each urgency, the most urgent first."""
    counted = Counter(advice.urgency for advice in sign.sources)
    return "; ".join(f"{escaped(SAID[urgency])}:\u00a0{counted[urgency]}" for urgency in URGENCIES if urgency in counted)


def _decided(sign: Sign) -> str:
    """Who decided, and when; nothing as long as nobody has."""
    return escaped(f", decided by {sign.decided.by} on {day(sign.decided.on)}") if sign.decided else ""


def _alike(signs: Iterable[Sign]) -> str:
    """One row for each urgency: these differ in nothing, so they can be read in one go."""
    ordered = sorted(signs, key=lambda sign: URGENCIES.index(sign.shown))
    rows = []
    for urgency, held in groupby(ordered, key=lambda sign: sign.shown):
        rows.append(f"- **{escaped(SAID[urgency])}:** {'; '.join(escaped(sign.title) for sign in held)}.")
    return "\n".join(rows)
