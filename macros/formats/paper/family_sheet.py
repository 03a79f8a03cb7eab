"""Turns a page for families into what its leaflet, poster and picture are set from: plain data and a few pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import segno

from macros.extensions import discover
from macros.model import web_address
from macros.model.block import Block
from macros.model.family import ENGLISH, SOURCES, FamilyPage, Passage
from macros.model.record import Place
from macros.model.tree import SheetBranch
from macros.pages import drawing, family_pages
from macros.pages.paper_view import PaperView
from macros.pages.parity import says_never
from macros.pages.view import View
from macros.programme.load import Loaded

#: The sections of a guide that stand on the back of its leaflet, and those that may be shortened.
BACK, SHORTENED = ("talk",), ("why",)


#: A number to press in a text's own words.
_TO_PRESS = re.compile(r"\b(?:tel|sms):\d")

#: What belongs to what stands before it: text to all but a card, and anything to a heading.
BELONGS = {"": (), "block": (), "text": ("text",), "lead": ("text",), "heading": ("heading", "text", "block")}

#: How much of a QR code may be dirty or torn, in segno's letters: M mends 15 %.
MENDS = "m"


@dataclass
class Chunk:
    """The least that is moved as a whole on a leaflet: a heading with all that belongs to it, a care card, a helpline.

    `column` is `inside`, `back` or `any`. What is not a `must` is left out where there is no room; a card, a helpline
    or a number to press always is one.
    What is `led` up to by the words before it stays with them, as long as there is room.
    """

    column: str
    must: bool
    led: bool
    place: Place
    blocks: list[SheetBranch] = field(default_factory=list)


class FamilyView(PaperView):
    """A family page's Markdown for paper: without its citations, in its language, with links to whole addresses."""

    def __init__(self, page: FamilyPage, loaded: Loaded):
        language = loaded.programme.languages[page.language]
        super().__init__(loaded.programme, loaded.citations, citing=False, page=page.path, language=language)

    def target(self, target: str) -> str:
        if target.startswith(("module:", "page:")):
            return web_address.of(View.target(self, target), self.programme)
        return web_address.target(target, self.page, self.programme)

    def prose(self, text: str, shift: int | None = None, explain: bool = False, numbers: bool = True, calls: bool = False) -> str:
        return super().prose(text, shift, explain, numbers, calls)


def data(page: FamilyPage, loaded: Loaded) -> dict[str, Any]:
    """All that stands on a page's sheets, but for its own text."""
    programme = loaded.programme
    language = programme.languages[page.language]
    help_page = programme.frame("help")
    say = {**programme.languages[ENGLISH].strings, **language.strings}
    matter = page.matter
    sensitive = programme.english(page).matter.sensitive
    return {
        "title": matter.title,
        # The title of a window gives away no more than the browser's tab does.
        "name": matter.tab if sensitive else matter.title,
        "summary": matter.summary,
        "key_message": matter.key_message,
        "service": programme.service.name,
        "place": programme.service.place,
        "language": page.language,
        "direction": language.direction,
        "fonts": language.fonts,
        "draft": _draft(page, loaded),
        # Whoever prints or sends it reads that nobody has approved it, in its own words.
        "unapproved": "" if matter.approved_by else family_pages.unapproved(language),
        "drawing": bool(_drawing(page, loaded)),
        "address": web_address.printed(page.path, loaded.programme),
        "link": web_address.of(page.path, loaded.programme),
        "help_link": web_address.of(help_page, programme) if help_page else "",
        "help_address": web_address.printed(help_page, programme) if help_page else "",
        "qr_words": say["qr"].format(address=web_address.printed(page.path, loaded.programme)),
        "about": list(family_pages.about(page, programme, language)),
        "say": say,
    }


def pictures(page: FamilyPage, loaded: Loaded) -> dict[str, bytes]:
    """The page's drawing, and the QR code of its address."""
    found = {"drawing.svg": drawn.encode()} if (drawn := _drawing(page, loaded)) else {}
    # A code must hold a whole address. While nobody has said where the site is, a guess would lead a family astray.
    if address := web_address.of(page.path, loaded.programme):
        found["qr.svg"] = qr(address)
    return found


