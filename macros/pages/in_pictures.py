"""Writes a page in pictures for the engine: its ideas, and what its template says around them."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from macros.model.family import Idea, SimplePage
from macros.model.language import Language
from macros.model.programme import Programme
from macros.model.web_address import site_path
from macros.pages import family_pages, frame_pages
from macros.pages.short_numbers import to_press
from macros.programme.load import Loaded
from macros.text.helpline import reached

#: What the full page has for itself: its languages, its drawing and its sheets to take away. All else around it is shared.
FULL_PAGE_ONLY = ("languages", "drawing", "kind", "files", "picture_words")


def around(page: SimplePage, loaded: Loaded) -> dict[str, Any]:
    """What the template shows. The page has no text of its own beside its ideas."""
    programme = loaded.programme
    full = programme.english(page)
    shared = family_pages.around(full, loaded)
    language = programme.languages[full.language]
    late = page.matter.review_by < programme.today
    return {name: value for name, value in shared.items() if name not in FULL_PAGE_ONLY} | {
        "template": "in-pictures.html",
        "title": page.matter.title,
        "tab": f"{full.matter.tab}, in pictures",
        "summary": page.matter.summary,
        "name": f"in-pictures/{page.name}",
        "full": [full.matter.title, site_path(full.path)],
        "ideas": [_idea(idea, programme, language) for idea in page.matter.ideas],
        "unchecked": not page.matter.checked_on,
        "about": [list(row) for row in _about(page, programme, language)],
        "to": dict(frame_pages.led_to(f"in-pictures/{page.name}", full.language, programme)),
        "overdue": language.say("overdue", day=language.day(page.matter.review_by)) if late else "",
    }


def _idea(idea: Idea, programme: Programme, language: Language) -> dict[str, Any]:
    """One idea: its drawing, its sentence, and the number to press if it names a helpline, as HTML."""
    said = html.escape(idea.say, quote=False)
    helpline = programme.helplines_by_name.get(idea.line or "")
    if not helpline:
        return {"drawing": idea.drawing, "say": to_press(said), "kind": "", "ways": []}
    return {"drawing": idea.drawing, "say": said, "kind": helpline.kind, "ways": reached(helpline, language)}


def _about(page: SimplePage, programme: Programme, language: Language) -> Iterable[tuple[str, str]]:
    """The rows of the review box: what is asked, and the answer."""
    matter = page.matter
    approved = "; ".join(f"{approval.role}, {language.day(approval.on)}" for approval in matter.approved_by)
    yield language.say("approved_by"), approved or language.say("nobody")
    checked = f"{matter.checked_by}, {language.day(matter.checked_on)}" if matter.checked_on else "Nobody yet."
    yield "Checked by people with learning disabilities", checked
    yield language.say("looked_after_by"), matter.owner
    yield language.say("changed"), language.day(matter.changed)
    yield language.say("next_check"), language.say("due_by", day=language.day(matter.review_by))
    helplines = [programme.helplines_by_name[idea.line] for idea in matter.ideas if idea.line and idea.line in programme.helplines_by_name]
    if helplines:
        yield language.say("numbers"), family_pages.numbers(helplines, language)
