"""Markdown as paper shows it."""

from __future__ import annotations

import posixpath
import re
from functools import cache

import markdown

from macros.model import web_address
from macros.model.language import Language
from macros.model.module import Module
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.model.tree import BREAK, Branch, Node
from macros.pages.view import View
from macros.text import tree
from macros.text.citing import Citations
from macros.text.harmless import pictured

#: What the site's pages understand, less what is only for screens.
EXTENSIONS = ["attr_list", "def_list", "tables", "sane_lists", "pymdownx.superfences", "macros.text.aligned_tables"]


class PaperView(View):
    """Markdown for paper: citations in words or left out, links to whole addresses, pictures by their path alone."""

    def __init__(
        self,
        programme: Programme,
        citations: Citations,
        module: Module | None = None,
        citing: bool = True,
        page: str = "",
        language: Language | None = None,
    ):
        super().__init__(programme, citations, Audience.LEARNER, module, root="", language=language)
        self.citing = citing
        #: The written page whose text is set, by its path from `docs/`: its links count from there.
        self.page = page

    def html(self, text: str) -> str:
        """The HTML of some Markdown."""
        return _engine().reset().convert(self.prose(text, shift=0))

    def blocks(self, text: str, level: int = 3) -> list[Branch]:
        """The tree of some Markdown. Its headings begin at `level` and never skip one."""
        return tree.blocks(self.html(text), self.module, level)

    def words(self, text: str) -> list[Node]:
        """Some Markdown as the words of one cell or line: paragraphs and items follow each other, each on a line."""
        found: list[Node] = []
        for paragraph in tree.paragraphs(self.blocks(text)):
            found += [BREAK, *paragraph] if found else paragraph
        return found

    def target(self, target: str) -> str:
        if self.page and not target.startswith(("module:", "page:", "#")) and not re.match(r"[a-z][a-z+.\-]*:", target):
            target = "page:" + posixpath.normpath(posixpath.join(posixpath.dirname(self.page), target))
        return web_address.of(super().target(target), self.programme)

    def image(self, src: str, alt: str) -> str:
        return pictured(src, alt)

    def cite(self, cited: str) -> str:
        return super().cite(cited) if self.citing else ""


@cache
def _engine() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, output_format="html")
