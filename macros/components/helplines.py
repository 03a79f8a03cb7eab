"""Who to call or text: all helplines, or one kind of them, without hours that nobody has verified."""

import html

from macros.model.library import Helpline
from macros.pages.view import View
from macros.text.helpline import KINDS, known, reached
from macros.text.words import day

EXAMPLE = '{{ helplines("emergency") }}'


def helplines(view: View, kind: str = "") -> str:
    kinds = [kind] if kind in KINDS else KINDS
    shown = [helpline for name in kinds for helpline in view.programme.helplines if helpline.kind == name]
    return "\n".join(_card(helpline, view) for helpline in shown)


def _card(helpline: Helpline, view: View) -> str:
    """One helpline as HTML: numbers are isolated left to right, so that they read right in every script."""
    parts = [f'<h3 id="line-{helpline.name}">{html.escape(helpline.title)}</h3>', f"<p>{html.escape(helpline.for_)}</p>"]
    parts += reached(helpline, view.language)
    facts = known(helpline)
    if facts:
        parts.append(f'<p class="hint">{html.escape(". ".join(facts))}.</p>')
    if helpline.rung_on:
        parts.append(f'<p class="hint">Rung to check on {day(helpline.rung_on)}.</p>')
    else:
        parts.append(f'<p class="hint">Read on {day(helpline.seen_on)}. Not rung yet.</p>')
    return f'<section class="helpline {helpline.kind}" aria-labelledby="line-{helpline.name}">{"".join(parts)}</section>\n'
