"""Reads the text of a module or a page into the nouns of `macros.model`, and keeps the line of everything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from macros import prose, wording, yaml_file
from macros.extensions import discover
from macros.model import (
    NAME,
    Block,
    Heading,
    Module,
    ModuleMatter,
    Page,
    PageMatter,
    Part,
    PartMatter,
    Place,
    Prose,
    Record,
)
from macros.problem import Problem, nearest, quoted

OPENING = re.compile(r"^:{3,}[ ]*(?P<kind>[A-Za-z][\w-]*)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*(?P<title>.*?)[ ]*$")
CLOSING = re.compile(r"^:{3,}[ ]*$")
OPTION = re.compile(r"^(?P<name>[A-Za-z][\w-]*):(?:[ ]+(?P<value>.*))?$")
PART = re.compile(r"^##[ ]+(?P<title>.*?)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*$")
BRACES = re.compile(r"#(?P<name>\S+)|(?P<key>[A-Za-z][\w-]*)=(?P<value>\S+)|(?P<other>\S+)")

#: Pages of a module that are not parts; a part cannot take their names.
RESERVED = frozenset({"index", "whole", "images"})


def front_matter(
    text: str, file: str, schema: type[Record], subject: str
) -> tuple[Record | None, yaml_file.Yaml, str, int]:
    """Splits a text into its front matter, read by `schema`, and the text behind it with the line it begins on.

    The record is None where fields are missing or wrong; the problems are in the YAML's list.
    """
    rule = "front-matter-is-complete"
    head, behind, first_line = "", text, 1
    if text.startswith("---\n") or text == "---":
        end = text.find("\n---\n", 3)
        if end < 0 and text.endswith("\n---"):
            end = len(text) - 4
        if end >= 0:
            head = text[4 : end + 1]
            behind = text[end + 5 :]
            first_line = head.count("\n") + 3
        else:
            yaml = yaml_file.Yaml()
            yaml.problems.append(
                Problem(Place(file), "The front matter begins and does not end.", "Close it with a line of three hyphens.", rule)
            )
            return None, yaml, "", 1
    else:
        yaml = yaml_file.Yaml()
        yaml.problems.append(
            Problem(Place(file), f"{subject[:1].upper()}{subject[1:]} has no front matter.", "Begin the file with a line of three hyphens, the fields, and three hyphens again.", rule)
        )
        return None, yaml, text, 1
    yaml = yaml_file.read(head, file, first_line=2)
    if yaml.data is None and not yaml.problems:
        yaml.data = {}
    if yaml.problems and not isinstance(yaml.data, dict):
        return None, yaml, behind, first_line
    return record(schema, yaml.data, yaml, file, rule, f"the front matter of {subject}"), yaml, behind, first_line


def record(
    schema: type[Record], data: Any, yaml: yaml_file.Yaml, file: str, rule: str, subject: str, path: tuple = ()
) -> Any:
    """`data` as a `schema`, or None with its faults added to the YAML's problems. `path` is where it lies in the YAML."""

    def place(found: tuple[Any, ...]) -> Place:
        whole = path + found
        while whole and whole not in yaml.lines:
            whole = whole[:-1]
        return Place(file, yaml.lines.get(whole, 1))

    if not isinstance(data, dict):
        what = f"{subject[:1].upper()}{subject[1:]} is {quoted(str(data), 40)}."
        yaml.problems.append(Problem(place(()), what, "Write fields, each with a name, a colon and a value.", rule))
        return None
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        known = [field.alias or name for name, field in schema.model_fields.items()]
        yaml.problems += wording.problems(error, rule=rule, subject=subject, known=known, place=place)
        return None


def page(path: str, text: str) -> tuple[Page | None, list[Problem]]:
    """Reads a page of `docs/`; `path` counts from there. None where its front matter is not whole."""
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, PageMatter, "a page")
    if matter is None:
        return None, yaml.problems
    return Page(path, matter, behind, Place(file), line, yaml.lines), yaml.problems


def module(slug: str, text: str) -> tuple[Module | None, list[Problem]]:
    """Reads `modules/<slug>/module.md`. None where its front matter is not whole; problems are found all the same."""
    file = f"modules/{slug}/module.md"
    matter, yaml, behind, line = front_matter(text, file, ModuleMatter, "a module")
    body = _Body(file, yaml.problems)
    body.read(behind, line)
    if matter is None:
        return None, yaml.problems
    read = Module(slug, matter, tuple(body.opening), tuple(body.parts), Place(file), yaml.lines)
    return read, yaml.problems


