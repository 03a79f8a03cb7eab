"""Writes a page in another language, and its reading view beside the English."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from macros.model.family import SOURCES, Passage, Translation
from macros.model.handed_out import File
from macros.model.language import Language
from macros.model.web_address import site_path
from macros.pages import family_pages
from macros.pages.linked import BESIDE, Linked
from macros.programme.load import Loaded
from macros.programme.passages import FIELDS
from macros.programme.translations import Pair, pairs

#: The marks of words that are English within a page that is not.
_IN_ENGLISH = '[lang="en"][dir="ltr"]'


def beside_path(page: Translation) -> str:
    """The path of a translation's reading view, counted from `docs/`."""
    return f"{page.path.removesuffix('.md')}/{BESIDE}.md"


def around(page: Translation, loaded: Loaded, files: Iterable[File] = ()) -> dict[str, Any]:
    """What the template says of a translation: where its English is newer or all there is, that is told too."""
    matter = family_pages.around(page, loaded, files)
    fields = {pair.english.kind: pair for pair in pairs(page, loaded.programme) if pair.english.kind in FIELDS}
    in_english = [name for name, pair in fields.items() if not pair.translation]
    matter |= {name: fields[name].english.text for name in in_english}
    if not fields["tab"].current:
        # The tab shows in the browser's history, and the English is known to give nothing away.
        matter["tab"] = fields["tab"].english.text
    own = {page.matter.owner, page.matter.translated_by, page.matter.checked_by}
    return matter | {
        "in_english": in_english,
        "english_answers": sorted(answer for answer in own if answer and answer.isascii()),
        "both": site_path(beside_path(page)),
    }


def around_beside(page: Translation, loaded: Loaded, files: Iterable[File] = ()) -> dict[str, Any]:
    """The reading view says in its head what the page is called in both languages."""
    programme = loaded.programme
    matter = around(page, loaded, files)
    return matter | {
        "summary": programme.english(page).matter.title,
        "in_english": [name for name in matter["in_english"] if name == "title"] + ["summary"],
        "languages": [*matter["languages"], [page.language, programme.languages[page.language].native, site_path(page.path)]],
        "both": "",
        # The page itself leads to what can be printed or sent; this view is heavy enough.
        "files": [],
        "wide": True,
        # The search leads to the page itself.
        "search": False,
    }


def text(page: Translation, loaded: Loaded) -> str:
    """The translated page: in the order of today's English, and in English where there is no translation."""
    view = Linked(loaded, page.path, page.language)
    return family_pages.joined(_sections(pairs(page, loaded.programme), view), view)


def _sections(found: list[Pair], view: Linked) -> Iterator[tuple[str, list[str]]]:
    """Each section's name, and its passages as they are written; the title and summary stand above all of them."""
    opening = [_newer(pair, view) for pair in found if pair.english.kind in ("title", "summary") and pair.translation and not pair.current]
    for name, own in _by_section(found):
        pieces = opening if name == family_pages.INTRO else []
        for state, run in groupby(own, key=lambda pair: (bool(pair.translation), pair.current)):
            if state == (False, False):
                pieces.append(_only_english(list(run), view))
            else:
                pieces += [_translated(pair, view) if pair.current else _newer(pair, view) for pair in run]
        yield name, pieces


def _by_section(found: list[Pair]) -> list[tuple[str, list[Pair]]]:
    """The passages of the page's text by the sections of the English."""
    sections: list[tuple[str, list[Pair]]] = [(family_pages.INTRO, [])]
    for pair in found:
        if pair.english.kind == "heading" and pair.english.level == 2:
            sections.append((pair.english.name, []))
        if pair.english.kind not in FIELDS:
            sections[-1][1].append(pair)
    return sections


def _translated(pair: Pair, view: Linked) -> str:
    return family_pages.written(pair.translation, view) if pair.translation else ""


def _english(pair: Pair, view: Linked, suffix: str | None = None) -> str:
    """The English of a passage. Beside its translation, a heading is a line in bold, for the section has a heading."""
    if pair.english.kind in ("heading", *FIELDS) and suffix is None:
        return f"**{pair.english.text}**"
    return family_pages.written(pair.english, view.english())


def _label(name: str, language: Language) -> str:
    return f'<p class="hint">{html.escape(language.say(name))}</p>'


def _newer(pair: Pair, view: Linked) -> str:
    """New English above a translation of older words."""
    english = view.box(f"div.english{_IN_ENGLISH}", _english(pair, view))
    older = "" if pair.english.kind in FIELDS else _translated(pair, view)
    return view.box("div.newer", f"{_label('newer_english', view.language)}\n\n{english}\n\n{older}")


def _only_english(run: list[Pair], view: Linked) -> str:
    """Passages that are not translated, under one label."""
    english = view.box(f"div.english{_IN_ENGLISH}", "\n\n".join(_english(pair, view, "") for pair in run))
    return view.box("div.newer", f"{_label('only_english', view.language)}\n\n{english}")


def beside(page: Translation, loaded: Loaded) -> str:
    """The reading view: every passage in English and in the other language, for use with an interpreter."""
    view = Linked(loaded, beside_path(page), page.language)
    found = pairs(page, loaded.programme)
    summary = [_row(pair, page, view) for pair in found if pair.english.kind == "summary"]
    sections = [
        (name, [*(summary if name == family_pages.INTRO else []), *(_row(pair, page, view) for pair in own)])
        for name, own in _by_section(found)
        if name != SOURCES
    ]
    return family_pages.joined(sections, view)


def _row(pair: Pair, page: Translation, view: Linked) -> str:
    """One passage in both languages; a translation of older words, or none, is said to be so."""
    english = view.box(f"div{_IN_ENGLISH}", family_pages.written(pair.english, view.english()))
    other = _label("only_english", view.language)
    if pair.translation:
        other = _own_words(pair.translation, page.language, view)
    if pair.translation and not pair.current:
        other = f"{_label('newer_english', view.language)}\n\n{other}"
    own = view.box(f'div[lang="{page.language}"][dir="{view.language.direction}"]', other)
    return view.box('div.pair[dir="ltr"]', f"{english}\n\n{own}")


def _own_words(passage: Passage, language: str, view: Linked) -> str:
    """A passage in its own language. Who helps and their number stand beside it, in the English: only what they are for is said again."""
    block = passage.block
    if block is not None and hasattr(block, "lines") and block.body.strip():
        return view.prose(block.body)
    return family_pages.written(_renamed(passage, language), view)


def _renamed(passage: Passage, language: str) -> Passage:
    """A heading under a name of its own: the English one has the name that links lead to."""
    return replace(passage, name=f"{passage.name}-{language}") if passage.kind == "heading" else passage
