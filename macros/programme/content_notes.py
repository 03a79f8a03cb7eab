"""What readers are told before hard material: the content notes of modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.blocks.content_note import ContentNote
from macros.model.module import Module


def content_notes(modules: Iterable[Module]) -> Iterator[tuple[Module, ContentNote]]:
    """Every content note of some modules, in order, with the module that it stands in."""
    return ((module, block) for module in modules for block in module.blocks if isinstance(block, ContentNote))
