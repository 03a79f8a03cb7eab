"""The plan of a session: clock times, what the trainer and the room do, checkpoints, materials and what people find hard."""

from __future__ import annotations

from typing import NamedTuple

from macros.model.must_say import NEVER_LEAVE_OUT, cued, named
from macros.model.record import Audience
from macros.pages.view import View
from macros.programme.sessions import PlanRow, SessionPlan, clock, plan
from macros.text.reader import read
from macros.text.words import escaped

EXAMPLE = '{{ session_plan("taster") }}'

AUDIENCE = Audience.TRAINER


class Section(NamedTuple):
    """A section of the plan: its heading, the heading's name, and what stands below."""

    title: str
    name: str
    pieces: list[str]


def session_plan(view: View, session: str) -> str:
    page = next(page for page in view.programme.sessions if page.path == f"teach/{session}.md")
    made = plan(page, view.programme)
    matter = page.matter.session
    found = [
        Section("Running order", "running-order", [_table(view, made)]),
        Section("If time runs short", "if-late", _late(view, made)),
        Section("Before you begin", "before", _before(view, made)),
        Section("What people find hard", "hard", _hard(view, made)),
    ]
    sections = [section for section in found if section.pieces]
    pieces = [
        f"**{made.minutes} minutes**, from {matter.start} to {clock(made.rows[-1].ends)}. {escaped(matter.purpose)}\n{{ .lead }}",
        _slides(view, made),
        _contents(view, made, sections),
        *_outcomes(view, made),
        *(piece for section in sections for piece in (f"## {section.title} {{#{section.name}}}", *section.pieces)),
    ]
    return "\n\n".join(piece for piece in pieces if piece)


def _slides(view: View, made: SessionPlan) -> str:
    """What whoever stands in the room looks for first."""
    file = next((file for file in view.files(made.slug) if file.format == "slides"), None)
    return f"[Open the slides]({view.root}{file.path}){{ .btn }}\n{{ .acts }}" if file else ""


def _contents(view: View, made: SessionPlan, sections: list[Section]) -> str:
    """What the page holds, for it is long: the sections of the plan, and those that its author wrote below."""
    named = [(section.title, section.name) for section in sections]
    named += [(escaped(each.text), each.name) for each in read(made.page.text, True).headings if each.level == 2 and each.name]
    return view.box('nav.contents[aria-label="On this page"]', "\n".join(f"- [{title}](#{name})" for title, name in named))


def _outcomes(view: View, made: SessionPlan) -> list[str]:
    if not made.outcomes:
        return []
    rows = [
        f"- {escaped(sentence[:1].lower() + sentence[1:])} ([{escaped(module.title)}]({view.link_to(module.slug)}))"
        for module, _, sentence in made.outcomes
    ]
    return ["## By the end people can {#session-outcomes}", view.box("div.outcomes", "\n".join(rows))]


def _table(view: View, made: SessionPlan) -> str:
    rows = ["| Time | Minutes | What | The trainer | The room |", "| --- | --: | --- | --- | --- |"]
    for row in made.rows:
        words = [f"**{NEVER_LEAVE_OUT}** {view.prose(cued(each))}" for each in named(row.must_say, view.programme)]
        who = ("<br>".join(filter(None, (view.prose(row.row.trainer), *words))), view.prose(row.row.participants))
        cells = (f"**{clock(row.starts)}**", str(row.row.minutes), _what(view, row), *who)
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), ' ') or ' ' for cell in cells)} |")
    rows.append(f"| **{clock(made.rows[-1].ends)}** | {made.minutes} | Close | | |")
    return view.box('div.table.running-order[tabindex="0"][role="region"][aria-label="Running order"]', "\n".join(rows))


def _what(view: View, row: PlanRow) -> str:
    links = [f"[{escaped(shown.title)}]({view.target('module:' + shown.name)})" for shown in row.shown]
    if row.row.page:
        links.append(f"[{escaped(row.names[-1])}]({view.root}{row.row.page})")
    own = row.row.title or row.row.moment or row.row.break_
    said = f"**{escaped(own)}** " if own else ""
    differs = ""
    if row.difference:
        words = "shorter" if row.difference < 0 else "longer"
        differs = f" ({abs(row.difference)} minutes {words} than on the site)"
    return f"{said}{'; '.join(links)}{differs}".strip()


def _late(view: View, made: SessionPlan) -> list[str]:
    late = [
        f"- If it is past **{clock(row.starts)}** at “{escaped(row.title)}”: {view.prose(row.row.late)}"
        for row in made.rows
        if row.row.late
    ]
    return ["\n".join(late)] if late else []


def _before(view: View, made: SessionPlan) -> list[str]:
    matter = made.page.matter.session
    pieces = []
    if matter.content_note:
        pieces += ["### Show or say this first {#say-first}", view.prose(matter.content_note)]
    if made.materials:
        pieces += ["### Bring {#bring}", "\n".join(f"- **{escaped(title)}:** {escaped(thing)}" for title, thing in made.materials)]
    for title, name, text in (("The room", "room", matter.room), ("Online", "online", matter.online)):
        if text:
            pieces += [f"### {title} {{#{name}}}", view.prose(text)]
    return pieces


def _hard(view: View, made: SessionPlan) -> list[str]:
    """What people find hard, from the note of every part that the session touches."""
    pieces = []
    for shown, text in made.hard:
        view.module = shown.module
        pieces += [f"### {escaped(shown.part.title)} {{#hard-{shown.module.slug}-{shown.part.name}}}", view.prose(text)]
    return [view.box("div.hard", "\n\n".join(pieces))] if pieces else []
