"""Reads a page for families into its passages: fields, headings, paragraphs and lists, and blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.model.block import Block
from macros.model.family import FamilyMatter, Passage, TranslationMatter
from macros.model.problem import Problem, quoted
from macros.model.record import Place
from macros.programme.fences import FencedText
from macros.text import prose
from macros.text.line import Line

RULE = "family-pages-have-one-shape"

#: The fields of the front matter that a reader sees, in order. A translation has each of them.
FIELDS = ("title", "tab", "summary", "key_message")


def fields(matter: FamilyMatter | TranslationMatter, file: str, lines: Mapping[tuple[Any, ...], int]) -> list[Passage]:
    """The fields of the front matter as passages."""
    return [Passage(name, getattr(matter, name), Place(file, lines.get((name,), 1))) for name in FIELDS]


def read(text: str, file: str, first_line: int, problems: list[Problem]) -> list[Passage]:
    """The passages of what stands behind the front matter. What is wrong is added to the problems."""
    reader = _Passages(file, problems)
    reader.read(text, first_line)
    return reader.passages


def of_block(block: Block) -> Passage:
    """A block as a passage: its text holds all that was written of it."""
    options = {name: value for name, value in block.model_dump(mode="json").items() if name not in Block.model_fields}
    written = f"{block.kind} {block.title}\n{options}\n{block.body}"
    return Passage("block", written, block.place, block.name or "", block=block)


class _Passages(FencedText):
    """Cuts plain lines at blank ones, except within a list; keeps headings and blocks apart."""

    def __init__(self, file: str, problems: list[Problem]):
        super().__init__(file, problems)
        self.passages: list[Passage] = []
        self.held: list[str] = []
        self.held_line = 0

    def plain_line(self, line: Line, number: int) -> None:
        if not line.code and line.text.startswith("#"):
            self.heading(line.text, number)
        elif line.text.strip():
            if self.held and not self.held[-1].strip() and not _goes_on(self.held, line.text):
                self.before_block()
            if not self.held:
                self.held_line = number
            self.held.append(line.text)
        elif self.held:
            self.held.append("")

    def before_block(self) -> None:
        text = "\n".join(self.held).strip("\n")
        self.held = []
        if text:
            self.passages.append(Passage("text", text, Place(self.file, self.held_line)))

    def begin_section(self, text: str, number: int) -> None:
        self.heading(text, number)

    def heading(self, text: str, number: int) -> None:
        self.before_block()
        match = prose.HEADING.match(text)
        if not match or len(match["level"]) not in (2, 3):
            self.problem(
                number,
                RULE,
                f"This heading cannot be read: {quoted(text)}.",
                "Write ## for a section and ### for a heading in it. The page's title is in the front matter.",
            )
            return
        level = len(match["level"])
        if not match["name"] and (level == 2 or not match["text"].isascii()):
            self.problem(
                number,
                RULE,
                f"The heading {quoted(match['text'])} has no name.",
                "Write a name in Latin letters behind it, the same in every language, as `{#why}`.",
            )
        name = match["name"] or prose.slug(match["text"])
        self.passages.append(Passage("heading", match["text"], Place(self.file, number), name, level))

    def take(self, block: Block) -> None:
        self.passages.append(of_block(block))

    def end(self) -> None:
        self.before_block()


def _goes_on(held: list[str], text: str) -> bool:
    """Whether a line behind a blank one belongs to the list before it."""
    return _item(held[0]) and (_item(text) or text.startswith(" "))


def _item(text: str) -> bool:
    """Whether a line begins an item of a list."""
    mark, _, rest = text.lstrip().partition(" ")
    return bool(rest) and (mark in ("-", "*", "+") or (mark[:-1].isdigit() and mark[-1] in ".)"))
