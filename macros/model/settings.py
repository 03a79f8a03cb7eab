"""The settings of a project, `mkdocs.yml`, as far as a site depends on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.model.record import Place

#: The file of the settings, from the project's root.
SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Settings:
    """What the settings say, and the line of each, by its path: `("extra", "service", "name")`."""

    data: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[tuple[Any, ...], int] = field(default_factory=dict)
    #: Whether there are settings at all, however little they say.
    written: bool = False

    def said(self, *path: str) -> Any:
        """What the settings say at a path; nothing where they do not come so far."""
        found: Any = self.data
        for name in path:
            found = found.get(name) if isinstance(found, Mapping) else None
        return found

    def line_of(self, *path: str) -> Place:
        """Where the settings say something, or the nearest field around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(SETTINGS, self.lines.get(path, 1) if path else 1)

    @property
    def end(self) -> Place:
        """The last line that says something."""
        return Place(SETTINGS, max(self.lines.values(), default=1))
