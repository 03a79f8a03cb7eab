"""One helpline as a page or a sheet shows it: whom it is for, and its number, isolated left to right in every script."""

from __future__ import annotations

import html
from collections.abc import Iterator

from macros.model.language import Language
from macros.model.library import Helpline
from macros.model.tree import Link, Node
from macros.text.icon import icon_svg

#: The kinds of helpline, most urgent first.
KINDS = ("emergency", "urgent", "someone-to-talk-to")

PHONE = '<path d="M6.5 3.5h3l1.5 4-2 1.5c1 2.5 3 4.5 5.5 5.5l1.5-2 4 1.5v3c0 2-1.5 3-3 3C10 20 4 14 3.5 6.5c0-1.5 1-3 3-3z"/>'

#: Stands for a number within a sentence while the sentence is put together.
_HERE = "\0"

TEXT = '<path d="M4 5h16v11H10l-4 4v-4H4z"/>'


def number(written: str, scheme: str = "tel") -> str:
    """A number as a link that calls or texts it."""
    digits = html.escape("".join(written.split()))
    return f'<a class="tel" href="{scheme}:{digits}"><bdi dir="ltr">{html.escape(written)}</bdi></a>'


def in_english(words: str, language: Language) -> str:
    """Words of the library as HTML: they are English, and a page in another language says so."""
    said = html.escape(words)
    return said if language.english else f'<bdi lang="en" dir="ltr">{said}</bdi>'


def reached(helpline: Helpline, language: Language) -> list[str]:
    """How to call it, and how to text it, as HTML."""
    ways = []
    if helpline.number:
        said = language.say("call_option" if helpline.option else "call", number=number(helpline.number), option=helpline.option)
        ways.append(_way(PHONE, said))
    if helpline.text_number:
        link = number(helpline.text_number, "sms")
        said = language.say("text_word" if helpline.text_word else "text", number=link, word=html.escape(helpline.text_word or ""))
        ways.append(_way(TEXT, said))
    return ways


def in_words(helpline: Helpline, language: Language) -> Iterator[str]:
    """How to call it, and how to text it, in words alone."""
    if helpline.number:
        yield language.say("call_option" if helpline.option else "call", number=helpline.number, option=helpline.option)
    if helpline.text_number:
        yield language.say("text_word" if helpline.text_word else "text", number=helpline.text_number, word=helpline.text_word or "")


def _way(icon: str, said: str) -> str:
    return f'<p class="number">{icon_svg(icon)} <span>{said}</span></p>'


def reached_on_paper(helpline: Helpline, language: Language) -> Iterator[list[Node]]:
    """How to call it, and how to text it, on paper: the number is apart from the words around it."""
    if helpline.number:
        said = language.say("call_option" if helpline.option else "call", number=_HERE, option=helpline.option)
        yield _numbered(said, helpline.number, "tel")
    if helpline.text_number:
        said = language.say("text_word" if helpline.text_word else "text", number=_HERE, word=helpline.text_word or "")
        yield _numbered(said, helpline.text_number, "sms")


def _numbered(said: str, number: str, scheme: str) -> list[Node]:
    before, _, after = said.partition(_HERE)
    link: Link = {"kind": "link", "to": f"{scheme}:{''.join(number.split())}", "words": [number]}
    return [part for part in (before, link, after) if part]


def known(helpline: Helpline) -> list[str]:
    """What is known of it, in English: where it works, what it costs, its hours if they were verified, its languages."""
    facts = [helpline.area, helpline.cost, helpline.hours if helpline.hours_verified else None, helpline.languages]
    return [fact.rstrip(".") for fact in facts if fact]
