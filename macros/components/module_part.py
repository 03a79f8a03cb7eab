"""One part of a module: where it stands in the module, its text, the way on, and its sources."""

from macros.model.module import Module, Part
from macros.pages.view import View
from macros.text.words import escaped, reader_minutes

EXAMPLE = '{{ module_part("sample", "first") }}'

#: Between these marks stands the text that the one-page version takes over.
BEGIN, END = "<!-- the part begins -->", "<!-- the part ends -->"


def module_part(view: View, slug: str, part: str) -> str:
    module = view.module = view.programme.by_slug[slug]
    index, shown = next((i, p) for i, p in enumerate(module.parts) if p.name == part)
    text = view.part(shown)
    pieces = [
        f"{view.way_to('learn', 'Learn')} / [{escaped(module.title)}](index.md)\n{{ .crumb }}",
        _steps(view, module, index),
        f"# {escaped(shown.title)} {{#{shown.name}}}",
        BEGIN,
        text,
        END,
        _support(view) if index == len(module.parts) - 1 else "",
        _next(view, module, index),
        view.sources(),
    ]
    return "\n\n".join(piece for piece in pieces if piece)


def _steps(view: View, module: Module, current: int) -> str:
    """The parts of the module as a row of arcs, with words beside it."""
    rows = []
    for index, part in enumerate(module.parts):
        here = "{ .now aria-current=step }" if index == current else ""
        words = f"Part {index + 1}: {escaped(part.title)}"
        rows.append(f'{index + 1}. [<i></i><span class="vh">{words}</span>]({part.name}.md){here}')
    part = module.parts[current]
    said = f"Part {current + 1} of {len(module.parts)}, {reader_minutes(part.minutes)}\n{{ .say }}"
    return view.box('nav.steps[aria-label="Parts of this module"]', "\n".join(rows) + f"\n\n{said}")


def _support(view: View) -> str:
    someone = f", or {view.way_to('help', 'find someone to talk to')}" if view.programme.frame("help") else ""
    return f"If this has stayed with you, talk it over in supervision{someone}.\n{{ .support }}"


def _next(view: View, module: Module, current: int) -> str:
    """The way back and the way on."""
    rows = []
    if current:
        before: Part = module.parts[current - 1]
        rows.append(f"[Part {current}: {escaped(before.title)}]({before.name}.md){{ .prev }}")
    if current + 1 < len(module.parts):
        after = module.parts[current + 1]
        small = f"Next: part {current + 2}, {reader_minutes(after.minutes)}"
        rows.append(f"[<small>{small}</small> <b>{escaped(after.title)}</b>]({after.name}.md){{ .go }}")
    else:
        rows.append("[<small>That was the last part</small> <b>Where to go from here</b>](index.md#from-here){ .go }")
    return view.box('nav.next[aria-label="Parts"]', "\n\n".join(rows))
