"""Reads a text of plain Markdown and `:::` blocks line by line, and keeps the line of everything."""

from __future__ import annotations

import re

from macros.model.block import Block
from macros.model.problem import Problem
from macros.model.record import Place
from macros.programme.fenced_block import Fence, made
from macros.text.line import Line, lines

OPENING = re.compile(r"^:{3,}[ ]*(?P<kind>[A-Za-z][\w-]*)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*(?P<title>.*?)[ ]*$")
CLOSING = re.compile(r"^:{3,}[ ]*$")


class FencedText:
    """What modules and family pages have in common; each says what a section and a plain line are to it."""

    def __init__(self, file: str, problems: list[Problem]):
        self.file = file
        self.problems = problems

    def begin_section(self, text: str, number: int) -> None:
        """Takes a line that begins with two #."""
        raise NotImplementedError

    def plain_line(self, line: Line, number: int) -> None:
        """Takes a line that is neither in a block nor a section's heading."""
        raise NotImplementedError

    def before_block(self) -> None:
        """Takes note that a block begins."""
        raise NotImplementedError

    def take(self, block: Block) -> None:
        """Takes a block that is whole."""
        raise NotImplementedError

    def end(self) -> None:
        """Takes note that the text ends."""
        raise NotImplementedError

    def problem(self, line: int, rule: str, what: str, fix: str) -> None:
        self.problems.append(Problem(Place(self.file, line), what, fix, rule))

    def read(self, text: str, first_line: int) -> None:
        """Reads a text from its first line to its last; `first_line` is that line's number in the file."""
        fence: Fence | None = None
        for line in lines(text):
            number = first_line + line.number
            opening = None if line.code else OPENING.match(line.text)
            if fence:
                if not line.code and CLOSING.match(line.text):
                    self.end_block(fence)
                    fence = None
                elif opening or (not line.code and line.text.startswith("## ")):
                    self.unclosed(fence, number)
                    self.end_block(fence)
                    fence = self.begin_block(opening, number) if opening else None
                    if not opening:
                        self.begin_section(line.text, number)
                else:
                    fence.body.append(line.text)
            elif opening:
                fence = self.begin_block(opening, number)
            elif not line.code and CLOSING.match(line.text):
                self.problem(
                    number,
                    "fences-are-closed",
                    "Three colons close a block here, and none is open.",
                    "Delete this line, or open the block with `::: kind`.",
                )
            elif not line.code and line.text.startswith("## "):
                self.begin_section(line.text, number)
            else:
                self.plain_line(line, number)
        if fence:
            self.unclosed(fence, first_line + text.count("\n"))
            self.end_block(fence)
        self.end()

    def unclosed(self, fence: Fence, number: int) -> None:
        self.problem(
            fence.line,
            "fences-are-closed",
            f"The block `{fence.kind}` that begins here is still open on line {number}.",
            "Close it with a line of three colons.",
        )

    def begin_block(self, opening: re.Match[str], number: int) -> Fence:
        self.before_block()
        return Fence(opening["kind"], opening["braces"] or "", opening["title"], number, [])

    def end_block(self, fence: Fence) -> None:
        block = made(fence, self.file, self.problems)
        if block:
            self.take(block)
