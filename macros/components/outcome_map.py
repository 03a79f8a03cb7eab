"""Every outcome of every module: the part that teaches it, and what checks it."""

from macros.components.module_catalogue import in_study_order
from macros.model import Module
from macros.render import View, escaped, listed

EXAMPLE = "{{ outcome_map() }}"


def outcome_map(view: View) -> str:
    pieces = []
    for module in in_study_order(view):
        rows = ["| By the end you can | Taught in | Checked by |", "| --- | --- | --- |"]
        rows += [_row(view, module, name) for name in module.matter.outcomes]
        title = f"## [{escaped(module.title)}]({view.link_to(module.slug)}) {{#map-{module.slug}}}"
        pieces += [title, view.box('div.table[tabindex="0"][role="region"][aria-label="' + _plain(module.title) + '"]', "\n".join(rows))]
    return "\n\n".join(pieces)


def _row(view: View, module: Module, name: str) -> str:
    outcome = module.matter.outcomes[name]
    taught = [f"[{escaped(p.title)}]({view.link_to(module.slug, p.name)})" for p in module.parts if name in p.teaches]
    checks = [
        f"[{escaped(b.title or 'activity')}]({view.link_to(module.slug, b.name)})"
        for b in module.of_kind("activity")
        if name in b.outcomes
    ]
    questions = [b for b in module.of_kind("question") if name in b.outcomes]
    if questions:
        links = [f"[{number}]({view.link_to(module.slug, b.name)})" for number, b in enumerate(questions, 1)]
        checks.append(f"question{'s' if len(questions) > 1 else ''} {listed(links)}")
    cells = (escaped(outcome), "<br>".join(taught), "<br>".join(checks))
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _plain(title: str) -> str:
    return title.replace('"', "").replace("\\", "")
