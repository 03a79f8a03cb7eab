"""What a module is for, how long it takes, its outcomes, its parts, and where to go from it."""

from macros.blocks.activity import Activity
from macros.components.module_outcomes import module_outcomes
from macros.components.read_next import read_next
from macros.model.module import READERS, Module
from macros.pages.view import View
from macros.text.words import escaped, listed

EXAMPLE = '{{ module_overview("sample") }}'


def module_overview(view: View, slug: str) -> str:
    module = view.module = view.programme.by_slug[slug]
    first = module.parts[0]
    pieces = [
        f"{view.way_to('learn', 'Learn')}\n{{ .crumb }}",
        f"# {escaped(module.title)}",
        f"{escaped(module.matter.summary)}\n{{ .lead }}",
        _facts(view, module),
        f"[Begin with part 1]({first.name}.md){{ .btn }}\n{{ .acts }}",
        view.pieces(module.opening),
        "## By the end you can {#outcomes}",
        module_outcomes(view, slug),
        "## The parts {#parts}",
        _parts(view, module),
        "[Read it all on one page](whole.md), to print or to search in.\n{ .quiet }",
        "## Standards that it touches {#standards}",
        _frameworks(view, module),
        "## Where to go from here {#from-here}",
        read_next(view, slug),
        view.sources(),
    ]
    return "\n\n".join(piece for piece in pieces if piece)


def _facts(view: View, module: Module) -> str:
    activities = len(module.of_kind(Activity))
    facts = [
        f"- **{module.minutes}** minutes",
        f"- **{len(module.parts)}** parts",
        f"- **{activities}** {'activity' if activities == 1 else 'activities'}",
        f"- For {listed([READERS[reader] for reader in module.matter.audience])}",
    ]
    if module.matter.prerequisites:
        before = [view.programme.by_slug[s] for s in module.matter.prerequisites]
        links = [f"[{escaped(m.title)}]({view.link_to(m.slug)})" for m in before]
        facts.append(f"- After {listed(links)}")
    return view.box("div.facts", "\n".join(facts))


def _parts(view: View, module: Module) -> str:
    rows = []
    for number, part in enumerate(module.parts, 1):
        rows.append(f"{number}. [{escaped(part.title)}]({part.name}.md) <span>{part.minutes} min</span>")
    return view.box("div.parts", "\n".join(rows))


def _frameworks(view: View, module: Module) -> str:
    rows = []
    for name, numbers in module.matter.frameworks.items():
        framework = view.programme.frameworks[name]
        titles = {heading.number: heading.title for heading in framework.headings}
        named = [f"{number}, {escaped(title)}" if (title := titles.get(number)) else str(number) for number in numbers]
        rows.append(f"- {escaped(framework.title)} {view.cite('@' + framework.reference)}: {'; '.join(named)}")
    return "\n".join(rows)
