"""A session's plan as a sheet says it: the same words for paper and for the file that trainers edit."""

from __future__ import annotations

from collections.abc import Iterator

from macros.formats.paper.support import support
from macros.model.module import READERS
from macros.model.must_say import NEVER_LEAVE_OUT, cued, named
from macros.model.tree import BREAK, Branch, Heading, List, Node, Table
from macros.pages.paper_view import PaperView
from macros.programme.content_notes import content_notes
from macros.programme.load import Loaded
from macros.programme.sessions import PlanRow, SessionPlan, clock
from macros.text.page_section import own_words
from macros.text.words import listed

HEADER = ["Time", "Minutes", "What", "The trainer", "The room"]

#: How wide the columns are, one against another.
WIDTHS = [0.8, 1.15, 2.1, 2.8, 2.5]


def lead(plan: SessionPlan) -> str:
    """How long it is, when, for whom and what for."""
    matter = plan.page.matter.session
    readers = listed([READERS.get(name, name) for name in matter.audience])
    return f"{plan.minutes} minutes, {matter.start} to {clock(plan.rows[-1].ends)}, for {readers}. {matter.purpose}"


def sheet(plan: SessionPlan, loaded: Loaded) -> list[Branch]:
    """All that stands below the title, block by block: the plan, then the page's own words. An empty section is left out."""
    view = PaperView(loaded.programme, loaded.citations)
    sections: dict[str, list[Branch]] = {
        "By the end people can": _outcomes(plan),
        "Running order": [_table(plan, view)],
        "If time runs short": _late(plan, view),
        "Before you begin": list(_before(plan, view)),
        "Say before you begin": list(_notes(plan, loaded)),
        "What people find hard": list(_hard(plan, loaded)),
    }
    found: list[Branch] = []
    own = PaperView(loaded.programme, loaded.citations, page=plan.page.path).blocks(own_words(plan.page), 2)
    opens = next((at for at, block in enumerate(own) if block["kind"] == "heading"), len(own))
    found += own[:opens]
    for title, blocks in sections.items():
        if blocks:
            found += [_heading(2, title), *blocks]
    return [*found, *own[opens:], *support(loaded, ("emergency", "urgent"))]


def _outcomes(plan: SessionPlan) -> list[Branch]:
    rows: list[list[Node]] = [[f"{sentence[:1].lower()}{sentence[1:]} ({module.title})"] for module, _, sentence in plan.outcomes]
    return [_list(rows)] if rows else []


def _table(plan: SessionPlan, view: PaperView) -> Table:
    rows = [_row(row, view) for row in plan.rows]
    rows.append([_strong(clock(plan.rows[-1].ends)), [str(plan.minutes)], ["The end"], ["–"], ["–"]])
    return {"kind": "table", "header": [[word] for word in HEADER], "rows": rows, "columns": WIDTHS}


def _row(row: PlanRow, view: PaperView) -> list[list[Node]]:
    who = (_told(row, view), _said(row.row.participants, view))
    return [_strong(clock(row.starts)), [str(row.row.minutes)], _what(row), *who]


def _what(row: PlanRow) -> list[Node]:
    """What the row is and shows, what to bring for it, and how its minutes differ from the site's."""
    own = row.row.title or row.row.moment or row.row.break_
    found = _strong(own) if own else []
    for name in row.names:
        found += [BREAK] * bool(found) + [name]
    if row.row.materials:
        found += [BREAK, f"Bring: {row.row.materials}"]
    if row.difference:
        found += [BREAK, f"{abs(row.difference)} minutes {'shorter' if row.difference < 0 else 'longer'} than on the site"]
    return found


def _told(row: PlanRow, view: PaperView) -> list[Node]:
    """What the trainer does, and below it what is never left out."""
    told = view.words(row.row.trainer)
    for each in named(row.must_say, view.programme):
        told += [*[BREAK] * bool(told), *_strong(f"{NEVER_LEAVE_OUT} "), *view.words(cued(each))]
    return told or ["–"]


def _said(text: str, view: PaperView) -> list[Node]:
    """A cell that says nothing says so: an empty one would ask for a pen."""
    return view.words(text) or ["–"]


def _late(plan: SessionPlan, view: PaperView) -> list[Branch]:
    rows = [
        ["If it is past ", *_strong(clock(row.starts)), f" at “{row.title}”: ", *view.words(row.row.late)]
        for row in plan.rows
        if row.row.late
    ]
    return [_list(rows)] if rows else []


def _before(plan: SessionPlan, view: PaperView) -> Iterator[Branch]:
    matter = plan.page.matter.session
    if plan.materials:
        yield _heading(3, "Bring")
        yield _list([[*_strong(f"{title}: "), thing] for title, thing in plan.materials])
    for title, text in (("The room", matter.room), ("Online", matter.online)):
        if text:
            yield _heading(3, title)
            yield from view.blocks(text, 4)


def _notes(plan: SessionPlan, loaded: Loaded) -> Iterator[Branch]:
    """The session's own note, or those of its modules."""
    if own := plan.page.matter.session.content_note:
        yield from PaperView(loaded.programme, loaded.citations, page=plan.page.path).blocks(own, 3)
        return
    for module, note in content_notes(plan.modules):
        yield from PaperView(loaded.programme, loaded.citations, module).blocks(note.body, 3)


def _hard(plan: SessionPlan, loaded: Loaded) -> Iterator[Branch]:
    """What people find hard, from the note of every part that the session touches, each once."""
    for shown, text in plan.hard:
        yield _heading(3, shown.part.title)
        yield from PaperView(loaded.programme, loaded.citations, shown.module).blocks(text, 4)


def _heading(level: int, words: str) -> Heading:
    return {"kind": "heading", "level": level, "words": [words]}


def _list(rows: list[list[Node]]) -> List:
    return {"kind": "list", "ordered": False, "start": 1, "items": [[{"kind": "paragraph", "words": row}] for row in rows]}


def _strong(words: str) -> list[Node]:
    return [{"kind": "strong", "words": [words]}]
