"""What no form of a page for families may lack: its signs, the words that must be said, and every number."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from macros.model.family import FamilyPage, Passage
from macros.model.language import Language
from macros.model.must_say import said
from macros.model.programme import Programme
from macros.model.record import Place
from macros.pages import family_pages
from macros.programme.critical import ITEM, spoken
from macros.text.helpline import KINDS
from macros.text.prose import plain

#: Whom a poster and a picture name; all others stand on the page, to which their code or address leads.
FOR_A_WALL = ("emergency", "urgent")


class Item(NamedTuple):
    """Something that must stand there: where the page names it, what it is, and its words."""

    place: Place
    what: str
    words: str


def of_page(page: FamilyPage, programme: Programme) -> list[Item]:
    """All that the page names, in its language."""
    return [*_signs(page, programme), *_must_say(page, programme), *_numbers(page, programme), *_never(page, programme)]


def for_a_wall(page: FamilyPage, programme: Programme) -> list[Item]:
    """What a poster and a picture have room for: the words that must be said, whom to ring when it is urgent, and that nobody has approved it."""
    return [*_must_say(page, programme), *_numbers(page, programme, FOR_A_WALL), *_unapproved(page, programme)]


def lost(stands: Iterable[str], items: Iterable[Item]) -> list[Item]:
    """The items whose words do not stand there."""
    text = _letters(" ".join(stands))
    return [item for item in items if _letters(item.words) not in text]


def _letters(text: str) -> str:
    """A text without white space, which a line's end may stand in the place of."""
    return "".join(text.split())


def _signs(page: FamilyPage, programme: Programme) -> Iterator[Item]:
    language = programme.languages[page.language]
    for block in page.blocks:
        for name in getattr(block, "show", ()):
            if sign := programme.signs.get(name):
                yield Item(block.place, f"the sign `{name}`", plain(language.words_of(sign) or sign.words))


def _must_say(page: FamilyPage, programme: Programme) -> Iterator[Item]:
    language = programme.languages[page.language]
    for block in page.blocks:
        for each in said((block,), programme):
            yield Item(block.place, f"words that must be said, `{each.name}`", plain(language.words_of(each) or each.words))


def _numbers(page: FamilyPage, programme: Programme, kinds: Collection[str] = KINDS) -> Iterator[Item]:
    for helpline in family_pages.shown_helplines(page, programme):
        for number in (helpline.number, helpline.text_number):
            if number and helpline.kind in kinds:
                yield Item(page.line_of("title"), f"the number of `{helpline.name}`", number)


def _unapproved(page: FamilyPage, programme: Programme) -> Iterator[Item]:
    if not page.matter.approved_by:
        yield Item(page.line_of("approved_by"), "that nobody has approved it", programme.languages[page.language].say("nobody"))


def says_never(passage: Passage, language: Language) -> bool:
    """Whether a paragraph or a list says “never”, in any of the words of its language."""
    return passage.kind == "text" and bool(spoken(passage.text).phrases(language.critical.never))


def _never(page: FamilyPage, programme: Programme) -> Iterator[Item]:
    language = programme.languages[page.language]
    for passage in page.passages:
        if says_never(passage, language):
            for line in filter(None, map(str.strip, passage.text.split("\n"))):
                if spoken(line).phrases(language.critical.never):
                    yield Item(passage.place, "a “never”", plain(ITEM.sub("", line)))
