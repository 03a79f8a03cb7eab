"""Reads what stands behind a module's front matter: its opening and its parts."""

from __future__ import annotations

import re

from pydantic import ValidationError

from macros.model.block import Block
from macros.model.module import Heading, Part, PartMatter, Prose
from macros.model.problem import Problem, quoted
from macros.model.record import NAME, Place
from macros.programme import wording
from macros.programme.fenced_block import in_braces
from macros.programme.fences import FencedText
from macros.text import prose
from macros.text.line import Line

PART = re.compile(r"^##[ ]+(?P<title>.*?)[ ]*(?:\{(?P<braces>[^}]*)\})?[ ]*$")

#: Pages of a module that are not parts; a part cannot take their names.
RESERVED = frozenset({"index", "whole", "images"})


#: A blank beside an equals sign or a comma in the braces of a part.
_BESIDE = re.compile(r"\s+(?=[=,])|(?<=[=,])\s+")


class Body(FencedText):
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

    def plain_line(self, line: Line, number: int) -> None:
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
        fields, strange = in_braces(_BESIDE.sub("", braces))
        if _BESIDE.search(braces):
            what = f"There are blanks beside an equals sign or a comma in the braces of the part {quoted(title)}."
            self.problem(line, rule, what, f"Write them without blanks there: `{{{_BESIDE.sub('', braces).strip()}}}`.")
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
                f"Write a name of small letters, digits and hyphens that is not {', '.join(sorted(RESERVED))}, such as `#{prose.slug(matter.name)}`.",
            )
            return None
        return matter
