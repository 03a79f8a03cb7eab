"""Every source: what it is, what of it was seen and when, where its data are from, and who leans on it."""

import html

from macros.components.reading_list import cited_by
from macros.model.library import Reference
from macros.pages.view import View
from macros.text.words import day

EXAMPLE = "{{ evidence_ledger() }}"


def evidence_ledger(view: View) -> str:
    users: dict[str, list[str]] = {}
    for module in view.programme.modules:
        for key in cited_by(module):
            users.setdefault(key, []).append(module.title)
    items = []
    for key in view.citations.entries:
        reference = view.programme.references.get(key)
        if reference:
            items.append(f'<li id="ref-{key}">{view.source(key)}{_checked(reference)}{_used(users.get(key, []))}</li>')
    return '<ul class="sources ledger">\n' + "\n".join(items) + "\n</ul>"


def _checked(reference: Reference) -> str:
    checked = reference.checked
    said = [f"<strong>{checked.seen}</strong> on {day(checked.on)}: {html.escape(checked.what)}"]
    if reference.data:
        said.append(f"Data: {html.escape(reference.data.words)}.")
    return f'<p class="checked">{" ".join(said)}</p>'


def _used(titles: list[str]) -> str:
    if not titles:
        return ""
    return f'<p class="checked">Used in: {html.escape("; ".join(sorted(titles)))}.</p>'
