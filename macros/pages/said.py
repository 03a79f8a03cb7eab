"""What a page writes in the place of an author's words, links, pictures, headings and citations."""

from __future__ import annotations

from typing import Protocol

from macros.model.programme import Programme
from macros.pages.explained import explanations
from macros.pages.short_numbers import SHORT_NUMBER, short_numbers
from macros.text import prose
from macros.text.helpline import number

#: What is written in the place of a stretch of words: where it begins and ends in them, and the Markdown.
Edit = tuple[int, int, str]


class PageWriter(Protocol):
    """What is asked of whoever writes a page."""

    level: int
    root: str
    explained: set[str]

    @property
    def programme(self) -> Programme:
        """What the page is a part of."""

    def cite(self, cited: str) -> str:
        """A citation as it is read in the text."""

    def image(self, src: str, alt: str) -> str:
        """A picture with its size."""

    def target(self, target: str) -> str:
        """Where an author's link leads."""

    def link(self, target: str, title: str, words: str) -> str:
        """A link whose address is known."""

    def plain(self, words: str) -> str:
        """Plain words as Markdown that says them."""


class Said:
    """One text as a view writes it.

    Headings move up by one, for the part's title is the page's first heading; `shift` says otherwise.
    With `explain`, the first use of each word of the glossary is linked to its meaning; with `numbers`, 999 and 111 are
    numbers to press.
    """

    def __init__(self, view: PageWriter, shift: int | None, explain: bool, numbers: bool):
        self.view = view
        self.shift = shift
        self.numbers = numbers
        glossary = view.programme.frame("glossary")
        self.glossary = f"{view.root}{glossary}" if explain and glossary else ""

    def cite(self, cited: str) -> str:
        return self.view.cite(cited)

    def image(self, src: str, alt: str) -> str:
        return self.view.image(src, alt)

    def link(self, target: str, title: str, words: str, said: str) -> str:
        scheme, _, digits = target.partition(":")
        if self.numbers and digits == said and scheme in ("tel", "sms") and SHORT_NUMBER.fullmatch(said):
            return number(said, scheme)
        return self.view.link(self.view.target(target), title, words)

    def heading(self, level: int, words: str, said: str, name: str) -> str:
        moved = level + (-1 if self.shift is None else self.shift)
        if self.shift is None and moved == 2:
            self.view.level = 3
        return f"{'#' * moved} {words} {{#{name or prose.slug(said)}}}"

    def say(self, words: list[str]) -> list[str]:
        edits: list[list[Edit]] = [[] for _ in words]
        if self.numbers:
            edits = [short_numbers(each) for each in words]
        if self.glossary:
            explanations(words, edits, self.view.programme.terms, self.view.explained, self.glossary)
        return [self._edited(each, made) for each, made in zip(words, edits, strict=True)]

    def _edited(self, words: str, edits: list[Edit]) -> str:
        """The words with every edit made; edits do not overlap."""
        pieces: list[str] = []
        at = 0
        for start, end, new in sorted(edits):
            pieces += (self.view.plain(words[at:start]), new)
            at = end
        return "".join(pieces) + self.view.plain(words[at:])
