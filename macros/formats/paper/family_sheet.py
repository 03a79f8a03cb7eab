"""Turns a page for families into what its leaflet, poster and picture are set from: plain data and a few pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import segno

from macros.blocks.call import Call
from macros.blocks.talk import Talk
from macros.model import web_address
from macros.model.family import ENGLISH, FamilyPage, Passage
from macros.model.language import Language
from macros.model.library import Helpline
from macros.model.problem import CannotMake, quoted
from macros.model.record import Place
from macros.pages import drawing, family_pages
from macros.pages.paper_view import PaperView
from macros.pages.view import View
from macros.programme.load import Loaded
from macros.text import helpline
from macros.text.tree import Node

#: The sections of a guide that stand on the back of its leaflet, and those that may be shortened.
BACK, SHORTENED = ("talk",), ("why",)

#: The section that stays on the web: where it all comes from.
LEFT_OUT = ("from",)

#: The page with everybody who can help, which every poster names.
HELP = "families/get-help-now.md"

#: Stands for a number within a sentence while the sentence is put together.
_HERE = "\0"

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
    blocks: list[dict[str, Any]] = field(default_factory=list)


class FamilyView(PaperView):
    """A family page's Markdown for paper: without its citations, in its language, with links to whole addresses."""

    def __init__(self, page: FamilyPage, loaded: Loaded):
        language = loaded.programme.languages[page.language]
        super().__init__(loaded.programme, loaded.citations, citing=False, page=page.path, language=language)

    def target(self, target: str) -> str:
        if target.startswith(("module:", "page:")):
            return web_address.of(View.target(self, target), self.programme)
        return web_address.target(target, self.page, self.programme)

    def prose(self, text: str, shift: int | None = None, explain: bool = False) -> str:
        return super().prose(family_pages.linked(text), shift, explain)


def data(page: FamilyPage, loaded: Loaded) -> dict[str, Any]:
    """All that stands on a page's sheets, but for its own text."""
    programme = loaded.programme
    language = programme.languages[page.language]
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
        "drawing": bool(_drawing(page, loaded)),
        "address": web_address.printed(page.path, loaded.programme),
        "link": web_address.of(page.path, loaded.programme),
        "help_link": web_address.of(HELP, loaded.programme),
        "help_address": web_address.printed(HELP, loaded.programme),
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


def assert_fits(page: FamilyPage, over: float, kind: str, unit: str) -> None:
    """Raises `CannotMake` where the one message of a page is too long for its poster or its picture."""
    if over > 0:
        what = f"The {kind} of {quoted(page.matter.title)} is {max(1, round(over))} {unit} too long."
        raise CannotMake(page.line_of("key_message"), what, "Shorten the key message, or what the care cards say.")


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
        out = section in LEFT_OUT or (chosen and section and section not in chosen)
        if (out and not passage.helps) or passage.kind not in ("heading", "text", "block"):
            continue
        for blocks in _blocks(passage, view):
            if passage.kind not in BELONGS[before]:
                found.append(Chunk(column, must, before == "lead" and passage.kind == "block", passage.place))
            found[-1].blocks += blocks
            found[-1].must |= passage.helps or _has_a_number(passage)
            before = "lead" if passage.kind == "text" and before in ("heading", "lead") else passage.kind
    return found


def _has_a_number(passage: Passage) -> bool:
    """Whether a passage's words hold a number to press."""
    return bool(_TO_PRESS.search(family_pages.linked(passage.text)))


def _blocks(passage: Passage, view: FamilyView) -> Iterator[list[dict[str, Any]]]:
    """What a passage shows, in one or more pieces that may be parted."""
    if passage.kind == "heading":
        yield [{"kind": "heading", "level": passage.level, "words": view.words(passage.text)}]
    elif isinstance(passage.block, Call):
        yield [_card(passage.block, view)]
    elif isinstance(passage.block, Talk):
        lines = view.programme.helplines_by_name
        yield from ([_line(lines[name], passage.block, view)] for name in passage.block.lines if name in lines)
    elif passage.block:
        yield [block for stretch in passage.block.stretches for block in view.blocks(stretch.text)]
    else:
        yield view.blocks(passage.text)


def _card(block: Call, view: FamilyView) -> dict[str, Any]:
    """A care card: how urgent it is, when to call, and the number."""
    line = view.programme.helplines_by_name.get(block.line)
    kind = line.kind if line else "urgent"
    ways = list(_ways(line, view.language)) if line else []
    return {
        "kind": "care",
        "urgency": kind,
        "label": view.language.say(kind),
        "title": block.title,
        "blocks": view.blocks(block.body),
        "ways": ways,
    }


def cards(page: FamilyPage, loaded: Loaded) -> list[dict[str, Any]]:
    """The care cards of a page, in order."""
    view = FamilyView(page, loaded)
    return [_card(block, view) for block in page.blocks if isinstance(block, Call)]


def _line(line: Helpline, block: Talk, view: FamilyView) -> dict[str, Any]:
    """Somebody to talk to: who it is, what for, how, and what is known."""
    known = helpline.known(line) if view.language.english else []
    return {
        "kind": "helpline",
        "title": line.title,
        "blocks": view.blocks(block.body) if block.body.strip() else [{"kind": "paragraph", "words": [line.for_]}],
        "ways": list(_ways(line, view.language)),
        "known": f"{'. '.join(known)}." if known else "",
    }


def _ways(line: Helpline, language: Language) -> Iterator[list[Node]]:
    """How to call a line and how to text it, with the number apart from the words around it."""
    if line.number:
        said = language.say("call_option" if line.option else "call", number=_HERE, option=line.option)
        yield _numbered(said, line.number, "tel")
    if line.text_number:
        said = language.say("text_word" if line.text_word else "text", number=_HERE, word=line.text_word or "")
        yield _numbered(said, line.text_number, "sms")


def _numbered(said: str, number: str, scheme: str) -> list[Node]:
    before, _, after = said.partition(_HERE)
    link = {"kind": "link", "to": f"{scheme}:{''.join(number.split())}", "words": [number]}
    return [part for part in (before, link, after) if part]
