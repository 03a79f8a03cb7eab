"""The fine structure of plain Markdown: where its code, links, pictures and citations stand, and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from macros.model.record import NAME
from macros.text.line import lines

#: Characters that change the direction of the text around them without being seen.
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

#: One citation, or several: `[@key]`, `[@key, p. 4; @other]`.
_CITATION = r"\[(?P<cited>-?@[\w:.\-]+(?:,[^\];@]+)?(?:;\s*-?@[\w:.\-]+(?:,[^\];@]+)?)*)\]"
CITATION = re.compile(_CITATION)
KEY = re.compile(r"@([\w:\-]+(?:\.[\w:\-]+)*)")

#: What inside a paragraph is not plain words, outermost first.
TOKENS = re.compile(
    rf"""
    (?=[`\\\[!<h])(?:  # any token begins with one of these: a quick look before the slow one
    (?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
  | (?P<escape>\\[\\`*_{{}}\[\]()#+\-.!@])
  | (?P<citation>{_CITATION})
  | (?P<image>!\[(?P<alt>[^\]]*)\]\((?P<src>[^)\s]*)(?:\s+"[^"]*")?\)(?P<image_attributes>\{{[^}}]*\}})?)
  | (?P<link>(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s]*)(?P<link_title>\s+"[^"]*")?\))
  | (?P<html></?[A-Za-z][^<>]*>|<!--.*?-->)
  | (?P<autolink><(?:https?|mailto):[^>\s]*>)
  | (?P<address>https?://[^\s<>)\]]+)
    )""",
    re.VERBOSE | re.DOTALL,
)

HEADING = re.compile(rf"^(?P<level>\#{{1,6}})[ ]+(?P<text>.*?)[ ]*(?:\{{\#(?P<name>{NAME})\}})?[ ]*\#*$")

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch that is not plain words. `kind` is a group of `TOKENS`, or `fence` or `heading`."""

    kind: str
    start: int
    end: int
    match: re.Match[str]


_SPECIAL = re.compile(r"[`\[<\\]|https?:")

#: Fenced code, once its first line and its last are known.
_FENCED = re.compile(r".+", re.DOTALL)

#: What a text holds that has a heading or fenced code; any other is read in one go.
_LAYERED = re.compile(r"(?:\A|\n)#|```|~~~")


@lru_cache(maxsize=1 << 16)
def tokens(text: str) -> tuple[Token, ...]:
    """Every token of a text, in order, without overlaps. Ten checks and the page ask for those of the same text."""
    found: list[Token] = []
    at = 0
    run: int | None = None
    plain_from = 0

    def plain(end: int) -> None:
        if plain_from < end and _SPECIAL.search(text, plain_from, end):
            found.extend(
                Token(match.lastgroup if match.lastgroup in _KINDS else _kind(match), *match.span(), match)
                for match in TOKENS.finditer(text, plain_from, end)
            )

    for line in lines(text) if _LAYERED.search(text) else ():
        end = at + len(line.text)
        if line.code:
            if run is None:
                plain(at)
                run = at
            plain_from = end
        else:
            if run is not None:
                found.append(Token("fence", run, at, next(_FENCED.finditer(text, run, at))))
                run, plain_from = None, at
            if line.text.startswith("#") and (match := HEADING.match(line.text)):
                plain(at)
                found.append(Token("heading", at, end, match))
                plain_from = end
        at = end + 1
    if run is not None:
        found.append(Token("fence", run, len(text), next(_FENCED.finditer(text, run))))
    else:
        plain(len(text))
    return tuple(found)


_KINDS = ("code", "escape", "citation", "image", "link", "html", "autolink", "address")


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if match[kind] is not None)


def keys(cited: str) -> list[str]:
    """The reference ids of a citation: `@a, p. 4; @b` names a and b."""
    return KEY.findall(cited)


def plain(text: str) -> str:
    """The words a reader sees: links by their text, no citations, no code, no addresses, no marks."""
    pieces, at = [], 0
    for token in tokens(text):
        pieces.append(text[at : token.start])
        if token.kind == "link" or token.kind == "heading":
            pieces.append(token.match["text"])
        elif token.kind == "code":
            pieces.append(token.match[0].strip("`"))
        elif token.kind == "escape":
            pieces.append(token.match[0][1])
        at = token.end
    pieces.append(text[at:])
    return "".join(pieces).replace("*", "").replace("|", " ")


@lru_cache(maxsize=1 << 14)
def words(text: str) -> int:
    """How many words a reader reads."""
    return len(WORD.findall(plain(text)))


def slug(text: str) -> str:
    """A name made from a title: `What it's for` becomes `what-it-s-for`."""
    made = re.sub(r"[^a-z0-9]+", "-", plain(text).lower().replace("’", "").replace("'", "")).strip("-")
    return made if re.match(r"[a-z]", made) else f"about-{made}".strip("-")
