"""Every line to call or text, with the page that its number was read on, and whether anybody has rung it."""

from macros.model.library import Helpline
from macros.pages.view import View
from macros.text.words import day, escaped

EXAMPLE = "{{ helpline_sources() }}"


def helpline_sources(view: View) -> str:
    return "\n".join(f"- {escaped(helpline.title)}: {_source(helpline)}, {_seen(helpline)}." for helpline in view.programme.helplines)


def _source(helpline: Helpline) -> str:
    address = helpline.source
    return f"[{escaped(address.split('/')[2])}]({address})" if address.startswith("https://") else escaped(address)


def _seen(helpline: Helpline) -> str:
    rung = f"rung on {day(helpline.rung_on)}" if helpline.rung_on else "not rung yet"
    return f"read on {day(helpline.seen_on)}, {rung}"
