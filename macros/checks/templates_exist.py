"""Every template that a page or another template names is there."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from macros.checks.templates_can_be_read import environment
from macros.model.family import FamilyPage, SimplePage
from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.templates import FOLDER, Templates

FIX = "Correct the name, or write the template into `overrides/`."

_PAGE = "---\ntemplate: {}\n---\n\nText."
GOOD = {"docs/a.md": _PAGE.format("odd.html"), "overrides/odd.html": '{% extends "main.html" %}{% include name %}'}
BAD = {
    "docs/a.md": _PAGE.format("od.html ◀"),
    "docs/b.md": _PAGE.format("../../secret.html ◀"),
    "docs/c.md": _PAGE.format("partials/mark.html ◀"),
    "docs/families/d.md": _PAGE.format("home.html ◀"),
    "overrides/odd.html": '<p>\n{% include "partials/nope.html" %} ◀',
}

#: The templates that the program fills for pages of its own, with what no other page has.
OF_THE_PROGRAM = frozenset({"404.html", "base.html", "family.html", "in-pictures.html"})


def check(programme: Programme) -> Iterator[Finding]:
    if programme.settings.said("theme", "custom_dir") not in (None, FOLDER.rstrip("/")):
        return
    templates = programme.templates
    known = templates.of_pages - OF_THE_PROGRAM
    for page in programme.pages:
        name = page.matter.template
        if name is None:
            continue
        if isinstance(page, (FamilyPage, SimplePage)):
            yield Finding(page.line_of("template"), "A page for families has the template of all such pages.", "Delete the line.")
        elif name not in known:
            yield Finding(page.line_of("template"), f"There is no template {quoted(name)} for this page.{nearest(name, sorted(known))}")
    yield from _taken_in(templates)


def _taken_in(templates: Templates) -> Iterator[Finding]:
    """The templates that a project's own take in and that are not there. A name that is only known in the end is left to the engine."""
    for own, text in templates.own.items():
        try:
            tree = environment().parse(text)
        except (TemplateSyntaxError, RecursionError):
            continue
        for node in tree.find_all(nodes.Stmt):
            named = getattr(node, "template", None)
            name = named.value if isinstance(named, nodes.Const) else None
            if (
                isinstance(name, str)
                and name.endswith(".html")
                and name not in templates.names
                and not getattr(node, "ignore_missing", False)
            ):
                place = Place(f"{FOLDER}{own}", node.lineno)
                yield Finding(place, f"There is no template {quoted(name)}.{nearest(name, templates.names)}")