def qr(address: str) -> bytes:
    """An address as a QR code, with the quiet margin that readers need, as SVG."""
    held = io.BytesIO()
    segno.make_qr(address, error=MENDS).save(held, kind="svg", border=4, scale=4, dark="#000", light="#fff")
    return held.getvalue()


def _draft(page: FamilyPage, loaded: Loaded) -> list[dict[str, str]]:
    """That a page is a draft, in its language and in English: whoever prints it may read only one of them."""
    if not page.draft:
        return []
    languages = loaded.programme.languages
    return [
        {"language": code, "direction": languages[code].direction, "text": languages[code].say("draft")}
        for code in (page.language, ENGLISH)
    ]


def _drawing(page: FamilyPage, loaded: Loaded) -> str | None:
    name = loaded.programme.english(page).matter.drawing or drawing.DEFAULT
    return drawing.svg(name, loaded)


def chunks(page: FamilyPage, loaded: Loaded) -> list[Chunk]:
    """The page's text in pieces that a leaflet keeps whole, in order."""
    english = loaded.programme.english(page).matter
    guide, chosen = english.kind == "guide", page.matter.leaflet or english.leaflet
    view = FamilyView(page, loaded)
    found: list[Chunk] = []
    column, must, section, before = ("inside" if guide else "any"), True, "", ""
    for passage in page.passages:
        if passage.kind == "heading" and passage.level == 2:
            section = passage.name
            if guide:
                column, must = ("back" if section in BACK else "inside"), section not in SHORTENED
        out = section == SOURCES or (chosen and section and section not in chosen)
        kept = passage.helps or says_never(passage, view.language)
        if (out and not kept) or passage.kind not in ("heading", "text", "block"):
            continue
        for blocks in _blocks(passage, view):
            if passage.kind not in BELONGS[before]:
                found.append(Chunk(column, must, before == "lead" and passage.kind == "block", passage.place))
            found[-1].blocks += blocks
            found[-1].must |= kept or _has_a_number(passage, view)
            before = "lead" if passage.kind == "text" and before in ("heading", "lead") else passage.kind
    return found


def _has_a_number(passage: Passage, view: FamilyView) -> bool:
    """Whether a passage's words hold a number to press."""
    return bool(_TO_PRESS.search(view.prose(passage.text)))


def _blocks(passage: Passage, view: FamilyView) -> Iterator[list[SheetBranch]]:
    """What a passage shows, in one or more pieces that may be parted."""
    if passage.kind == "heading":
        yield [{"kind": "heading", "level": passage.level, "words": view.words(passage.text)}]
    elif passage.block:
        yield from _of_block(passage.block, view)
    else:
        yield [*view.blocks(passage.text)]


def _of_block(block: Block, view: FamilyView) -> Iterator[list[SheetBranch]]:
    """A block as its own file says that it stands on a sheet for families, piece by piece, or else all of its Markdown."""
    on_family_sheet = getattr(discover("blocks")[block.kind], "on_family_sheet", None)
    if on_family_sheet:
        yield from ([piece] for piece in on_family_sheet(block, view))
    else:
        yield [branch for stretch in block.stretches for branch in view.blocks(stretch.text)]


def cards(page: FamilyPage, loaded: Loaded) -> list[SheetBranch]:
    """The care cards of a page, in order."""
    return _branches(page, loaded, "care")


def sayings(page: FamilyPage, loaded: Loaded) -> list[SheetBranch]:
    """The words of a page that no form of it leaves out, in order."""
    return _branches(page, loaded, "must-say")


def _branches(page: FamilyPage, loaded: Loaded, kind: str) -> list[SheetBranch]:
    view = FamilyView(page, loaded)
    return [branch for block in page.blocks for (branch, *_) in _of_block(block, view) if branch["kind"] == kind]
