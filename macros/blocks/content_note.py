"""One calm word before hard material: what it covers, that stopping is fine, and where support is."""

from macros.model.block import Block
from macros.model.writer import Writer

ICON = '<circle cx="12" cy="12" r="10" stroke-width="1.5"/><path d="M9.5 8.5v7M14.5 8.5v7"/>'

#: The kind of slide that shows it.
SLIDE = "note"

EXAMPLE = """\
::: content-note
This module describes a frightened parent. You can stop at any time and come back.
:::
"""


class ContentNote(Block):
    """Stands in the opening of a module, or before the stretch that it speaks of."""


def render(block: ContentNote, view: Writer) -> str:
    support = f"{view.way_to('help', 'Find someone to talk to')}." if view.programme.frame("help") else ""
    return view.framed(block, "Before you read", "", f"{view.prose(block.body)}\n\n{support}")
