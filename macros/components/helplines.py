"""Who to call or text: all helplines, or one kind of them, without hours that nobody has verified."""

import html

from macros.model import Helpline
from macros.render import View

EXAMPLE = '{{ helplines("emergency") }}'

#: The kinds, most urgent first.
KINDS = ("emergency", "urgent", "someone-to-talk-to")


def helplines(view: View, kind: str = "") -> str:
    kinds = [kind] if kind in KINDS else list(KINDS)
    shown = [line for name in kinds for line in view.programme.helplines if line.kind == name]
    return "\n".join(_card(line) for line in shown)


def _card(line: Helpline) -> str:
    """One line as HTML: numbers are isolated left to right, so that they read right in every script."""
    parts = [f'<h3 id="line-{line.name}">{html.escape(line.title)}</h3>', f"<p>{html.escape(line.for_)}</p>"]
    if line.number:
        then = f", then press {line.option}" if line.option else ""
        digits = line.number.replace(" ", "")
        number = f'<a href="tel:{html.escape(digits)}"><bdi dir="ltr">{html.escape(line.number)}</bdi></a>'
        parts.append(f'<p class="number">Call {number}{then}</p>')
    if line.text_number:
        word = f"{html.escape(line.text_word)} to " if line.text_word else ""
        link = f'<a href="sms:{html.escape(line.text_number)}"><bdi dir="ltr">{html.escape(line.text_number)}</bdi></a>'
        parts.append(f'<p class="number">Text {word}{link}</p>')
    facts = [line.area, line.cost, line.hours if line.hours_verified else None, line.languages]
    known = ". ".join(html.escape(fact.rstrip(".")) for fact in facts if fact)
    if known:
        parts.append(f'<p class="hint">{known}.</p>')
    if line.rung_on:
        parts.append(f'<p class="hint">Rung to check on {line.rung_on.day} {line.rung_on:%B %Y}.</p>')
    else:
        parts.append(f'<p class="hint">Read on {line.seen_on.day} {line.seen_on:%B %Y}. Not rung yet.</p>')
    return f'<section class="helpline {line.kind}" aria-labelledby="line-{line.name}">{"".join(parts)}</section>\n'
