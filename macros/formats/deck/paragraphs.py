"""The paragraphs of a slide, as a tree of Markdown has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from macros.model.tree import Branch, List, Node

#: How far the words of a list hang in, in units: behind a disc, a number or letter, or a time of day.
HANG = 2.25

HANG_COUNTED = 3.25

HANG_TIME = 6

#: What stands before a paragraph.
Mark = Literal["", "disc", "number", "letter", "time"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a slide. `number` counts the items of a list from 1; `size` is set where it is not the place's own."""

    runs: tuple[Run, ...]
    mark: Mark = ""
    level: int = 0
    number: int = 1
    size: int | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def hang(self) -> float:
        """How far its words hang in behind its mark, in units."""
        return {"": 0, "disc": HANG, "time": HANG_TIME}.get(self.mark, HANG_COUNTED)

    @property
    def indent(self) -> float:
        """How far its words hang in, in units."""
        return self.hang + self.level * HANG


def words(text: str, bold: bool = False) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Run(text, bold),))


def paragraphs(tree: Iterable[Branch], level: int = 0) -> list[Paragraph]:
    """The paragraphs of a tree of Markdown, in order."""
    found: list[Paragraph] = []
    for block in tree:
        if block["kind"] == "paragraph" or block["kind"] == "heading":
            found.append(Paragraph(_runs(block["words"], block["kind"] == "heading"), level=level))
        elif block["kind"] == "list":
            found += _items(block, level)
        elif block["kind"] == "quote":
            found += paragraphs(block["blocks"], level)
        elif block["kind"] == "code":
            found += [words(line) for line in block["text"].split("\n")]
        elif block["kind"] == "table":
            found += [words("; ".join(filter(None, map(_plain, row)))) for row in (block["header"], *block["rows"])]
    return [paragraph for paragraph in found if paragraph.text.strip()]


def _items(block: List, level: int) -> Iterator[Paragraph]:
    mark: Mark = "number" if block["ordered"] else "disc"
    for number, item in enumerate(block["items"], block["start"]):
        first, *rest = paragraphs(item, level) or [words("")]
        yield replace(first, mark=mark, number=number)
        yield from (replace(each, level=each.level + 1) for each in rest)


def _runs(nodes: Iterable[Node], bold: bool) -> tuple[Run, ...]:
    found: list[Run] = []
    for node in nodes:
        if isinstance(node, str):
            found.append(Run(node, bold))
        elif node["kind"] == "code":
            found.append(Run(node["text"], bold))
        elif node["kind"] == "break":
            found.append(Run(" ", bold))
        else:
            found += _runs(node["words"], bold or node["kind"] == "strong")
    return tuple(found)


def _plain(nodes: Iterable[Node]) -> str:
    return "".join(run.text for run in _runs(nodes, False))


def noted(given: Iterable[Paragraph]) -> str:
    """Paragraphs as the plain text of a slide's notes."""
    signs = {"disc": "• ", "number": "{}. ", "letter": "{}. "}
    return "\n".join("    " * each.level + signs.get(each.mark, "").format(each.number) + each.text for each in given)
