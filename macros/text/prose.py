"""The words of some Markdown: as a reader sees them, how many there are, and the name that is made of them."""

from __future__ import annotations

import re
from functools import lru_cache

from macros.model.record import NAME
from macros.text.found import plain as words_of
from macros.text.reader import read, read_line

#: Characters that cannot be seen, or have no meaning of their own, and change what stands around them.
HIDDEN = re.compile(
    "[\u202a-\u202e\u2060-\u206f\u200b\ufeff\ufff9-\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180e\u2028\u2029\u2800\u3164\uffa0\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)

#: Blanks of other kinds, which word processors write: they are read as blanks.
BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

KEY = re.compile(r"@([\w:\-]+(?:\.[\w:\-]+)*)")

HEADING = re.compile(rf"^(?P<level>\#{{1,6}})[ ]+(?P<text>.*?)[ ]*(?:\{{\#(?P<name>{NAME})\}})?[ ]*\#*$")

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def keys(cited: str) -> list[str]:
    """The reference ids of a citation: `@a, p. 4; @b` names a and b."""
    return KEY.findall(cited)


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """The words a reader sees: links by their text, no citations, no samples of code, no addresses, no marks."""
    pieces: list[str] = []
    for token in read(text).tokens:
        if token.type == "inline":
            pieces.append(words_of(token.children or []))
        elif token.type == "code_block":
            pieces.append(token.content)
        elif token.type in ("td_close", "th_close"):
            pieces.append(" ")
        elif token.type.endswith("_close"):
            pieces.append("\n")
    return "".join(pieces).strip("\n")


def plain_line(text: str) -> str:
    """The words that a reader sees of one line."""
    return "".join(words_of(token.children or []) for token in read_line(text).tokens)


@lru_cache(maxsize=1 << 14)
def words(text: str) -> int:
    """How many words a reader reads."""
    return len(WORD.findall(plain(text)))


def slug(text: str) -> str:
    """A name made from a title: `What it's for` becomes `what-it-s-for`."""
    made = re.sub(r"[^a-z0-9]+", "-", plain_line(text).lower().replace("’", "").replace("'", "")).strip("-")
    return made if re.match(r"[a-z]", made) else f"about-{made}".strip("-")
