"""Assembles training modules and pages into a site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Environment(Protocol):
    """What the engine's plug-in for macros hands over."""

    project_dir: str

    def macro(self, macro: Callable[..., str], name: str) -> object:
        """Takes a macro by the name that pages call it by."""


def define_env(env: Environment) -> None:
    """Offers every component to pages as a macro. Nothing is loaded before a page calls one."""
    from pathlib import Path

    from macros.site.macro_calls import as_macros

    for name, macro in as_macros(Path(env.project_dir)).items():
        env.macro(macro, name)
