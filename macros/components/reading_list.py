"""What to read: the sources of one module, or of the whole site module by module."""

from macros.components.module_catalogue import in_study_order
from macros.model.module import Module
from macros.pages.view import View
from macros.text.citing import uses
from macros.text.words import escaped

EXAMPLE = "{{ reading_list() }}"


def reading_list(view: View, slug: str = "") -> str:
    if slug:
        return _sources(view, view.programme.by_slug[slug])
    pieces = []
    for module in in_study_order(view):
        pieces += [f"## {escaped(module.title)} {{#reading-{module.slug}}}", _sources(view, module)]
    return "\n\n".join(pieces)


def cited_by(module: Module) -> set[str]:
    """The ids of every source that a module cites."""
    return {key for _, key in uses(module.stretches)}


def _sources(view: View, module: Module) -> str:
    used = cited_by(module)
    items = "\n".join(f"<li>{view.source(key)}</li>" for key in view.citations.entries if key in used)
    return f'<ul class="sources">\n{items}\n</ul>'
