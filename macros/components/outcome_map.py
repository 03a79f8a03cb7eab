"""Every outcome of every module: the part that teaches it, and what checks it."""

from macros.blocks.activity import Activity
from macros.blocks.question import Question
from macros.components.module_catalogue import in_study_order
from macros.model.module import Module
from macros.pages.view import View
from macros.text.words import escaped, listed

EXAMPLE = "{{ outcome_map() }}"


def outcome_map(view: View) -> str:
    pieces = []
    for module in in_study_order(view):
        title = f"## [{escaped(module.title)}]({view.link_to(module.slug)}) {{#map-{module.slug}}}"
        outcomes = "\n\n".join(_outcome(view, module, name) for name in module.matter.outcomes)
        pieces += [title, view.box("div.outcome-map", outcomes)]
    return "\n\n".join(pieces)


def _outcome(view: View, module: Module, name: str) -> str:
    """An outcome, and below it the parts that teach it and what checks it."""
    taught = [f"[{escaped(p.title)}]({view.link_to(module.slug, p.name)})" for p in module.parts if name in p.teaches]
    checks = [
        f"[{escaped(b.title or 'activity')}]({view.link_to(module.slug, b.name)})" for b in module.of_kind(Activity) if name in b.outcomes
    ]
    questions = [b for b in module.of_kind(Question) if name in b.outcomes]
    if questions:
        links = [f"[{number}]({view.link_to(module.slug, b.name)})" for number, b in enumerate(questions, 1)]
        checks.append(f"question{'s' if len(questions) > 1 else ''} {listed(links)}")
    outcome = escaped(module.matter.outcomes[name])
    return f"{outcome}\n:   Taught in {listed(taught)}.\n:   Checked by {listed(checks)}."
