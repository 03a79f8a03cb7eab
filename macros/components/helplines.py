"""Who to call or text: all helplines, or one kind of them, without hours that nobody has verified."""

import html

from macros.model.library import Helpline
from macros.pages.view import View
from macros.text import helpline
from macros.text.words import day

EXAMPLE = '{{ helplines("emergency") }}'


def helplines(view: View, kind: str = "") -> str:
    kinds = [kind] if kind in helpline.KINDS else helpline.KINDS
    shown = [line for name in kinds for line in view.programme.helplines if line.kind == name]
    return "\n".join(_card(line, view) for line in shown)


def _card(line: Helpline, view: View) -> str:
    """One line as HTML: numbers are isolated left to right, so that they read right in every script."""
    parts = [f'<h3 id="line-{line.name}">{html.escape(line.title)}</h3>', f"<p>{html.escape(line.for_)}</p>"]
    parts += helpline.reached(line, view.language)
    facts = helpline.known(line)
    if facts:
        parts.append(f'<p class="hint">{html.escape(". ".join(facts))}.</p>')
    if line.rung_on:
        parts.append(f'<p class="hint">Rung to check on {day(line.rung_on)}.</p>')
    else:
        parts.append(f'<p class="hint">Read on {day(line.seen_on)}. Not rung yet.</p>')
    return f'<section class="helpline {line.kind}" aria-labelledby="line-{line.name}">{"".join(parts)}</section>\n'
