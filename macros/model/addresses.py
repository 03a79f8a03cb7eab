"""Where each page of a programme lies, counted from `docs/`."""

from __future__ import annotations

from macros.model.library import Sought
from macros.model.module import Module, Part
from macros.model.programme import Programme
from macros.model.service import Frame

#: What a link to a module begins with.
MODULE = "module:"


def part_path(module: Module, part: Part) -> str:
    """The page of a part, counted from `docs/`."""
    return f"learn/{module.slug}/{part.name}.md"


def overview_path(module: Module) -> str:
    """The page of a module."""
    return f"learn/{module.slug}/index.md"


def whole_path(module: Module) -> str:
    """The page that shows all parts of a module at once."""
    return f"learn/{module.slug}/whole.md"


def notes_path(module: Module) -> str:
    """The page with a module's notes for trainers."""
    return f"teach/notes/{module.slug}.md"


def addresses(programme: Programme) -> frozenset[str]:
    """Every page that a link can lead to, written or generated, counted from `docs/`."""
    found = {page.path for page in programme.pages}
    for module in programme.modules:
        found |= made_of(module)
    return frozenset(found)


def made_of(module: Module) -> frozenset[str]:
    """The pages that are made of a module, counted from `docs/`."""
    parts = (part_path(module, part) for part in module.parts)
    return frozenset({overview_path(module), whole_path(module), notes_path(module), *parts})


def comes_first(entry: Sought, programme: Programme) -> str:
    """The path from `docs/` of the page that comes first for what people type; nothing where there is no such page."""
    if entry.page in Frame.model_fields:
        return programme.frame(entry.page)
    if not entry.page.startswith(MODULE):
        return entry.page if entry.page in programme.page_paths else ""
    slug, _, name = entry.page.removeprefix(MODULE).partition("#")
    module = programme.by_slug.get(slug)
    if not module or not name:
        return overview_path(module) if module else ""
    return next((part_path(module, part) for part in module.parts if part.name == name), "")
