"""Every source: what it is, what of it was seen and when, where its data are from, and who leans on it."""

import html

from macros.components.reading_list import cited_by
from macros.model.library import Reference
from macros.pages.view import View

EXAMPLE = "{{ evidence_ledger() }}"

#: What readers see for each mark.
MARKS = {"V": "Seen", "V2": "Seen in a report of it", "U": "Not yet seen"}


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
    said = [f"<strong>{MARKS[checked.mark]}</strong> on {checked.on.day} {checked.on:%B %Y}: {html.escape(checked.what)}"]
    if reference.data:
        data = [str(value) for value in (reference.data.nation, reference.data.year) if value]
        said.append(f"Data: {html.escape(', '.join(data))}.")
    return f'<p class="checked">{" ".join(said)}</p>'


def _used(titles: list[str]) -> str:
    if not titles:
        return ""
    return f'<p class="checked">Used in: {html.escape("; ".join(sorted(titles)))}.</p>'
