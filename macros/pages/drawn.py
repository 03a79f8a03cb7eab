"""Reads a drawing with a parser of XML, and tells what it holds that no drawing of ours may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from macros.model.allowed import DRAWN, DRAWN_WITHIN_A_PAGE, not_drawn

#: The spaces of names that a drawing's own names may lie in. A drawing within a page names none.
SVG, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/XML/1998/namespace"

FIX = "Remove it: a drawing runs nothing and loads nothing. Drawing programs can export plain SVG."

#: The same, where a drawing program wrote what it wants to know of a drawing, or wrote its looks in another way.
FROM_A_PROGRAM = (
    "Save it anew from the program that it was drawn with: in Inkscape as “Optimised SVG” with its CSS turned into attributes"
    " and its metadata removed, in Illustrator with “Presentation Attributes”, in Figma without “Clip content”."
)

#: What any part of a drawing may say of its words.
OF_WORDS = ("lang", "space")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a drawing holds and may not, with its line, and what to do about it."""

    line: int
    what: str
    fix: str = FIX


class _NotXml(Exception):
    """Something that stands before or between the elements of a drawing."""


@dataclass
class _Reading:
    """A drawing as it is read: each element is held against the list of those that may be there."""

    elements: Mapping[str, frozenset[str]]
    space: str
    parser: expat.XMLParserType = field(default_factory=lambda: expat.ParserCreate(namespace_separator=" "))
    faults: list[Fault] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    style: list[str] = field(default_factory=list)

    def read(self, data: bytes) -> None:
        parser = self.parser
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self.begin, self.end, self.say
        parser.StartDoctypeDeclHandler = lambda *_: self.stop("a `<!DOCTYPE>`")
        parser.ProcessingInstructionHandler = lambda *_: self.stop("an instruction for programs, `<?…?>`")
        try:
            parser.Parse(data, True)
        except _NotXml:
            return
        except (expat.ExpatError, ValueError, LookupError) as error:
            # What cannot be read to its end says enough of itself.
            self.faults.clear()
            said = expat.ErrorString(getattr(error, "code", 0)) or "it is no text"
            self.found(f"This drawing cannot be read: {said}.", "Save it again as plain SVG from the program that it was drawn with.")

    def found(self, what: str, fix: str = FIX) -> None:
        self.faults.append(Fault(max(1, self.parser.CurrentLineNumber), what, fix))

    def stop(self, what: str) -> None:
        self.found(f"This drawing holds {what}.")
        raise _NotXml

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if not self.open and name == "svg" and self.space:
            self.found("This drawing does not say that it is SVG, and no browser shows it.", f'Add `xmlns="{SVG}"` to its `<svg>` tag.')
            self.space = ""
        element = self._known(name)
        if not element or (not self.open and element != "svg"):
            fix = FROM_A_PROGRAM if name.rpartition(" ")[0] not in (SVG, "") or name.endswith(" metadata") else FIX
            self.found(f"This drawing holds `<{name.rpartition(' ')[2]}>`, which is none of the elements that drawings are made of.", fix)
        for attribute, value in attributes.items() if element else ():
            self._attribute(element, attribute, value)
        self.open.append(element)

    def _known(self, name: str) -> str:
        """The name of an element that may be there, or nothing."""
        space, _, own = name.rpartition(" ")
        return own if space == self.space and own in self.elements else ""

    def _attribute(self, element: str, name: str, value: str) -> None:
        space, _, own = name.rpartition(" ")
        if (space or own not in self.elements[element]) and not (space == XML and own in OF_WORDS):
            fix = FROM_A_PROGRAM if space or own in ("style", "x", "y", "clip-path") else FIX
            self.found(f"This drawing holds `{own}` in `<{element}>`, where no drawing has it.", fix)
        elif called := not_drawn(value):
            self.found(f"This drawing holds `{called}` in `{own}`.")

    def say(self, words: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style.append(words)

    def end(self, _: str) -> None:
        if self.open.pop() == "style" and (called := not_drawn("".join(self.style))):
            self.found(f"The style of this drawing holds `{called}`.")


def faults(data: bytes) -> Iterator[Fault]:
    """What a drawing in a file of its own holds and may not."""
    reading = _Reading(DRAWN, SVG)
    reading.read(data)
    yield from reading.faults


def faults_within_a_page(markup: str) -> Iterator[Fault]:
    """The same, of a drawing that pages take into themselves."""
    reading = _Reading(DRAWN_WITHIN_A_PAGE, "")
    reading.read(markup.encode())
    yield from reading.faults
