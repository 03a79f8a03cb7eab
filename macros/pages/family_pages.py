"""Writes a family page as Markdown for the engine: its passages, and all that its template says around them."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Any

from macros.model import must_say, web_address
from macros.model.block import Block
from macros.model.family import ENGLISH, FamilyPage, Passage, TranslationMatter
from macros.model.handed_out import File
from macros.model.language import Language
from macros.model.library import Helpline
from macros.model.programme import Programme
from macros.model.sign import URGENCIES
from macros.pages import drawing, frame_pages, look
from macros.pages.view import View
from macros.programme.load import Loaded
from macros.text import braces
from macros.text.helpline import in_words

#: The section above the first heading.
INTRO = "intro"


def around(page: FamilyPage, loaded: Loaded, files: Iterable[File] = ()) -> dict[str, Any]:
    """What the template of family pages says around the text, in the page's own language; `files` are its sheets to take away."""
    programme = loaded.programme
    language = programme.languages[page.language]
    english = programme.english(page)
    matter = english.matter
    return {
        "template": "family.html",
        "title": page.matter.title,
        "tab": page.matter.tab,
        "summary": page.matter.summary,
        "drawing": matter.drawing or drawing.DEFAULT,
        "name": page.name,
        "kind": matter.kind,
        "sensitive": matter.sensitive,
        "leave_to": programme.service.leave_to,
        "language": page.language,
        "native": language.native,
        "direction": language.direction,
        "draft": page.draft,
        "search": not page.draft,
        "found_last": english.matter.found_last,
        "say": language.strings,
        "colours": look.of_family_pages(loaded.colours),
        "languages": [[code, programme.languages[code].native, web_address.site_path(path)] for code, path in others(page, programme)],
        "about": [list(row) for row in about(page, programme, language)],
        "files": [[file.label, file.path, file.size] for file in sorted(files, key=lambda file: file.path.endswith("png"))],
        "picture_words": picture_words(page, loaded),
        "to": dict(frame_pages.led_to(page.name, page.language, programme)),
        "overdue": language.say("overdue", day=language.day(page.matter.review_by)) if page.matter.review_by < programme.today else "",
    }


def others(page: FamilyPage, programme: Programme) -> list[tuple[str, str]]:
    """The other languages that the page can be read in, with its path there."""
    same = {other.language: other.path for other in programme.family_pages if other.name == page.name and other is not page}
    return [(code, same[code]) for code in programme.languages if code in same]


def picture_words(page: FamilyPage, loaded: Loaded) -> str:
    """All that is written on the page's picture, for those who cannot see it, and where the page is."""
    programme = loaded.programme
    service, language = programme.service, programme.languages[page.language]
    said = [language.words_of(each) or each.words for each in must_say.said(page.blocks, programme)]
    urgent = [helpline for helpline in shown_helplines(page, programme) if helpline.kind != "someone-to-talk-to"]
    ways = [f"{way}." for helpline in urgent for way in in_words(helpline, language)]
    by = ", ".join(filter(None, (service.name, service.place)))
    approved = "" if page.matter.approved_by else unapproved(language)
    return " ".join(filter(None, (page.matter.key_message, *said, *ways, f"{by}.", web_address.of(page.path, programme), approved)))


def unapproved(language: Language) -> str:
    """That nobody has approved a page, as its poster and its picture say it."""
    return f"{language.say('approved_by')}: {language.say('nobody')}"


def about(page: FamilyPage, programme: Programme, language: Language) -> Iterable[tuple[str, str]]:
    """The rows of the review box: what is asked, and the answer."""
    matter = page.matter
    approved = "; ".join(f"{approval.role}, {language.day(approval.on)}" for approval in matter.approved_by)
    yield language.say("approved_by"), approved or language.say("nobody")
    if isinstance(matter, TranslationMatter):
        yield language.say("translated_by"), matter.translated_by
        checked = f"{matter.checked_by}, {language.day(matter.checked_on)}" if matter.checked_on else ""
        yield language.say("checked_by"), checked or language.say("checked_nobody")
    yield language.say("looked_after_by"), matter.owner
    yield language.say("changed"), language.day(matter.changed)
    yield language.say("next_check"), language.say("due_by", day=language.day(matter.review_by))
    helplines = shown_helplines(programme.english(page), programme)
    if helplines:
        yield language.say("numbers"), numbers(helplines, language)


def shown_helplines(page: FamilyPage, programme: Programme) -> list[Helpline]:
    """The helplines that a page shows, in order."""
    named = dict.fromkeys(helpline for block in page.blocks for helpline in _named(block, programme))
    return list(named)


def _named(block: Block, programme: Programme) -> Iterator[Helpline]:
    """The helplines of a block: by their names, and by the signs that they answer."""
    by_name, by_urgency = programme.helplines_by_name, programme.helplines_by_urgency
    yield from (by_name[name] for name in getattr(block, "lines", (getattr(block, "line", ""),)) if name in by_name)
    shown = sorted({programme.signs[name].shown for name in getattr(block, "show", ()) if name in programme.signs}, key=URGENCIES.index)
    yield from (by_urgency[urgency] for urgency in shown if urgency in by_urgency)


def numbers(helplines: list[Helpline], language: Language) -> str:
    """When the numbers on a page were rung or, if one of them never was, read: the oldest day counts."""
    rung = [helpline.rung_on for helpline in helplines if helpline.rung_on]
    if len(rung) == len(helplines):
        return language.say("numbers_rung", day=language.day(min(rung)))
    return language.say("numbers_not_rung", day=language.day(min(helpline.seen_on for helpline in helplines)))


def text(page: FamilyPage, loaded: Loaded) -> str:
    """The page's text in Markdown: a box around every section, so that each kind of section has its look."""
    programme = loaded.programme
    root = "../" * page.path.count("/")
    view = View(programme, loaded.citations, root=root, language=programme.languages[page.language])
    sections: list[tuple[str, list[str]]] = [(INTRO, [])]
    for passage in page.passages:
        if passage.kind == "heading" and passage.level == 2:
            sections.append((passage.name, []))
        if passage.kind in ("heading", "text", "block"):
            sections[-1][1].append(written(passage, view))
    simple = f"in-pictures/{page.name}.md"
    if page.language == ENGLISH and f"families/{simple}" in programme.by_path:
        sections[0][1].append(f"[A simple version with pictures]({simple}){{ .alone }}")
    return joined(sections, view)


def joined(sections: Iterable[tuple[str, list[str]]], view: View) -> str:
    """The sections of a page, each a name and its passages as they are written, with the sources at the end."""
    sections = list(sections)
    if view.cited:
        sections[-1][1].append(_sources(view))
    whole = "\n\n".join(view.box(f"div.section.{name}", "\n\n".join(pieces)) for name, pieces in sections if pieces)
    return braces.placed(braces.escaped(whole), view.root)


def written(passage: Passage, view: View) -> str:
    """One passage as the page shows it."""
    if passage.block:
        return view.block(passage.block)
    if passage.kind == "heading":
        return f"{'#' * passage.level} {view.line(passage.text)} {{#{passage.name}}}"
    return view.prose(passage.text, shift=0, numbers=True, calls=True)


def _sources(view: View) -> str:
    """What the page cites, without a heading: it stands in the section that speaks of the sources."""
    listed = view.sources()
    items = listed[listed.index("<ul") :]
    if not view.language.english:
        items = view.box('div[lang="en"][dir="ltr"]', items)
    return f'<p class="label" id="sources">{html.escape(view.language.say("sources"))}</p>\n\n{items}'
