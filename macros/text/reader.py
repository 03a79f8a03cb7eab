"""The one reader of an author's text, which is CommonMark with tables: what stands in it, and on which line.

Checks ask what it found, and pages, paper and slides are given what `macros.text.written` writes of its tree, so that
all of them mean the same by the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from macros.model.block import Stretch
from macros.model.record import NAME
from macros.text.braces import CALL
from macros.text.line import CODE, lines

#: One citation, or several: `[@key]`, `[@key, p. 4; @other]`.
CITATION = re.compile(r"\[(?P<cited>-?@[\w:.\-]+(?:,[^\];@]+)?(?:;\s*-?@[\w:.\-]+(?:,[^\];@]+)?)*)\]")

#: The name that an author gives a heading, behind its words.
_NAMED = re.compile(rf"^(?P<text>.*?)[ ]*\{{\#(?P<name>{NAME})\}}[ ]*$", re.DOTALL)

#: An address that stands in the text as it is. A stop or a comma behind it belongs to the sentence.
_ADDRESS = re.compile(r"https?://[^\s<>\[\]{}|\\^`\"]*[^\s<>\[\]{}|\\^`\"().,;:!?'*_~]")

#: A class behind a link or below a paragraph, which pages of the house may give it.
_CLASS = re.compile(r"\{ ?\.[a-z][a-z-]* ?\}")

#: Stands for a pipe within code while tables are cut into cells: there it parts no cells.
_PIPE = "\ue003"


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
    #: The lines, from 0, of fenced code, and those of code that only its indentation makes.
    fenced: frozenset[int]
    indented: tuple[int, ...]
    #: The first lines of the paragraphs in which code within a line runs on over its end.
    broken_code: tuple[int, ...]


def _citation(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    match = CITATION.match(state.src, state.pos, state.posMax)
    return match is not None and _taken(state, silent, "citation", match[0], match["cited"])


def _call(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("{{", state.pos):
        return False
    match = CALL.match(state.src, state.pos, state.posMax)
    return match is not None and _taken(state, silent, "call", match[0], match[0])


def _class(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{" or state.src[state.pos - 1 : state.pos] not in (")", "\n"):
        return False
    match = _CLASS.match(state.src, state.pos, state.posMax)
    return match is not None and _taken(state, silent, "class", match[0], match[0])


def _taken(state: StateInline, silent: bool, kind: str, whole: str, content: str) -> bool:
    if not silent:
        state.push(kind, "", 0).content = content
    state.pos += len(whole)
    return True


def _address(state: StateInline, silent: bool) -> bool:
    """An address without any marks, found by its colon: the letters before it wait to be written."""
    if state.src[state.pos] != ":" or state.linkLevel:
        return False
    scheme = next((each for each in ("https", "http") if state.pending.endswith(each)), None)
    before = state.src[: state.pos - len(scheme)][-1:] if scheme else ""
    match = _ADDRESS.match(state.src, state.pos - len(scheme)) if scheme and not before.isalnum() else None
    if not match or not scheme:
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme)]
        opened = state.push("link_open", "a", 1)
        opened.attrs = {"href": match[0]}
        opened.markup = opened.info = "bare"
        state.push("text", "", 0).content = match[0]
        state.push("link_close", "a", -1).markup = "bare"
    state.pos = match.end()
    return True


def _engine(of_the_house: bool) -> MarkdownIt:
    """The reader: no HTML, no address changed or refused, no definitions of links apart from their words.

    On pages of the house, which hold calls of macros, these and a class behind a link are read as such.
    """
    reader = MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline", "reference", "text_join"])
    reader.inline.ruler.before("link", "citation", _citation)
    reader.inline.ruler.before("link", "address", _address)
    if of_the_house:
        reader.inline.ruler.before("link", "call", _call)
        reader.inline.ruler.before("link", "class", _class)
    vars(reader)["normalizeLink"] = vars(reader)["normalizeLinkText"] = str
    vars(reader)["validateLink"] = lambda address: True
    return reader


_ENGINES = {of_the_house: _engine(of_the_house) for of_the_house in (False, True)}


def read(text: str, of_the_house: bool = False) -> Reading:
    """What a text of Markdown holds. `of_the_house` reads calls of macros, as pages in `docs/` hold them."""
    return _read(text, of_the_house)


@lru_cache(maxsize=1 << 15)
def _read(text: str, of_the_house: bool) -> Reading:
    return _reading(_ENGINES[of_the_house].parse(_with_pipes_in_code_hidden(text)))


def read_stretch(stretch: Stretch) -> Reading:
    """What a stretch of an author's text holds: pages in `docs/` may call macros, modules may not."""
    return read(stretch.text, stretch.place.file.startswith("docs/"))


@lru_cache(maxsize=1 << 12)
def read_line(text: str) -> Reading:
    """What one line of Markdown holds, such as a title: no list and no heading begins in it."""
    return _reading(_ENGINES[False].parseInline(text))


def _reading(tokens: list[Token]) -> Reading:
    finds = _Finds()
    for at, token in enumerate(tokens):
        finds.take(token, tokens[at - 1] if at else None)
    return Reading(
        tuple(tokens),
        tuple(finds.links),
        tuple(finds.pictures),
        tuple(finds.citations),
        tuple(finds.headings),
        tuple(finds.words),
        frozenset(finds.fenced),
        tuple(finds.indented),
        tuple(finds.broken_code),
    )


def _with_pipes_in_code_hidden(text: str) -> str:
    if "|" not in text or "`" not in text:
        return text
    written = (line.text if line.code else CODE.sub(lambda code: code[0].replace("|", _PIPE), line.text) for line in lines(text))
    return "\n".join(written)


@dataclass
class _Finds:
    """Gathers what a text holds, token by token."""

    links: list[Link] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    citations: list[Cited] = field(default_factory=list)
    headings: list[Headed] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    fenced: set[int] = field(default_factory=set)
    indented: list[int] = field(default_factory=list)
    broken_code: list[int] = field(default_factory=list)

    def take(self, token: Token, before: Token | None) -> None:
        """Takes a block's token; `before` is the one before it, which says what holds it."""
        first, last = token.map or (0, 0)
        token.content = token.content.replace(_PIPE, "|")
        if token.type == "fence":
            self.fenced.update(range(first, last))
        elif token.type == "code_block":
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
            child.content = child.content.replace(_PIPE, "|")
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


def cells(row: str) -> list[str]:
    """The cells of a row of a table, as they are cut."""
    hidden = CODE.sub(lambda code: code[0].replace("|", _PIPE), row.strip())
    found = escapedSplit(hidden)
    if found and not found[0]:
        found.pop(0)
    if found and not found[-1]:
        found.pop()
    return [cell.strip().replace(_PIPE, "|") for cell in found]
