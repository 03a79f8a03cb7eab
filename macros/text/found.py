"""What one text of Markdown holds: its links, pictures, citations, headings and words, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from macros.model.record import NAME

#: The name that an author gives a heading, behind its words.
_NAMED = re.compile(rf"^(?P<text>.*?)[ ]*\{{\#(?P<name>{NAME})\}}[ ]*$", re.DOTALL)

#: Stands for a pipe within code while tables are cut into cells: there it parts no cells.
PIPE = "\ue003"


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its address as written, its title, its words, and its line from 0."""

    target: str
    title: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in the text: its address as written, its words, and its line from 0."""

    src: str
    alt: str
    line: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: what stands between its brackets, its line from 0, and whether a heading holds it."""

    cited: str
    line: int
    in_heading: bool


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading: its level, its words, the name that the author gave it, and its line from 0."""

    level: int
    text: str
    name: str
    line: int
    underlined: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words of one line: no code, no address, no mark. `begins` says that its paragraph begins with them."""

    text: str
    #: The same, with every character that the author escaped or spelt out left blank: it is meant as it stands.
    unescaped: str
    line: int
    begins: bool
    starts_line: bool
    within: str


@dataclass(frozen=True)
class Reading:
    """What one text holds."""

    tokens: tuple[Token, ...]
    links: tuple[Link, ...]
    pictures: tuple[Shown, ...]
    citations: tuple[Cited, ...]
    headings: tuple[Headed, ...]
    words: tuple[Words, ...]
    #: The first lines, from 0, of code that only its indentation makes.
    indented: tuple[int, ...]
    #: The first lines of the paragraphs in which code within a line runs on over its end.
    broken_code: tuple[int, ...]


@dataclass
class Finds:
    """Gathers what a text holds, token by token."""

    links: list[Link] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    citations: list[Cited] = field(default_factory=list)
    headings: list[Headed] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    indented: list[int] = field(default_factory=list)
    broken_code: list[int] = field(default_factory=list)

    def take(self, token: Token, before: Token | None) -> None:
        """Takes a block's token; `before` is the one before it, which says what holds it."""
        first = (token.map or [0])[0]
        _restore(token)
        if token.type == "code_block":
            self.indented.append(first)
        elif token.type == "inline":
            self.line(token, first, before)

    def line(self, token: Token, line: int, before: Token | None) -> None:
        holds = before.type.removesuffix("_open") if before else ""
        breaks = sum(child.type in ("softbreak", "hardbreak") for child in token.children or [])
        if "`" in token.content and token.content.count("\n") > breaks:
            self.broken_code.append(line)
        children = token.children = _joined(token.children or [])
        if holds == "heading" and before:
            token.meta["heading"] = True
            match = _NAMED.match(children[-1].content) if children and children[-1].type == "text" else None
            match = match if match and (match["text"] or len(children) > 1) else None
            if match:
                children[-1].content = match["text"]
                children[-1].meta["unescaped"] = children[-1].meta["unescaped"][: len(match["text"])]
                before.meta["name"] = match["name"]
            said = plain(children)
            self.headings.append(Headed(int(before.tag[1]), said, match["name"] if match else "", line, before.markup[0] in "=-"))
        self.children(children, line, holds)

    def children(self, children: list[Token], line: int, holds: str) -> None:
        within, begins, starts = holds, True, True
        opened: list[tuple[int, int]] = []
        for at, child in enumerate(children):
            if child.type in ("softbreak", "hardbreak"):
                line, starts, begins = line + 1, True, False
                continue
            if child.type == "link_open":
                opened.append((at, line))
                within = "link"
            elif child.type == "link_close":
                start, where = opened.pop()
                inside = children[start + 1 : at]
                link = children[start]
                link.meta["said"] = plain(inside)
                self.links.append(Link(str(link.attrs["href"]), str(link.attrs.get("title", "")), plain(inside), where))
                within = holds
            elif child.type == "image":
                self.pictures.append(Shown(str(child.attrs["src"]), plain(child.children or []), line))
            elif child.type == "citation":
                self.citations.append(Cited(child.content, line, holds == "heading"))
            elif child.type == "text" and child.content:
                self.words.append(Words(child.content, child.meta["unescaped"], line, begins, starts, within))
            if child.type not in ("em_open", "strong_open") and not (child.type == "text" and not child.content):
                starts = begins = False


def _restore(token: Token) -> None:
    """Puts back the pipes within code, in a token and in all that it holds."""
    token.content = token.content.replace(PIPE, "|")
    token.attrs = {name: value.replace(PIPE, "|") if isinstance(value, str) else value for name, value in token.attrs.items()}
    for child in token.children or []:
        _restore(child)


def _joined(children: list[Token]) -> list[Token]:
    """The tokens of a line with every run of words as one; each of these knows which of its characters were escaped."""
    found: list[Token] = []
    for child in children:
        if child.type not in ("text", "text_special"):
            found.append(child)
            continue
        unescaped = child.content if child.type == "text" else "\ue004" * len(child.content)
        if found and found[-1].type == "text":
            found[-1].content += child.content
            found[-1].meta["unescaped"] += unescaped
        else:
            child.type = "text"
            child.meta["unescaped"] = unescaped
            found.append(child)
    return found


def plain(children: list[Token]) -> str:
    """The words of a line, without its marks and citations."""
    return "".join(_said(children))


def _said(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
