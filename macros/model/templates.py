"""The templates that pages are made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: The folder of a project's own templates, from its root.
FOLDER = "overrides/"


@dataclass(frozen=True)
class Templates:
    """A project's own templates by their names, and the names of all that there are."""

    own: Mapping[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    @property
    def of_pages(self) -> frozenset[str]:
        """The names that a page can give: what lies in a folder is a part of others."""
        return frozenset(name for name in self.names if "/" not in name)
