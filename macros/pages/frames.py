"""The elements that a page is made of: boxes, and the frames, labels and titles of blocks."""

from __future__ import annotations

import html
from itertools import count

from macros.extensions import discover
from macros.model.block import Block
from macros.pages.mark import as_icon
from macros.text.icon import icon_svg
from macros.text.words import escaped


class Frames:
    """The elements of one page, each with a name and a fence of its own."""

    def __init__(self, mark: str = "") -> None:
        #: The service's mark, which a kind of block without an icon of its own has.
        self.mark = mark
        #: The level that a block's title takes: 2 until the page has a heading of that level.
        self.level = 2
        self._fences = count(3)

    def box(self, selector: str, body: str) -> str:
        """`body` in an element, written as `section.block.activity#name[attribute="value"]`."""
        fence = "/" * next(self._fences)
        return f"{fence} html | {selector}\n\n{body}\n\n{fence}"

    def framed(self, block: Block, label: str, detail: str, body: str) -> str:
        """A block's frame: its edge, and its label with `detail` on the second line.

        It is a group and not a landmark: a page with twenty landmarks has none.
        """
        identity = f"#{block.name}" if block.name else ""
        frame = f'div.block.{block.kind}{identity}[role="group"][aria-labelledby="{anchor(block)}-label"]'
        return self.box(frame, f"{self.label(block, label, detail)}\n\n{self.box('div.body', body)}")

    def label(self, block: Block, words: str, detail: str = "") -> str:
        """The icon and the name of a block's kind."""
        icon = icon_svg(getattr(discover("blocks")[block.kind], "ICON", "") or as_icon(self.mark))
        small = f" <span>{html.escape(detail)}</span>" if detail else ""
        return f'<p class="label" id="{anchor(block)}-label">{icon}{words}{small}</p>'

    def title(self, block: Block, text: str, section: str = "", icon: str = "") -> str:
        """A block's title, or the title of a section in it, as a heading below those that the page has so far.

        A title is plain words, as a part's is.
        """
        level = self.level + 1 if section and block.title else self.level
        name = f"{anchor(block)}-{section or 'title'}"
        return f"{'#' * level} {icon}{escaped(text)} {{#{name}}}"


def anchor(block: Block) -> str:
    """A name for a block that no other block of its module has."""
    return block.name or f"{block.kind}-{block.place.line}"
