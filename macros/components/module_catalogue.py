"""Every module as a card: what it is for, and how long it takes."""

from macros.model.module import Module
from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ module_catalogue() }}"


def module_catalogue(view: View) -> str:
    return view.box("div.cards", "\n\n".join(card(view, module) for module in in_study_order(view)))


def card(view: View, module: Module) -> str:
    """One module's card."""
    parts = f"{len(module.parts)} part{'s' if len(module.parts) != 1 else ''}"
    body = [
        f"### [{escaped(module.title)}]({view.link_to(module.slug)}) {{#module-{module.slug}}}",
        escaped(module.matter.summary),
        f"**{module.minutes} minutes** in {parts}\n{{ .meta }}",
    ]
    return view.box("article.card", "\n\n".join(body))


def in_study_order(view: View) -> list[Module]:
    """The modules in the order of the suggested paths; those on no path follow by title."""
    first: dict[str, int] = {}
    for path in view.programme.paths:
        for slug in path.modules:
            first.setdefault(slug, len(first))
    return sorted(view.programme.modules, key=lambda m: (first.get(m.slug, len(first)), m.title))
