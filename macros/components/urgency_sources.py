"""What each source says of every sign on which sources differ, in the order of the list to decide on."""

from __future__ import annotations

from itertools import groupby

from macros.components.urgency_differences import KINDS
from macros.model.sign import URGENCIES, Advice, Sign, Urgency
from macros.pages.urgency import SAID, widest_first
from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ urgency_sources() }}"


def urgency_sources(view: View) -> str:
    """A heading for each sign, and below it each source on a row of its own."""
    signs = view.programme.signs.values()
    return "\n\n".join(_sign(sign, view) for kind in KINDS for sign in widest_first(each for each in signs if each.kind == kind))


def _sign(sign: Sign, view: View) -> str:
    head = f"### {escaped(sign.title)} {{#sign-{sign.name}}}"
    rows = []
    for urgency, said in groupby(sorted(sign.sources, key=lambda each: URGENCIES.index(each.urgency)), key=_urgency):
        rows.append(f"- **{escaped(SAID[urgency])}**")
        rows += [f"    - {_said(each, view)}" for each in said]
    return "\n\n".join([head, f"Shown today: **{escaped(SAID[sign.shown])}**.", "\n".join(rows)])


def _urgency(advice: Advice) -> Urgency:
    return advice.urgency


def _said(advice: Advice, view: View) -> str:
    """One source's own words on it, and who they are."""
    reference = view.programme.references.get(advice.source)
    title = escaped(reference.title if reference else advice.source)
    says = f"{advice.says[:1].upper()}{advice.says[1:].rstrip('.')}"
    return f"{escaped(says)} ({title}, {escaped(advice.nation)})."
