"""The plan of a session: clock times, what the trainer and the room do, checkpoints, materials and what people find hard."""

from macros.model import Audience
from macros.render import View, escaped, listed
from macros.sessions import PlanRow, SessionPlan, clock, plan

EXAMPLE = '{{ session_plan("taster") }}'

AUDIENCE = Audience.TRAINER


def session_plan(view: View, session: str) -> str:
    page = next(page for page in view.programme.sessions if page.path == f"teach/{session}.md")
    made = plan(page, view.programme)
    matter = page.matter.session
    ends = clock(made.rows[-1].ends)
    pieces = [
        f"**{made.minutes} minutes**, from {matter.start} to {ends}. {escaped(matter.purpose)}\n{{ .lead }}",
        *_outcomes(view, made),
        "## Running order {#running-order}",
        view.box('div.table.running-order[tabindex="0"][role="region"][aria-label="Running order"]', _table(view, made)),
        *_checkpoints(view, made),
        *_before(view, made),
        *_hard(view, made),
    ]
    return "\n\n".join(piece for piece in pieces if piece)


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
        who = (view.prose(row.row.trainer), view.prose(row.row.participants))
        cells = (f"**{clock(row.starts)}**", str(row.row.minutes), _what(view, row), *who)
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), ' ') or ' ' for cell in cells)} |")
    rows.append(f"| **{clock(made.rows[-1].ends)}** | {made.minutes} | Close | | |")
    return "\n".join(rows)


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


def _checkpoints(view: View, made: SessionPlan) -> list[str]:
    late = [f"- If it is past **{clock(row.starts)}** at “{escaped(row.title)}”: {view.prose(row.row.late)}" for row in made.rows if row.row.late]
    return ["## If time runs short {#if-late}", "\n".join(late)] if late else []


def _before(view: View, made: SessionPlan) -> list[str]:
    matter = made.page.matter.session
    pieces = ["## Before you begin {#before}"]
    if matter.content_note:
        pieces.append(f"Show or say this first: {view.prose(matter.content_note)}")
    if made.materials:
        pieces.append(f"Bring {listed(list(made.materials))}.")
    pieces += [view.prose(text) for text in (matter.room, matter.online) if text]
    return pieces if len(pieces) > 1 else []


def _hard(view: View, made: SessionPlan) -> list[str]:
    """What people find hard, from the note of every part that the session touches."""
    pieces = []
    for shown, text in made.hard:
        view.module = shown.module
        pieces += [f"### {escaped(shown.part.title)} {{#hard-{shown.module.slug}-{shown.part.name}}}", view.prose(text)]
    said = view.box("div.hard", "\n\n".join(pieces))
    return ["## What people find hard {#hard}", said] if pieces else []
