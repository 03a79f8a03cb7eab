"""The outcomes of a module, as a list of what a reader can do at the end."""

from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = '{{ module_outcomes("sample") }}'


def module_outcomes(view: View, slug: str) -> str:
    module = view.programme.by_slug[slug]
    rows = [f"- {escaped(outcome[:1].lower() + outcome[1:])}" for outcome in module.matter.outcomes.values()]
    return view.box("div.outcomes", "\n".join(rows))
