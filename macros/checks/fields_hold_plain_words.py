"""What front matter, a library or the settings say in a field is plain words: no mark that pages would show, no braces that the engine would read."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic import BaseModel

from macros.model.block import Block
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.page import Page
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.session import ROW_TEXTS, SESSION_TEXTS
from macros.text.braces import MARKS
from macros.text.left_marks import in_plain_words

FIX = "Write it in plain words: pages put their own marks around it."

_LIBRARY = "modules/_library/"
GOOD = {
    f"{_LIBRARY}glossary.yaml": "- {name: cue, term: Cue (*a sign*), also: [cues!], meaning: A **sign** that a baby gives.}\n",
    f"{_LIBRARY}paths.yaml": "- {name: first, title: First – and last, for: Anybody | everybody, modules: [sample]}\n",
}
BAD = {
    f"{_LIBRARY}glossary.yaml": "- {name: cue, term: ~~Cue~~, also: [cues], meaning: A sign that a baby gives.} ◀\n",
    f"{_LIBRARY}paths.yaml": '- {name: first, title: First, for: "[Anybody](index.md)", modules: [sample]} ◀\n',
}

#: The fields that hold Markdown or marks of their own, and those of which another rule says that braces stand in them.
MARKDOWN = frozenset({*SESSION_TEXTS, *ROW_TEXTS, "say", "meaning", "typed"})
BRACES_ARE_TOLD = (("title",), ("summary",), ("owner",))

#: The fields of blocks that hold plain words.
OF_BLOCKS = ("title", "materials")

#: A text, its place, and whether another rule speaks of braces in it.
Said = tuple[str, Place, bool]


def check(programme: Programme) -> Iterator[Finding]:
    of_texts = chain.from_iterable(map(_in_owner, programme.owned))
    for text, place, told in chain(of_texts, _in_library(programme), _in_settings(programme)):
        braces = None if told else MARKS.search(text)
        if mark := in_plain_words(text) or (braces[0] if braces else ""):
            yield Finding(place, f"A mark, {quoted(mark)}, stands in the words {quoted(text, 60)}.")


def _in_owner(owner: Module | Page) -> Iterator[Said]:
    """What a module or a page says in fields, in its front matter and in its blocks."""
    for path, text in _texts(owner.matter):
        yield text, owner.line_of(*path), path in BRACES_ARE_TOLD
    blocks: tuple[Block, ...] = owner.blocks if isinstance(owner, (Module, FamilyPage)) else ()
    for part in owner.parts if isinstance(owner, Module) else ():
        yield part.title, part.place, True
    for block in blocks:
        for name in OF_BLOCKS:
            said = getattr(block, name, None)
            if isinstance(said, str):
                yield said, block.place, False


def _in_library(programme: Programme) -> Iterator[Said]:
    entries: dict[str, dict[str, BaseModel]] = {
        "references": dict(programme.references),
        "glossary": {term.name: term for term in programme.terms},
        "helplines": {helpline.name: helpline for helpline in programme.helplines},
        "frameworks": dict(programme.frameworks),
        "paths": {path.name: path for path in programme.paths},
        "signs": dict(programme.signs),
        "must-say": dict(programme.must_say),
        "search": {sought.name: sought for sought in programme.sought},
    }
    for file, records in entries.items():
        for name, record in records.items():
            yield from ((text, programme.places[file, name], False) for _, text in _texts(record))


def _in_settings(programme: Programme) -> Iterator[Said]:
    for path, text in _texts(programme.service):
        yield text, programme.settings.line_of("extra", "service", *map(str, path)), False


def _texts(record: BaseModel) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Every text in the fields of a record, with its path as authors write it."""
    waiting: list[tuple[tuple[Any, ...], Any]] = [((), record.model_dump(by_alias=True, exclude=set(MARKDOWN)))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, dict):
            waiting += [((*path, name), each) for name, each in value.items() if name not in MARKDOWN]
        elif isinstance(value, (list, tuple)):
            waiting += [((*path, at), each) for at, each in enumerate(value)]
