"""Reads a text of plain Markdown and `:::` blocks line by line, and keeps the line of everything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pydantic import ValidationError

from macros.extensions import discover
from macros.model.block import Block
from macros.model.problem import Problem, nearest, quoted
from macros.model.record import NAME, Place
from macros.programme import wording
from macros.text import prose

OPENING = re.compile(r"^:{3,}[ ]*(?P<kind>[A-Za-z][\w-]*)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*(?P<title>.*?)[ ]*$")
CLOSING = re.compile(r"^:{3,}[ ]*$")
OPTION = re.compile(r"^(?P<name>[A-Za-z][\w-]*):(?:[ ]+(?P<value>.*))?$")
BRACES = re.compile(r"#(?P<name>\S+)|(?P<key>[A-Za-z][\w-]*)=(?P<value>\S+)|(?P<other>\S+)")


@dataclass
class Fence:
    """A block that has begun: its first line and what was gathered so far."""

    kind: str
    braces: str
    title: str
    line: int
    body: list[str]


class FencedText:
    """What modules and family pages have in common; each says what a section and a plain line are to it."""

    def __init__(self, file: str, problems: list[Problem]):
        self.file = file
        self.problems = problems

    def begin_section(self, text: str, number: int) -> None:
        """Takes a line that begins with two #."""
        raise NotImplementedError

    def plain_line(self, line: prose.Line, number: int) -> None:
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
        for line in prose.lines(text):
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
        place = Place(self.file, fence.line)
        kinds = discover("blocks")
        if fence.kind not in kinds:
            self.problem(
                fence.line,
                "blocks-are-known",
                f"There is no kind of block called `{fence.kind}`.{nearest(fence.kind, kinds)}",
                f"Write one of: {', '.join(f'`{kind}`' for kind in kinds)}.",
            )
            return
        schema = block_class(fence.kind)
        fields, strange = in_braces(fence.braces)
        name = fields.pop("name", None)
        if strange or fields:
            self.problem(
                fence.line,
                "options-are-known",
                f"The braces of this block hold {quoted(strange or str(fields))}.",
                "Write only its name there, as `{#name}`. Options stand on lines of their own.",
            )
        if name and not re.fullmatch(NAME, name):
            self.problem(
                fence.line, "names-are-stable", f"The block's name is {quoted(name)}.", "Write a name of small letters, digits and hyphens."
            )
            name = None
        if schema.named and not name:
            example = prose.slug(fence.title) if fence.title else f"{fence.kind}-{fence.line}"
            self.problem(fence.line, "names-are-given", f"This `{fence.kind}` has no name.", f"Write `::: {fence.kind} {{#{example}}}`.")
        if fence.title and not schema.titled:
            self.problem(
                fence.line,
                "options-are-known",
                f"A `{fence.kind}` has no title, and {quoted(fence.title)} stands there.",
                "Move the text into the block.",
            )
        options, skip = self.options(fence)
        body = "\n".join(fence.body[skip:])
        leading = len(body) - len(body.lstrip("\n"))
        known = [n for n in schema.model_fields if n not in Block.model_fields]
        given = {
            "kind": fence.kind,
            "name": name,
            "title": fence.title if schema.titled else "",
            "body": body,
            "place": place,
            "body_line": fence.line + 1 + skip + leading,
        }
        try:
            block = schema.model_validate(given | {n: value for n, (value, _) in options.items()})
        except ValidationError as error:
            lines = {n: line for n, (_, line) in options.items()}
            self.problems += wording.problems(
                error,
                rule="options-are-known",
                subject=f"this `{fence.kind}`",
                known=known,
                place=lambda path: Place(self.file, lines.get(path[0] if path else "", fence.line)),
            )
            return
        self.take(block)

    def options(self, fence: Fence) -> tuple[dict[str, tuple[str, int]], int]:
        """The `key: value` lines straight under the fence, with their lines, and how many lines they take.

        A kind without options may begin with a sentence such as "Remember: babies look away"; an option is in small letters.
        """
        without = not set(block_class(fence.kind).model_fields) - set(Block.model_fields)
        options: dict[str, tuple[str, int]] = {}
        for index, text in enumerate(fence.body):
            match = OPTION.match(text)
            if not match or (without and not match["name"].islower()):
                return options, index
            line = fence.line + 1 + index
            if match["name"] in options:
                self.problem(
                    line, "options-are-known", f"The option `{match['name']}` stands here a second time.", "Delete one of the two."
                )
            elif match["name"] in Block.model_fields:
                self.problem(line, "options-are-known", f"A block has no option `{match['name']}`.", "Remove this line.")
            else:
                options[match["name"]] = (match["value"] or "", line)
        return options, len(fence.body)


def in_braces(text: str) -> tuple[dict[str, str], str]:
    """The fields in braces behind a heading or a fence, and what in them is none."""
    fields: dict[str, str] = {}
    strange = []
    for match in BRACES.finditer(text):
        if match["name"]:
            fields["name"] = match["name"]
        elif match["key"]:
            fields[match["key"]] = match["value"].strip("\"'")
        else:
            strange.append(match["other"])
    return fields, " ".join(strange)


@cache
def block_class(kind: str) -> type[Block]:
    """The class of a kind of block: the one that its file in `macros/blocks` defines."""
    extension = discover("blocks")[kind]
    return next(
        value
        for value in vars(extension).values()
        if isinstance(value, type) and issubclass(value, Block) and value.__module__ == extension.__name__
    )
