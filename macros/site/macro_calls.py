"""Every component as a macro that a page can call."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from macros.extensions import discover


def as_macros(project: Path) -> dict[str, Callable[..., str]]:
    """Every component as a function of what a page says, by the name that pages call it by."""
    return {name.replace("-", "_"): _macro(name, project) for name in discover("components")}


def _macro(name: str, project: Path) -> Callable[..., str]:
    called = name.replace("-", "_")

    def macro(*arguments: str | int, root: str = "../../") -> str:
        from macros.model.record import Audience
        from macros.pages.view import View
        from macros.programme.load import load
        from macros.site import handed_out

        loaded = load(project)
        extension = discover("components")[name]
        audience = getattr(extension, "AUDIENCE", Audience.LEARNER)
        view = View(loaded.programme, loaded.citations, audience, root=root, files=partial(handed_out.of, loaded=loaded))
        written: str = getattr(extension, called)(view, *arguments)
        return written

    macro.__name__ = called
    # The mark by which the second wall around what pages call knows it.
    vars(macro)["is_component"] = True
    return macro
