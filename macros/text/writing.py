"""What is written in the place of what a text cites, links to, shows and says: each form of a page has its own way."""

from __future__ import annotations

from typing import Protocol

from macros.text.harmless import linked, pictured
from macros.text.words import escaped


class Writing(Protocol):
    """What is written in the place of what a text cites, links to, shows and says."""

    def cite(self, cited: str) -> str:
        """What stands for a citation; nothing leaves out the blank before it too."""

    def link(self, target: str, title: str, words: str, said: str) -> str:
        """A link around its words, as they are written and as they are said."""

    def image(self, src: str, alt: str) -> str:
        """A picture."""

    def heading(self, level: int, words: str, said: str, name: str) -> str:
        """A heading with its words as they are written and as they are said."""

    def say(self, words: list[str]) -> list[str]:
        """Stretches of plain words that stand in no link, heading or code, as Markdown."""


class AsItStands:
    """Writes everything as the author meant it."""

    def cite(self, cited: str) -> str:
        return escaped(f"[{cited}]")

    def link(self, target: str, title: str, words: str, said: str) -> str:
        return linked(target, title, words)

    def image(self, src: str, alt: str) -> str:
        return pictured(src, alt)

    def heading(self, level: int, words: str, said: str, name: str) -> str:
        return f"{'#' * level} {words}" + f" {{#{name}}}" * bool(name)

    def say(self, words: list[str]) -> list[str]:
        return [escaped(each) for each in words]
