"""The suggested paths through the modules, each with its minutes; modules on no path come last."""

from macros.components.module_catalogue import card
from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ study_paths() }}"


def study_paths(view: View) -> str:
    pieces, on_a_path = [], set()
    known = view.programme.by_slug
    for path in view.programme.paths:
        modules = [known[slug] for slug in path.modules]
        on_a_path |= set(path.modules)
        minutes = sum(module.minutes for module in modules)
        rows = [f"1. [{escaped(m.title)}]({view.link_to(m.slug)}) <span>{m.minutes} min</span>" for m in modules]
        pieces += [
            f"### {escaped(path.title)} {{#path-{path.name}}}",
            f"{escaped(path.for_)} {minutes} minutes in all.",
            view.box("div.parts", "\n".join(rows)),
        ]
    others = [module for module in view.programme.modules if module.slug not in on_a_path]
    if others:
        pieces += ["### More modules {#more-modules}", view.box("div.cards", "\n\n".join(card(view, m) for m in others))]
    return "\n\n".join(pieces)
