"""The marks that authors have here beside those of CommonMark: citations, addresses as they are, and on our own pages calls."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from macros.text.braces import CALL

#: One citation, or several: `[@key]`, `[@key, p. 4; @other]`.
CITATION = re.compile(r"\[(?P<cited>-?@[\w:.\-]+(?:,[^\];@]+)?(?:;\s*-?@[\w:.\-]+(?:,[^\];@]+)?)*)\]")

#: An address that stands in the text as it is. A stop or a comma behind it belongs to the sentence.
_ADDRESS = re.compile(r"https?://[^\s<>\[\]{}|\\^`\"“”„«»]*[^\s<>\[\]{}|\\^`\"“”„«»‘’().,;:!?'*_~]", re.IGNORECASE)

#: A line to write on: a run of underscores that stands beside no word, or is too long to be a mark.
_RULED = re.compile(r"(?<![\w_])_{3,}(?![\w_])|(?<!_)_{4,}")

#: What multiplies one number by another.
_TIMES = re.compile(r"(?<=\d)\*(?=\d)")

#: A class behind a link or below a paragraph, which pages of the house may give it.
_CLASS = re.compile(r"\{ ?\.[a-z][a-z-]* ?\}")


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


def _as_it_stands(state: StateInline, silent: bool) -> bool:
    """A line to write on, or a sign between two numbers: neither marks words as bold or slanted."""
    match = (_RULED if state.src[state.pos] == "_" else _TIMES).match(state.src, state.pos, state.posMax)
    return match is not None and _taken(state, silent, "text_special", match[0], match[0])


def _taken(state: StateInline, silent: bool, kind: str, whole: str, content: str) -> bool:
    if not silent:
        state.push(kind, "", 0).content = content
    state.pos += len(whole)
    return True


def _address(state: StateInline, silent: bool) -> bool:
    """An address without any marks, found by its colon: the letters before it wait to be written."""
    if state.src[state.pos] != ":" or state.linkLevel:
        return False
    scheme = next((each for each in ("https", "http") if state.pending.lower().endswith(each)), None)
    before = state.src[: state.pos - len(scheme)][-1:] if scheme else ""
    match = _ADDRESS.match(state.src, state.pos - len(scheme)) if scheme and not before.isalnum() else None
    if not match or not scheme:
        return False
    address = match[0]
    if state.src[match.end() : match.end() + 1] == ")" and address.count("(") > address.count(")"):
        address += ")"
    if not silent:
        state.pending = state.pending[: -len(scheme)]
        opened = state.push("link_open", "a", 1)
        opened.attrs = {"href": scheme + address[len(scheme) :]}
        opened.markup = opened.info = "bare"
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1).markup = "bare"
    state.pos = match.start() + len(address)
    return True


def _engine(of_the_house: bool) -> MarkdownIt:
    """The reader: no HTML, no address changed or refused, no definitions of links apart from their words.

    On pages of the house, which hold calls of macros, these and a class behind a link are read as such.
    """
    reader = MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline", "reference", "text_join"])
    reader.inline.ruler.before("link", "citation", _citation)
    reader.inline.ruler.before("link", "address", _address)
    reader.inline.ruler.before("emphasis", "as_it_stands", _as_it_stands)
    if of_the_house:
        reader.inline.ruler.before("link", "call", _call)
        reader.inline.ruler.before("link", "class", _class)
    vars(reader)["normalizeLink"] = vars(reader)["normalizeLinkText"] = str
    vars(reader)["validateLink"] = lambda address: True
    return reader


#: The two readers, by whether they read pages of the house.
ENGINES = {of_the_house: _engine(of_the_house) for of_the_house in (False, True)}
