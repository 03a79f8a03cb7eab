"""Reads the text of a module or a page into the nouns of `macros.model`, and keeps the line of everything."""

from __future__ import annotations

from macros.model.family import ENGLISH, FamilyMatter, FamilyPage, SimpleMatter, SimplePage, TranslationMatter
from macros.model.module import Module, ModuleMatter
from macros.model.page import Page, PageMatter
from macros.model.problem import Problem
from macros.model.record import Place
from macros.programme.body import Body
from macros.programme.front_matter import front_matter
from macros.programme.passages import fields
from macros.programme.passages import read as read_passages

#: The folder of `docs/` that holds the pages for families.
FAMILIES = "families/"

#: The folder of the pages in pictures. No language has this name.
IN_PICTURES = f"{FAMILIES}in-pictures/"


def page(path: str, text: str) -> tuple[Page | None, list[Problem]]:
    """Reads a page of `docs/`; `path` counts from there. None where its front matter is not whole."""
    kind, schema, subject = Page, PageMatter, "a page"
    if path.startswith(IN_PICTURES):
        kind, schema, subject = SimplePage, SimpleMatter, "a page in pictures"
    elif path.startswith(FAMILIES):
        return family_page(path, text)
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, schema, subject)
    if matter is None:
        return None, yaml.problems
    return kind(path, matter, behind, Place(file), line, yaml.lines), yaml.problems


def family_page(path: str, text: str) -> tuple[FamilyPage | None, list[Problem]]:
    """Reads a page for families; the folder below `families/` is its language, and English has none."""
    file = f"docs/{path}"
    folder = path.removeprefix(FAMILIES).rpartition("/")[0]
    schema, subject = (TranslationMatter, "a translation") if folder else (FamilyMatter, "a family page")
    matter, yaml, behind, line = front_matter(text, file, schema, subject)
    passages = read_passages(behind, file, line, yaml.problems)
    if matter is None:
        return None, yaml.problems
    whole = (*fields(matter, file, yaml.lines), *passages)
    return FamilyPage(path, matter, behind, Place(file), line, yaml.lines, whole, folder or ENGLISH), yaml.problems


def module(slug: str, text: str) -> tuple[Module | None, list[Problem]]:
    """Reads `modules/<slug>/module.md`. None where its front matter is not whole; problems are found all the same."""
    file = f"modules/{slug}/module.md"
    matter, yaml, behind, line = front_matter(text, file, ModuleMatter, "a module")
    body = Body(file, yaml.problems)
    body.read(behind, line)
    if matter is None:
        return None, yaml.problems
    read = Module(slug, matter, tuple(body.opening), tuple(body.parts), Place(file), yaml.lines)
    return read, yaml.problems