@dataclass
class _Fence:
    """A block that has begun: its first line and what was gathered so far."""

    kind: str
    braces: str
    title: str
    line: int
    body: list[str]


class _Body:
    """Reads what stands behind a module's front matter, from the first line to the last."""

    def __init__(self, file: str, problems: list[Problem]):
        self.file = file
        self.problems = problems
        self.opening: list[Prose | Block] = []
        self.parts: list[Part] = []
        self.heading: tuple[str, str | None, int] | None = None
        self.pieces: list[Prose | Block] = []
        self.headings: list[Heading] = []
        self.held: list[str] = []
        self.held_line = 0

    def problem(self, line: int, rule: str, what: str, fix: str) -> None:
        self.problems.append(Problem(Place(self.file, line), what, fix, rule))

    def read(self, text: str, first_line: int) -> None:
        fence: _Fence | None = None
        for line in prose.lines(text):
            number = first_line + line.number
            opening = None if line.code else OPENING.match(line.text)
            if fence:
                if not line.code and CLOSING.match(line.text):
                    self.end_block(fence)
                    fence = None
                elif opening or (not line.code and PART.match(line.text)):
                    self.unclosed(fence, number)
                    self.end_block(fence)
                    fence = self.begin_block(opening, number) if opening else None
                    if not opening:
                        self.begin_part(line.text, number)
                else:
                    fence.body.append(line.text)
            elif opening:
                fence = self.begin_block(opening, number)
            elif not line.code and CLOSING.match(line.text):
                self.problem(number, "fences-are-closed", "Three colons close a block here, and none is open.", "Delete this line, or open the block with `::: kind`.")
            elif not line.code and line.text.startswith("## "):
                self.begin_part(line.text, number)
            else:
                self.plain_line(line, number)
        if fence:
            self.unclosed(fence, first_line + text.count("\n"))
            self.end_block(fence)
        self.end_part()

    def unclosed(self, fence: _Fence, number: int) -> None:
        self.problem(
            fence.line,
            "fences-are-closed",
            f"The block `{fence.kind}` that begins here is still open on line {number}.",
            "Close it with a line of three colons.",
        )

    def plain_line(self, line: prose.Line, number: int) -> None:
        if not line.code and line.text.startswith("#"):
            match = prose.HEADING.match(line.text)
            if match and len(match["level"]) == 1:
                self.problem(number, "parts-are-headed", f"A heading with one # stands here: {quoted(match['text'])}.", "Write ## for a part, ### for a heading in it. The module's title is in the front matter.")
            elif match and len(match["level"]) == 3 and self.heading:
                name = match["name"] or prose.slug(match["text"])
                self.headings.append(Heading(match["text"], name, Place(self.file, number)))
        if not self.held:
            self.held_line = number
        self.held.append(line.text)

    def end_prose(self) -> None:
        text = "\n".join(self.held)
        if text.strip():
            self.pieces.append(Prose(text, Place(self.file, self.held_line)))
        self.held = []

    def begin_part(self, text: str, number: int) -> None:
        self.end_part()
        match = PART.match(text)
        self.heading = (match["title"], match["braces"], number) if match else (text[3:], None, number)

    def end_part(self) -> None:
        self.end_prose()
        pieces, headings = tuple(self.pieces), tuple(self.headings)
        self.pieces, self.headings = [], []
        if self.heading is None:
            self.opening = list(pieces)
            return
        title, braces, line = self.heading
        self.heading = None
        matter = self.part_matter(title, braces, line)
        if matter:
            place = Place(self.file, line)
            self.parts.append(Part(matter.name, title, matter.minutes, matter.teaches, pieces, headings, place))

    def part_matter(self, title: str, braces: str | None, line: int) -> PartMatter | None:
        rule = "parts-are-headed"
        example = f"{{#{prose.slug(title) or 'name'} minutes=8 teaches=outcome}}"
        if braces is None:
            self.problem(line, rule, f"The part {quoted(title)} has no name and no minutes.", f"Write behind its title: `{example}`.")
            return None
        fields, strange = _braces(braces)
        if strange:
            self.problem(line, rule, f"The braces of the part {quoted(title)} hold {quoted(strange)}.", f"Write them as `{example}`.")
        if not title:
            self.problem(line, rule, "This part has no title.", "Write a title that says its point.")
        try:
            matter = PartMatter.model_validate(fields)
        except ValidationError as error:
            self.problems += wording.problems(
                error, rule=rule, subject=f"the part {quoted(title)}", known=PartMatter.model_fields, place=lambda _: Place(self.file, line)
            )
            return None
        if not re.fullmatch(NAME, matter.name) or matter.name in RESERVED:
            self.problem(line, "names-are-stable", f"The part's name is {quoted(matter.name)}.", f"Write a name of small letters, digits and hyphens that is not {', '.join(sorted(RESERVED))}, such as `#{prose.slug(title)}`.")
            return None
        return matter

    def begin_block(self, opening: re.Match[str], number: int) -> _Fence:
        self.end_prose()
        return _Fence(opening["kind"], opening["braces"] or "", opening["title"], number, [])

    def end_block(self, fence: _Fence) -> None:
        place = Place(self.file, fence.line)
        kinds = discover("blocks")
        if fence.kind not in kinds:
            self.problem(fence.line, "blocks-are-known", f"There is no kind of block called `{fence.kind}`.{nearest(fence.kind, kinds)}", f"Write one of: {', '.join(f'`{kind}`' for kind in kinds)}.")
            return
        schema = block_class(fence.kind)
        fields, strange = _braces(fence.braces)
        name = fields.pop("name", None)
        if strange or fields:
            self.problem(fence.line, "options-are-known", f"The braces of this block hold {quoted(strange or str(fields))}.", "Write only its name there, as `{#name}`. Options stand on lines of their own.")
        if name and not re.fullmatch(NAME, name):
            self.problem(fence.line, "names-are-stable", f"The block's name is {quoted(name)}.", "Write a name of small letters, digits and hyphens.")
            name = None
        if schema.named and not name:
            example = prose.slug(fence.title) if fence.title else f"{fence.kind}-{fence.line}"
            self.problem(fence.line, "names-are-given", f"This `{fence.kind}` has no name.", f"Write `::: {fence.kind} {{#{example}}}`.")
        if fence.title and not schema.titled:
            self.problem(fence.line, "options-are-known", f"A `{fence.kind}` has no title, and {quoted(fence.title)} stands there.", "Move the text into the block.")
        options, skip = self.options(fence)
        body = "\n".join(fence.body[skip:])
        leading = len(body) - len(body.lstrip("\n"))
        known = [n for n in schema.model_fields if n not in Block.model_fields]
        given = {"kind": fence.kind, "name": name, "title": fence.title if schema.titled else "", "body": body, "place": place, "body_line": fence.line + 1 + skip + leading}
        try:
            block = schema.model_validate(given | {n: value for n, (value, _) in options.items()})
        except ValidationError as error:
            lines = {n: line for n, (_, line) in options.items()}
            self.problems += wording.problems(
                error, rule="options-are-known", subject=f"this `{fence.kind}`", known=known, place=lambda path: Place(self.file, lines.get(path[0] if path else "", fence.line))
            )
            return
        self.pieces.append(block)

    def options(self, fence: _Fence) -> tuple[dict[str, tuple[str, int]], int]:
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
                self.problem(line, "options-are-known", f"The option `{match['name']}` stands here a second time.", "Delete one of the two.")
            elif match["name"] in Block.model_fields:
                self.problem(line, "options-are-known", f"A block has no option `{match['name']}`.", "Remove this line.")
            else:
                options[match["name"]] = (match["value"] or "", line)
        return options, len(fence.body)


def _braces(text: str) -> tuple[dict[str, str], str]:
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


def block_class(kind: str) -> type[Block]:
    """The class of a kind of block: the one that its file in `macros/blocks` defines."""
    extension = discover("blocks")[kind]
    return next(
        value
        for value in vars(extension).values()
        if isinstance(value, type) and issubclass(value, Block) and value.__module__ == extension.__name__
    )


def sections(text: str, first_line: int) -> Iterable[tuple[str, str, int]]:
    """The stretches of a block's body between `####` headings: title, text and the line of the heading.

    What stands before the first heading has an empty title.
    """
    title, held, line = "", [], first_line
    for each in prose.lines(text):
        if not each.code and each.text.startswith("#### "):
            yield title, "\n".join(held).strip("\n"), line
            title, held, line = each.text[5:].strip(), [], first_line + each.number
        else:
            held.append(each.text)
    yield title, "\n".join(held).strip("\n"), line
