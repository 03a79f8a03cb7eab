"""Assembles the whole site as Markdown: every page and picture by its path, whatever engine builds it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.model.addresses import notes_path, overview_path, part_path, whole_path
from macros.model.family import FamilyPage, SimplePage, is_translation
from macros.model.module import Module
from macros.model.page import Page, holds_session
from macros.model.programme import Programme
from macros.model.record import Owned
from macros.model.web_address import site_path
from macros.pages import family_pages, frame_pages, in_pictures, look, two_languages
from macros.pages.view import View
from macros.programme import package_data, sessions
from macros.programme.load import Loaded
from macros.site import handed_out
from macros.text import braces
from macros.text.words import day


def assemble(loaded: Loaded) -> dict[str, str | bytes]:
    """The site's files by their path in `docs/`: text for pages, bytes for pictures."""
    programme = loaded.programme
    files: dict[str, str | bytes] = {page.path: written(page, loaded) for page in programme.pages}
    for module in programme.modules:
        files |= generated(module, programme)
    for page in programme.translations:
        files[two_languages.beside_path(page)] = _page(
            two_languages.around_beside(page, loaded, handed_out.of(page.path, loaded)), two_languages.beside(page, loaded)
        )
    for file in handed_out.made(loaded):
        files[file.path] = file.data
    return default_assets(loaded.root) | files | look.assets(loaded)


def default_assets(root: Path) -> dict[str, bytes]:
    """The scripts that come with the program, where the project has none of that name, by their path in `docs/`."""
    given = package_data.folder("assets")
    names = [path.relative_to(given).as_posix() for path in sorted(given.rglob("*")) if path.is_file() and path.suffix != ".css"]
    return {f"assets/{name}": (given / name).read_bytes() for name in names if not (root / "docs" / "assets" / name).exists()}


def generated(module: Module, programme: Programme) -> dict[str, str | bytes]:
    """The pages of one module, which hold a call each and little else, and its pictures."""
    files: dict[str, str | bytes] = {
        path: _page(matter | frame_pages.around(path, programme), f"{{{{ {call} }}}}")
        for path, matter, call in _module_pages(module, programme)
    }
    for picture in module.pictures.values():
        files[f"learn/{module.slug}/{picture.path}"] = picture.data
    return files


def _module_pages(module: Module, programme: Programme) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each page of a module: its path, what is around it, and the call that it holds."""
    matter = about(module.matter, programme) | {"search": True}
    whole = matter | {"search": False, "summary": f"All parts of “{module.title}” on one page."}
    notes = whole | {"title": f"Trainer's notes: {module.title}", "summary": f"What to say, part by part: “{module.title}”."}
    overview = matter | {"title": module.title, "template": "module.html"}
    if module.matter.drawing:
        overview["drawing"] = module.matter.drawing
    yield overview_path(module), overview, f'module_overview("{module.slug}")'
    yield whole_path(module), whole | {"title": f"{module.title}, on one page", "template": "whole.html"}, f'whole_module("{module.slug}")'
    yield notes_path(module), notes, f'trainer_notes("{module.slug}")'
    for part in module.parts:
        own = matter | {
            "title": f"{part.title} – {module.title}",
            "summary": f"{part.title}. A part of “{module.title}”, about {part.minutes} minutes.",
            "template": "part.html",
            "module": module.title,
        }
        yield part_path(module, part), own, f'module_part("{module.slug}", "{part.name}")'


def written(page: Page, loaded: Loaded) -> str:
    """A page that somebody wrote: its calls told where they stand, its citations formatted, its sources listed."""
    if is_translation(page) and page in loaded.programme.translations:
        return _page(two_languages.around(page, loaded, handed_out.of(page.path, loaded)), two_languages.text(page, loaded))
    if isinstance(page, FamilyPage):
        return _page(family_pages.around(page, loaded, handed_out.of(page.path, loaded)), family_pages.text(page, loaded))
    if isinstance(page, SimplePage):
        return _page(in_pictures.around(page, loaded), "")
    root = "../" * page.path.count("/")
    view = View(loaded.programme, loaded.citations, root=root)
    text = view.prose(page.text, shift=0, calls=True)
    text = braces.placed(braces.escaped(text), root)
    if holds_session(page):
        view.cited |= dict.fromkeys(sessions.plan(page, loaded.programme).cited)
    sources = view.sources()
    return _page(_around(page, loaded.programme), f"{text.strip()}\n\n{sources}")


def _around(page: Page, programme: Programme) -> dict[str, Any]:
    """What stands around the text of a page that is neither for families nor of a module."""
    matter = {**page.matter.model_dump(mode="json", exclude_defaults=True), **about(page.matter, programme)}
    for door in matter.get("doors", ()):
        door["address"] = site_path(door["page"])
    # A session's page shows what trainers' notes say, so no search finds it; the teach page leads to it.
    unsought = page.path in ("index.md", programme.frame("search")) or page.path.startswith("contribute/")
    matter["search"] = not holds_session(page) and not unsought
    return matter | frame_pages.around(page.path, programme)


def about(owned: Owned, programme: Programme) -> dict[str, Any]:
    """What the review box of a page says, in words."""
    matter: dict[str, Any] = {
        "title": owned.title,
        "summary": owned.summary,
        "owner": owned.owner,
        "changed": day(owned.changed),
        "approved_by": [f"{approval.role}, {day(approval.on)}" for approval in owned.approved_by],
        "review_by": day(owned.review_by),
    }
    if owned.review_by < programme.today:
        matter["overdue"] = True
    return matter


def _page(matter: dict[str, Any], text: str) -> str:
    """A Markdown file with front matter that any YAML reader understands."""
    fields = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in matter.items())
    return f"---\n{fields}\n---\n\n{text}\n"


#: The sections of the site, in the order in which a reader meets them, with their folders.
SECTIONS = {"Families": "families", "Learn": "learn", "Teach": "teach", "About": "about", "Contribute": "contribute"}


def navigation(programme: Programme) -> list[Any]:
    """The site's pages as a tree, for the engine. Pages show only the stretch of it that they belong to."""
    tree: list[Any] = [{page.matter.title: page.path} for page in programme.pages if "/" not in page.path]
    others = {page.path.split("/")[0] for page in programme.pages if "/" in page.path} - {*SECTIONS.values()}
    for section, folder in (SECTIONS | {folder.capitalize(): folder for folder in sorted(others)}).items():
        own = [page for page in programme.pages if page.path.startswith(f"{folder}/")]
        own.sort(key=lambda page: (page.path != f"{folder}/index.md", page.path))
        branch: list[Any] = [{page.matter.title: page.path} for page in own]
        branch += [{page.matter.title: two_languages.beside_path(page)} for page in own if page in programme.translations]
        for module in programme.modules:
            if folder == "learn":
                leaves = [{module.title: overview_path(module)}]
                leaves += [{part.title: part_path(module, part)} for part in module.parts]
                leaves.append({"On one page": whole_path(module)})
                branch.append({module.title: leaves})
            elif folder == "teach":
                branch.append({f"Notes: {module.title}": notes_path(module)})
        if branch:
            tree.append({section: branch})
    return tree
