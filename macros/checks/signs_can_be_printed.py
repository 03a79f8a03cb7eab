"""Every sign that is printed is one that our fonts have: what a browser borrows from a telephone, paper cannot."""

import re
import unicodedata
from collections.abc import Iterator

from macros.formats.paper.typst_pdf import can_be_set
from macros.model.family import ENGLISH, FamilyPage
from macros.model.module import Module
from macros.model.page import Page, holds_session
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text.reader import read_stretch
from macros.text.words import listed

FIX = "Write it in words."

GOOD = {
    "modules/sample/module.md": "She says “Mam”… 5 × 3 → 15 €.",
    "docs/families/crying.md": "Your baby cries – and that’s a message.",
    "docs/learn/a.md": "---\n---\nNo paper is made of this page: 🍼",
}
BAD = {"modules/sample/module.md": "A bottle 🍼 is near *Amina* 👶🏽. ◀", "docs/families/crying.md": "Your baby cries 😢 a lot. ◀"}

#: Signs beyond Latin letters, and the marks of sentences, numbers and money.
_UNUSUAL = re.compile("[^\u0000-\u024f\u2010-\u2027\u2030-\u205e\u20ac]")

#: What joins letters and signs and has no look of its own.
_JOINS = ("M", "Z", "Cf")


def check(programme: Programme) -> Iterator[Finding]:
    found: dict[Place, dict[str, None]] = {}
    for place, sign in _all(programme):
        found.setdefault(place, {})[sign] = None
    for place, signs in found.items():
        what, them = ("sign", "it") if len(signs) == 1 else ("signs", "them")
        yield Finding(place, f"No font of ours has the {what} {listed(list(signs))}, so that no sheet can show {them}.")


def _all(programme: Programme) -> Iterator[tuple[Place, str]]:
    """The place of every sign that no font has, a text at a time."""
    for owner in programme.owned:
        if not isinstance(owner, (Module, FamilyPage)) and not (isinstance(owner, Page) and holds_session(owner)):
            continue
        # The scripts of other languages have fonts of their own, which their sheets ask for: of those, pictures alone are looked at.
        translated = isinstance(owner, FamilyPage) and owner.language != ENGLISH
        for field in ("title", "summary"):
            yield from _in(getattr(owner.matter, field), owner.line_of(field), translated)
        for stretch in owner.stretches:
            if _UNUSUAL.search(stretch.text):
                for words in read_stretch(stretch).words:
                    yield from _in(words.text, stretch.line(words.line), translated)


def _in(text: str, place: Place, translated: bool) -> Iterator[tuple[Place, str]]:
    """The signs of some words that no font has."""
    for sign in dict.fromkeys(_UNUSUAL.findall(text)):
        kind = unicodedata.category(sign)
        if (kind == "So" if translated else not kind.startswith(_JOINS)) and not can_be_set(sign):
            yield place, f"{quoted(sign)} (U+{ord(sign):04X})"
