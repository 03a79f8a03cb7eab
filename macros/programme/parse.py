"""Reads the text of a module or a page into the nouns of `macros.model`, and keeps the line of everything."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from macros.model.block import Block
from macros.model.family import ENGLISH, FamilyMatter, FamilyPage, SimpleMatter, SimplePage, TranslationMatter
from macros.model.module import Heading, Module, ModuleMatter, Part, PartMatter, Prose
from macros.model.page import Page, PageMatter
from macros.model.problem import Problem, quoted
from macros.model.record import NAME, Place, Record
from macros.programme import wording, yaml_file
from macros.programme.fences import FencedText, in_braces
from macros.programme.passages import fields
from macros.programme.passages import read as read_passages
from macros.text import prose

PART = re.compile(r"^##[ ]+(?P<title>.*?)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*$")

#: The folder of `docs/` that holds the pages for families.
FAMILIES = "families/"

#: The folder of the pages in pictures. No language has this name.
IN_PICTURES = f"{FAMILIES}in-pictures/"

#: Pages of a module that are not parts; a part cannot take their names.
RESERVED = frozenset({"index", "whole", "images"})


def front_matter(text: str, file: str, schema: type[Record], subject: str) -> tuple[Record | None, yaml_file.Yaml, str, int]:
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
            Problem(
                Place(file),
                f"{subject[:1].upper()}{subject[1:]} has no front matter.",
                "Begin the file with a line of three hyphens, the fields, and three hyphens again.",
                rule,
            )
        )
        return None, yaml, text, 1
    yaml = yaml_file.read(head, file, first_line=2)
    if yaml.data is None and not yaml.problems:
        yaml.data = {}
    if yaml.problems and not isinstance(yaml.data, dict):
        return None, yaml, behind, first_line
    return record(schema, yaml.data, yaml, file, rule, f"the front matter of {subject}"), yaml, behind, first_line


def record(schema: type[Record], data: Any, yaml: yaml_file.Yaml, file: str, rule: str, subject: str, path: tuple = ()) -> Any:
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
    kind, schema, subject = Page, PageMatter, "a page"
    if path.startswith(IN_PICTURES):
        kind, schema, subject = SimplePage, SimpleMatter, "a page in pictures"
    elif path.startswith(FAMILIES):
        return family_page(path, text)
    file = f"docs/{path}"
    matter, yaml, behind, line = front_matter(text, file, schema, subject)
    if matter is None:
        return None, yaml.problems
    return kind(path, matter, behind, Place(file), line, yaml.lines), yaml.problems


def family_page(path: str, text: str) -> tuple[FamilyPage | None, list[Problem]]:
    """Reads a page for families; the folder below `families/` is its language, and English has none."""
    file = f"docs/{path}"
    folder = path.removeprefix(FAMILIES).rpartition("/")[0]
    schema, subject = (TranslationMatter, "a translation") if folder else (FamilyMatter, "a family page")
    matter, yaml, behind, line = front_matter(text, file, schema, subject)
    passages = read_passages(behind, file, line, yaml.problems)
    if matter is None:
        return None, yaml.problems
    whole = (*fields(matter, file, yaml.lines), *passages)
    return FamilyPage(path, matter, behind, Place(file), line, yaml.lines, whole, folder or ENGLISH), yaml.problems


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


class _Body(FencedText):
    """Reads what stands behind a module's front matter, from the first line to the last."""

    def __init__(self, file: str, problems: list[Problem]):
        super().__init__(file, problems)
        self.opening: list[Prose | Block] = []
        self.parts: list[Part] = []
        self.heading: tuple[str, str | None, int] | None = None
        self.pieces: list[Prose | Block] = []
        self.headings: list[Heading] = []
        self.held: list[str] = []
        self.held_line = 0

    def plain_line(self, line: prose.Line, number: int) -> None:
        if not line.code and line.text.startswith("#"):
            match = prose.HEADING.match(line.text)
            if match and len(match["level"]) == 1:
                self.problem(
                    number,
                    "parts-are-headed",
                    f"A heading with one # stands here: {quoted(match['text'])}.",
                    "Write ## for a part, ### for a heading in it. The module's title is in the front matter.",
                )
            elif match and len(match["level"]) == 3 and self.heading:
                name = match["name"] or prose.slug(match["text"])
                self.headings.append(Heading(match["text"], name, Place(self.file, number)))
        if not self.held:
            self.held_line = number
        self.held.append(line.text)

    def before_block(self) -> None:
        text = "\n".join(self.held)
        if text.strip():
            self.pieces.append(Prose(text, Place(self.file, self.held_line)))
        self.held = []

    def take(self, block: Block) -> None:
        self.pieces.append(block)

    def begin_section(self, text: str, number: int) -> None:
        self.end()
        match = PART.match(text)
        self.heading = (match["title"], match["braces"], number) if match else (text[3:], None, number)

    def end(self) -> None:
        self.before_block()
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
        fields, strange = in_braces(braces)
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
            self.problem(
                line,
                "names-are-stable",
                f"The part's name is {quoted(matter.name)}.",
                f"Write a name of small letters, digits and hyphens that is not {', '.join(sorted(RESERVED))}, such as `#{prose.slug(title)}`.",
            )
            return None
        return matter
