"""What no form of a page for families may lack: its signs, the words that must be said, and every number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from macros.formats.paper.family_sheet import FamilyView
from macros.model.family import FamilyPage
from macros.model.library import Helpline
from macros.model.must_say import said
from macros.model.problem import CannotMake, quoted
from macros.model.record import Place
from macros.model.tree import Node
from macros.pages import family_pages
from macros.programme.load import Loaded

#: Whom a poster and a picture name; all others stand on the page, to which their code or address leads.
FOR_A_WALL = ("emergency", "urgent")


class Item(NamedTuple):
    """Something that must stand there: where the page names it, what it is, and its words."""

    place: Place
    what: str
    words: str


def of_page(page: FamilyPage, loaded: Loaded) -> list[Item]:
    """All that the page names, in its language."""
    return [*_signs(page, loaded), *for_a_wall(page, loaded), *_numbers(page, loaded, lambda line: line.kind not in FOR_A_WALL)]


def for_a_wall(page: FamilyPage, loaded: Loaded) -> list[Item]:
    """What a poster and a picture have room for: the words that must be said, and whom to ring when it is urgent."""
    return [*_must_say(page, loaded), *_numbers(page, loaded, lambda line: line.kind in FOR_A_WALL)]


def assert_says(page: FamilyPage, stands: Iterable[str], items: Iterable[Item], kind: str) -> None:
    """Raises `CannotMake` with each item that does not stand on a sheet."""
    text = letters(" ".join(stands))
    lost = [item for item in items if letters(item.words) not in text]
    if lost:
        failed = [
            CannotMake(
                item.place,
                f"The {kind} of {quoted(page.matter.title)} lost {item.what}: {quoted(item.words)}.",
                "Shorten the page, so that all of it has room.",
            )
            for item in lost
        ]
        failed[0].problems = [problem for each in failed for problem in each.problems]
        raise failed[0]


def letters(text: str) -> str:
    """A text without white space, which a line's end may stand in the place of."""
    return "".join(text.split())


def _signs(page: FamilyPage, loaded: Loaded) -> Iterator[Item]:
    language, view = loaded.programme.languages[page.language], FamilyView(page, loaded)
    for block in page.blocks:
        for name in getattr(block, "show", ()):
            if sign := loaded.programme.signs.get(name):
                yield Item(block.place, f"the sign `{name}`", plain(view.words(language.words_of(sign) or sign.words)))


def _must_say(page: FamilyPage, loaded: Loaded) -> Iterator[Item]:
    language, view = loaded.programme.languages[page.language], FamilyView(page, loaded)
    for block in page.blocks:
        for each in said((block,), loaded.programme):
            yield Item(block.place, f"words that must be said, `{each.name}`", plain(view.words(language.words_of(each) or each.words)))


def _numbers(page: FamilyPage, loaded: Loaded, wanted: Callable[[Helpline], bool]) -> Iterator[Item]:
    for helpline in family_pages.shown_helplines(page, loaded.programme):
        for number in (helpline.number, helpline.text_number):
            if number and wanted(helpline):
                yield Item(page.line_of("title"), f"the number of `{helpline.name}`", number)


def plain(nodes: Iterable[Node]) -> str:
    """The words of a line without their marks."""
    found = ""
    for node in nodes:
        if isinstance(node, str):
            found += node
        elif node["kind"] == "code":
            found += node["text"]
        elif node["kind"] == "break":
            found += " "
        else:
            found += plain(node["words"])
    return found
