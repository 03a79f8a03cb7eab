"""Where a reader can go from a module: the modules that its author names, then those that it prepares for."""

from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = '{{ read_next("sample") }}'


def read_next(view: View, slug: str) -> str:
    known = view.programme.by_slug
    onward = [s for s in known[slug].matter.read_next if s in known]
    onward += [m.slug for m in view.programme.modules if slug in m.matter.prerequisites and m.slug not in onward]
    rows = [f"- [{escaped(known[s].title)}]({view.link_to(s)}) <span>{known[s].minutes} min</span>" for s in onward]
    if view.programme.frame("learn"):
        rows.append(f"- {view.way_to('learn', 'All modules')}")
    return view.box("div.parts", "\n".join(rows)) if rows else ""
