"""Makes a block of what stands between its fences: the name in its braces, its options and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from macros.extensions import discover
from macros.model.block import Block
from macros.model.problem import Problem, nearest, quoted
from macros.model.record import NAME, Place
from macros.programme import wording
from macros.text import prose

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


def made(fence: Fence, file: str, problems: list[Problem]) -> Block | None:
    """The block of a fence, or None where its kind is unknown or an option is wrong. What is wrong is added to the problems."""
    kinds = discover("blocks")
    if fence.kind in kinds:
        return _Making(fence, file, problems).made()
    what = f"There is no kind of block called `{fence.kind}`.{nearest(fence.kind, kinds)}"
    fix = f"Write one of: {', '.join(f'`{kind}`' for kind in kinds)}."
    problems.append(Problem(Place(file, fence.line), what, fix, "blocks-are-known"))
    return None


class _Making:
    """Makes one block of a kind that is known."""

    def __init__(self, fence: Fence, file: str, problems: list[Problem]):
        self.fence = fence
        self.file = file
        self.problems = problems
        self.schema = block_class(fence.kind)
        #: Whether an option stands where it is read as words.
        self.late = False

    def problem(self, line: int, rule: str, what: str, fix: str) -> None:
        self.problems.append(Problem(Place(self.file, line), what, fix, rule))

    def made(self) -> Block | None:
        """The block, if its options are as its kind has them."""
        name, title = self.name(), self.title()
        options, skip = self.options()
        body = "\n".join(self.fence.body[skip:])
        leading = len(body) - len(body.lstrip("\n"))
        given: dict[str, Any] = {
            "kind": self.fence.kind,
            "name": name,
            "title": title,
            "body": body,
            "place": Place(self.file, self.fence.line),
            "body_line": self.fence.line + 1 + skip + leading,
        }
        try:
            return self.schema.model_validate(given | {n: value for n, (value, _) in options.items()})
        except ValidationError as error:
            lines = {n: line for n, (_, line) in options.items()}
            if self.late:
                return None
            self.problems += wording.problems(
                error,
                rule="options-are-known",
                subject=f"this `{self.fence.kind}`",
                known=[n for n in self.schema.model_fields if n not in Block.model_fields],
                place=lambda path: Place(self.file, lines.get(path[0] if path else "", self.fence.line)),
            )
            return None

    def name(self) -> str | None:
        """The name in its braces, if it is one."""
        fence = self.fence
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
            what = f"The block's name is {quoted(name)}."
            self.problem(fence.line, "names-are-stable", what, "Write a name of small letters, digits and hyphens.")
            name = None
        if self.schema.named and not name:
            example = prose.slug(fence.title) if fence.title else f"{fence.kind}-{fence.line}"
            self.problem(fence.line, "names-are-given", f"This `{fence.kind}` has no name.", f"Write `::: {fence.kind} {{#{example}}}`.")
        return name

    def title(self) -> str:
        """Its title, if its kind has one."""
        fence = self.fence
        if fence.title and not self.schema.titled:
            what = f"A `{fence.kind}` has no title, and {quoted(fence.title)} stands there."
            self.problem(fence.line, "options-are-known", what, "Move the text into the block.")
        return fence.title if self.schema.titled else ""

    def options(self) -> tuple[dict[str, tuple[str, int]], int]:
        """The `key: value` lines straight under the fence, with their lines, and how many lines they take.

        A kind without options may begin with a sentence such as "Remember: babies look away"; an option is in small letters.
        """
        without = not set(self.schema.model_fields) - set(Block.model_fields)
        options: dict[str, tuple[str, int]] = {}
        for index, text in enumerate(self.fence.body):
            match = OPTION.match(text)
            if not match or (without and not match["name"].islower()):
                self.late_option(index)
                return options, index
            line = self.fence.line + 1 + index
            if match["name"] in options:
                self.problem(
                    line, "options-are-known", f"The option `{match['name']}` stands here a second time.", "Delete one of the two."
                )
            elif match["name"] in Block.model_fields:
                self.problem(line, "options-are-known", f"A block has no option `{match['name']}`.", "Remove this line.")
            else:
                options[match["name"]] = (match["value"] or "", line)
        return options, len(self.fence.body)

    def late_option(self, first: int) -> None:
        """Says where what looks like an option stands behind a blank line: it would be read as words."""
        for index in range(first, len(self.fence.body)):
            text = self.fence.body[index]
            if not text.strip():
                continue
            match = OPTION.match(text)
            if match and match["name"] in set(self.schema.model_fields) - set(Block.model_fields) and index > first:
                what = f"A blank line stands above this option, so that it is read as words: {quoted(text)}."
                line = self.fence.line + 1 + index
                self.late = True
                self.problem(line, "options-are-known", what, "Delete the blank line, so that options stand straight under the first line.")
            return


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
