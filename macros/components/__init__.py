"""The macros that a page can call, one file each.

A component's file has a docstring that says what it shows, a function of the file's own name, and an `EXAMPLE`.
The function takes the view of the page and then plain words or numbers, and returns Markdown.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.extensions import discover


def as_macros(project: Path) -> dict[str, Callable[..., str]]:
    """Every component as a function of what a page says, by the name that pages call it by."""
    return {name.replace("-", "_"): _macro(name, project) for name in discover("components")}


def _macro(name: str, project: Path) -> Callable[..., str]:
    called = name.replace("-", "_")

    def macro(*arguments: str | int, root: str = "../../") -> str:
        from macros.programme.load import load
        from macros.model.module import Audience
        from macros.pages.view import View

        loaded = load(project)
        extension = discover("components")[name]
        audience = getattr(extension, "AUDIENCE", Audience.LEARNER)
        view = View(loaded.programme, loaded.citations, audience, root=root, loaded=loaded)
        return getattr(extension, called)(view, *arguments)

    macro.__name__ = called
    macro.is_component = True
    return macro
