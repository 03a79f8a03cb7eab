"""What a block may ask of whoever writes it: of a page on screen, or of a sheet of paper."""

from __future__ import annotations

from typing import Protocol

from macros.model.block import Block
from macros.model.language import Language
from macros.model.programme import Programme
from macros.model.tree import Branch, Node


class Writer(Protocol):
    """Writes a page for one audience, as Markdown."""

    #: The level that a block's title takes.
    level: int

    @property
    def programme(self) -> Programme:
        """What the page is a part of."""

    @property
    def language(self) -> Language:
        """The language of the words that the program adds."""

    def prose(self, text: str, shift: int | None = None, explain: bool = False, numbers: bool = False) -> str:
        """Plain Markdown made ready for the page. Headings move up by one; `shift` says otherwise.

        With `explain` the words of the glossary are linked, and with `numbers` 999 and 111 can be pressed.
        """

    def image(self, src: str, alt: str) -> str:
        """A picture with its size."""

    def way_to(self, page: str, words: str) -> str:
        """A link to a page of the frame, by its name in the settings: the words alone where there is no such page."""

    def box(self, selector: str, body: str) -> str:
        """`body` in an element, written as `section.block.activity#name[attribute="value"]`."""

    def framed(self, block: Block, label: str, detail: str, body: str) -> str:
        """A block's frame: its edge, and its label with `detail` on the second line."""

    def title(self, block: Block, text: str, section: str = "", icon: str = "") -> str:
        """A block's title, or the title of a section in it, as a heading."""


class PaperWriter(Protocol):
    """Writes a sheet of paper, as a tree that a template draws."""

    @property
    def programme(self) -> Programme:
        """What the sheet is a part of."""

    @property
    def language(self) -> Language:
        """The language of the words that the program adds."""

    def blocks(self, text: str, level: int = 3) -> list[Branch]:
        """The tree of some Markdown. Its headings begin at `level` and never skip one."""

    def words(self, text: str) -> list[Node]:
        """Some Markdown as the words of one cell or line."""
