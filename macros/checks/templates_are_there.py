"""A page names a template that lies in `overrides/`, by its name alone, or none."""

from collections.abc import Iterator

from macros.model.family import FamilyPage, SimplePage
from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme

FIX = "Write the name of a template in `overrides/`, without a folder, or delete the line."

GOOD = {"docs/learn/a.md": "---\ntemplate: home.html\n---\nText."}
BAD = {
    "docs/learn/a.md": "---\ntemplate: nope.html # ◀\n---\nText.",
    "docs/learn/b.md": "---\ntemplate: ../../secret.html # ◀\n---\nText.",
    "docs/learn/c.md": "---\ntemplate: partials/mark.html # ◀\n---\nText.",
    "docs/families/d.md": "---\ntemplate: home.html # ◀\n---\nText.",
}

#: The templates that the program fills for pages of its own, with what no other page has.
OF_THE_PROGRAM = frozenset({"404.html", "base.html", "family.html", "in-pictures.html"})


def check(programme: Programme) -> Iterator[Finding]:
    known = programme.templates - OF_THE_PROGRAM
    for page in programme.pages:
        named = page.matter.template
        if named is None:
            continue
        if isinstance(page, (FamilyPage, SimplePage)):
            yield Finding(page.line_of("template"), "A page for families has the template of all such pages.", "Delete the line.")
        elif named not in known:
            yield Finding(page.line_of("template"), f"There is no template {quoted(named)} for this page.{nearest(named, sorted(known))}")
