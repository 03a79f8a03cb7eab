"""Reads the text of a module or a page into the nouns of `macros.model`, and keeps the line of everything."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from macros.model.family import ENGLISH, EnglishPage, FamilyMatter, FamilyPage, SimpleMatter, SimplePage, Translation, TranslationMatter
from macros.model.module import Module, ModuleMatter
from macros.model.page import Page, PageMatter, SessionMatter
from macros.model.problem import Problem
from macros.model.record import Place
from macros.programme.body import Body
from macros.programme.front_matter import front_matter
from macros.programme.passages import fields
from macros.programme.passages import read as read_passages

#: How many texts are remembered as they were read: whoever writes changes one at a time, and the others are as they were.
REMEMBERED = 2000

#: The front matter of a page for families, by its language.
F = TypeVar("F", bound=FamilyMatter | TranslationMatter)

#: The folder of `docs/` that holds the pages for families.
FAMILIES = "families/"

#: The folder of the pages in pictures. No language has this name.
IN_PICTURES = f"{FAMILIES}in-pictures/"


@lru_cache(REMEMBERED)
def page(path: str, text: str) -> tuple[Page | None, list[Problem]]:
    """Reads a page of `docs/`; `path` counts from there. None where its front matter is not whole."""
    if path.startswith(IN_PICTURES):
        return simple_page(path, text)
    if path.startswith(FAMILIES):
        folder = path.removeprefix(FAMILIES).rpartition("/")[0]
        return translation(path, text, folder) if folder else family_page(path, text)
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, PageMatter, "a page")
    if matter is None:
        return None, yaml.problems
    if matter.session:
        matter = SessionMatter.model_validate(yaml.data)
    return Page(path, matter, behind, Place(file), line, yaml.lines), yaml.problems


def simple_page(path: str, text: str) -> tuple[SimplePage | None, list[Problem]]:
    """Reads a page in pictures."""
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, SimpleMatter, "a page in pictures")
    if matter is None:
        return None, yaml.problems
    return SimplePage(path, matter, behind, Place(file), line, yaml.lines), yaml.problems


def family_page(path: str, text: str) -> tuple[EnglishPage | None, list[Problem]]:
    """Reads a page for families in English."""
    return _family_page(path, text, FamilyMatter, "a family page", ENGLISH)


def translation(path: str, text: str, language: str) -> tuple[Translation | None, list[Problem]]:
    """Reads a page for families in another language, which is the name of its folder."""
    return _family_page(path, text, TranslationMatter, "a translation", language)


def _family_page(path: str, text: str, schema: type[F], subject: str, language: str) -> tuple[FamilyPage[F] | None, list[Problem]]:
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, schema, subject)
    passages = read_passages(behind, file, line, yaml.problems)
    if matter is None:
        return None, yaml.problems
    whole = (*fields(matter, file, yaml.lines), *passages)
    return FamilyPage(path, matter, behind, Place(file), line, yaml.lines, whole, language), yaml.problems


@lru_cache(REMEMBERED)
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
