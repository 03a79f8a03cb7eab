"""Lays a translation beside today's English, passage by passage."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from macros.model.family import FamilyPage, Passage, Translation
from macros.model.programme import Programme
from macros.programme import critical
from macros.programme.passages import of_block

#: Stands in the place of a mark where the words of a translation are still English.
TODO = "todo"


@dataclass(frozen=True, slots=True)
class Pair:
    """An English passage of today and what there is of it in another language.

    `current` says whether the translation is of these English words, or of older ones. A translation of older words is
    `withheld` where a critical detail has changed since.
    """

    english: Passage
    translation: Passage | None = None
    current: bool = False
    withheld: Passage | None = None


def to_translate(page: FamilyPage, programme: Programme) -> list[Passage]:
    """The passages of an English page as a translator meets them.

    A list of helplines is taken apart: each is a passage, with the words that the library says of it.
    """
    found: list[Passage] = []
    for passage in page.passages:
        helplines = [
            programme.helplines_by_name[name] for name in getattr(passage.block, "lines", ()) if name in programme.helplines_by_name
        ]
        if passage.block and helplines and not passage.block.body.strip():
            blocks = [passage.block.model_copy(update={"lines": (helpline.name,), "body": helpline.for_}) for helpline in helplines]
            found += [replace(of_block(block), name=passage.name) for block in blocks]
        else:
            found.append(passage)
    return found


def translated(page: Translation) -> list[tuple[str, Passage]]:
    """The passages of a translation that are translated, each with the mark of its English."""
    return [(mark, passage) for mark, passage in zip(page.matter.translated_from, page.passages, strict=False) if mark != TODO]


def pairs(page: Translation, programme: Programme) -> list[Pair]:
    """A translation beside today's English. An older translation whose critical details differ from it is withheld."""
    english = programme.english(page)
    own, theirs = programme.languages[english.language], programme.languages[page.language]

    def agree(new: Passage, older: Passage) -> bool:
        return not critical.compared(new, older, own, theirs)

    return aligned(to_translate(english, programme), translated(page), agree)


def aligned(english: Sequence[Passage], done: Sequence[tuple[str, Passage]], agree: Callable[[Passage, Passage], bool]) -> list[Pair]:
    """Every English passage in its order, with its translation: of these words, or of older ones if both `agree`.

    What has been moved keeps its translation. What is no longer in the English is left out.
    """
    by_mark: dict[str, deque[Passage]] = defaultdict(deque)
    for mark, passage in done:
        by_mark[mark].append(passage)
    older = _older(english, done)
    found = []
    for at, passage in enumerate(english):
        waiting = by_mark.get(passage.mark)
        if waiting:
            # The same words twice in English may have been translated once.
            translation = waiting.popleft() if len(waiting) > 1 else waiting[0]
            found.append(Pair(passage, translation, True))
        elif at in older:
            agreed = agree(passage, older[at])
            found.append(Pair(passage, older[at] if agreed else None, withheld=None if agreed else older[at]))
        else:
            found.append(Pair(passage))
    return found


def _older(english: Sequence[Passage], done: Sequence[tuple[str, Passage]]) -> dict[int, Passage]:
    """For English passages that nobody has translated, the translation of what stood in their place before."""
    wanted, had = [passage.mark for passage in english], [mark for mark, _ in done]
    found: dict[int, Passage] = {}
    for change, first, last, start, end in SequenceMatcher(None, wanted, had, autojunk=False).get_opcodes():
        if change != "replace":
            continue
        left = [passage for mark, passage in done[start:end] if mark not in wanted]
        for at in range(first, last):
            like = next((n for n, passage in enumerate(left) if shape(passage) == shape(english[at])), None)
            if wanted[at] not in had and like is not None:
                found[at] = left[like]
                left = left[like + 1 :]
    return found


def shape(passage: Passage) -> tuple[object, ...]:
    """What a passage and its translation have in common, whatever their words are."""
    block = passage.block
    if block:
        return "block", block.kind, *(getattr(block, names, ()) for names in ("line", "lines", "show"))
    return (passage.kind, passage.name, passage.level) if passage.kind == "heading" else (passage.kind,)


def first_difference(english: Iterable[Passage], own: Iterable[Passage]) -> tuple[Passage | None, Passage | None] | None:
    """Where a page stops having the same passages in the same order as the English, or None where it never does."""
    english, own = list(english), list(own)
    for one, other in zip(english, own, strict=False):
        if shape(one) != shape(other):
            return one, other
    if len(english) != len(own):
        return next(iter(english[len(own) :]), None), next(iter(own[len(english) :]), None)
    return None
