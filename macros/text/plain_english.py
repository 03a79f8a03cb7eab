"""Measures how plain an English text is: its sentences, its paragraphs, and words to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.model.family import ENGLISH, FamilyPage
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text import prose
from macros.text.line import paragraphs as stretches

#: The most words in a sentence and sentences in a paragraph. NHS content guide, "How we write".
LONGEST_SENTENCE, LONGEST_PARAGRAPH = 20, 3

_END = re.compile(r"(?<=[.?!:])[\"”’')]*\s+")

#: Short forms whose full stop ends no sentence.
_SHORT = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|No|am|pm)\.(?=\s)")

_ENDED = re.compile(r"[.?!:][\"”’')]*$")

_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is read, and where it begins."""

    text: str
    place: Place

    @property
    def words(self) -> int:
        return len(prose.WORD.findall(self.text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of a paragraph or of one item of a list."""

    sentences: tuple[Sentence, ...]
    place: Place


def read_by_families(programme: Programme) -> Iterator[tuple[str, Paragraph]]:
    """Every paragraph in English that families read, with the name of its page, or of its helpline."""
    for page in programme.family_pages:
        if page.language == ENGLISH:
            yield from ((page.name, paragraph) for paragraph in paragraphs(page))
    for simple in programme.simple_pages:
        yield from ((simple.name, paragraph) for stretch in simple.stretches for paragraph in _in(stretch.text, stretch.place))
    for helpline in programme.helplines:
        place = programme.places["helplines", helpline.name]
        yield from ((helpline.name, paragraph) for text in (helpline.title, helpline.for_) for paragraph in _in(text, place))


def paragraphs(page: FamilyPage) -> Iterator[Paragraph]:
    """Every paragraph, item, heading and title of a page, in order."""
    for passage in page.passages:
        if passage.block:
            for stretch in passage.block.stretches:
                title = [Paragraph((Sentence(passage.block.title, passage.place),), passage.place)] if passage.block.title else []
                yield from title
                yield from _in(stretch.text, stretch.place)
        else:
            yield from _in(passage.text, passage.place)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of some Markdown."""
    return tuple(words for _, told in _read(text) for _, words in told)


def _in(text: str, place: Place) -> Iterator[Paragraph]:
    """The paragraphs and items of some Markdown that begins at a place."""
    for first, sentences in _read(text):
        told = tuple(Sentence(words, Place(place.file, place.line + line)) for line, words in sentences)
        yield Paragraph(told, Place(place.file, place.line + first))


@lru_cache(maxsize=1 << 13)
def _read(text: str) -> tuple[tuple[int, tuple[tuple[int, str], ...]], ...]:
    """The paragraphs and items of some Markdown, and their sentences, with the lines, from 0, that they begin on."""
    found = []
    for first, stretch in stretches(text):
        begun = first
        held: list[str] = []
        for number, line in enumerate(stretch.split("\n"), start=first):
            if _ITEM.match(line) and held:
                found.append((begun, tuple(_sentences(held, begun))))
                begun, held = number, []
            held.append(line)
        found.append((begun, tuple(_sentences(held, begun))))
    return tuple(found)


def _sentences(lines: list[str], first: int) -> Iterator[tuple[int, str]]:
    """The sentences of one paragraph; one that runs over the end of a line is whole."""
    begun, held = first, ""
    for number, line in enumerate(lines, start=first):
        words = _SHORT.sub(lambda match: match[0][:-1], prose.plain_line(_ITEM.sub("", line)).strip())
        for piece in _END.split(words):
            begun = begun if held else number
            held = f"{held} {piece.strip()}".strip()
            if _ENDED.search(held):
                if prose.WORD.search(held):
                    yield begun, held
                held = ""
    if prose.WORD.search(held):
        yield begun, held


#: Words that a family may not know, or that judge, by what to write instead. From the site's own rules for families
#: and the NHS's A to Z of health writing.
AVOID = {
    "should": "say what to do, or “you can”",
    "ACE": "leave it out",
    "ACEs": "leave it out",
    "adverse childhood": "leave it out",
    "cortisol": "leave it out",
    "toxic stress": "leave it out",
    "critical window": "leave it out",
    "attachment": "say how you and your baby get to know each other",
    "good enough": "leave it out",
    "trauma": "say what happened",
    "traumatic": "say what happened",
    "per cent": "say it in plain words",
    "%": "say it in plain words",
    "contact": "say family time, or call, text or talk to",
    "navigate": "say find, or get through",
    "journey": "say what happens",
    "empower": "say help",
    "ensure": "say make sure",
    "regarding": "say about",
    "prior to": "say before",
    "in order to": "say to",
    "utilise": "say use",
    "facilitate": "say help",
    "reach out": "say talk to, or ask",
    "it is important to": "say what to do",
    "signpost": "say tell you where to go",
    "resilience": "say what helps",
    "stakeholder": "say who",
    "multi-agency": "say who works together",
    "commence": "say start",
    "purchase": "say buy",
    "assist": "say help",
    "e.g.": "say for example",
    "etc": "leave it out",
    "brain damage": "leave it out",
}

_AVOID = re.compile("|".join(rf"(?<![\w-]){re.escape(words)}(?![\w-])" for words in sorted(AVOID, key=len, reverse=True)), re.IGNORECASE)


@lru_cache(maxsize=1 << 13)
def words_to_avoid(text: str) -> tuple[str, ...]:
    """Each word or phrase of a text that families are spared, as it stands there."""
    return tuple(match[0] for match in _AVOID.finditer(text) if match[0] != "ace")
