"""Evaluation sheets to print for a session, the outcomes to put on them, and a tally of what people answered."""

from html import escape as plain

from macros.components.module_catalogue import in_study_order
from macros.model.module import Module
from macros.model.record import Audience
from macros.pages.view import View
from macros.programme import package_data
from macros.programme.sessions import plan
from macros.text.words import escaped

EXAMPLE = "{{ evaluation() }}"

AUDIENCE = Audience.TRAINER

#: The choice and the tally, which stay hidden until the script of the page has come.
CHOICE = package_data.templates("components") / "evaluation-choice.html"
TALLY = package_data.templates("components") / "evaluation-tally.html"

#: How sure somebody is, from 1 to 5.
SCALE = ("Not at all sure", "A little sure", "Fairly sure", "Sure", "Very sure")

#: A blank sheet has room for this many outcomes to be written by hand.
BLANK = 4


def evaluation(view: View) -> str:
    pieces = [
        CHOICE.read_text("utf-8").strip(),
        "## The sheets {#sheets}",
        _sheets(),
        TALLY.read_text("utf-8").strip(),
        "## Outcomes for the sheets {#outcomes}",
        "With scripts off, copy the outcomes of your session from here onto the blank sheets.",
        view.box("div.catalogue", "\n\n".join(_subjects(view))),
    ]
    return "\n\n".join(pieces)


def _subjects(view: View) -> list[str]:
    """Every session and every module with its outcomes, as the script reads them too."""
    found = []
    for page in view.programme.sessions:
        made = plan(page, view.programme)
        outcomes = [(f"{module.slug}.{name}", sentence) for module, name, sentence in made.outcomes]
        found.append(_subject(view, made.slug, made.title, f"{view.root}{page.path}", outcomes, "session"))
    return found + [_module(view, module) for module in in_study_order(view)]


def _module(view: View, module: Module) -> str:
    outcomes = [(f"{module.slug}.{name}", sentence) for name, sentence in module.matter.outcomes.items()]
    return _subject(view, module.slug, module.title, view.link_to(module.slug), outcomes, "module")


def _subject(view: View, slug: str, title: str, target: str, outcomes: list[tuple[str, str]], kind: str) -> str:
    rows = [f"- {_said(name, sentence)}" for name, sentence in outcomes]
    body = [f"### [{escaped(title)}]({target}) {{#{kind}-{slug}}}", view.box("div.outcomes", "\n".join(rows)) if rows else ""]
    return view.box(f'section[data-subject="{slug}"][data-kind="{kind}"]', "\n\n".join(piece for piece in body if piece))


def _said(name: str, sentence: str) -> str:
    return f'<span data-outcome="{name}">{escaped(sentence)}</span>'


def _sheets() -> str:
    """Three blank sheets: before and after, and eight weeks later. They can be filled in on paper or on the screen."""
    before = _sheet(
        "before",
        "Before we begin",
        "Do not write your name. For each line, mark how sure you are that you can do it today.",
        _ratings("before", BLANK),
    )
    after = _sheet(
        "after",
        "After the session",
        "Do not write your name. Mark how sure you are now, then look back.",
        _ratings("after", BLANK),
        "<h4>Thinking back, where were you before the session?</h4>",
        _ratings("back", BLANK),
        _lines("do", "What will you do, and on which day?"),
        _lines("helped", "What helped you to learn?"),
        _lines("in-the-way", "What got in the way?"),
    )
    later = _sheet(
        "later",
        "Eight weeks later",
        "Do not write your name, and leave out names and details of families.",
        _lines("did", "What did you say you would do, and what came of it?"),
        _lines("example", "One example of something that you now do differently with a baby or a family"),
        _lines(
            "seen",
            "Where could somebody see that change? For example in a supervision note, or in part of an assessment with the details taken out.",
        ),
        _lines("hindered", "What got in the way, and what would help?"),
        _ratings("later", BLANK),
    )
    return f'<div class="sheets">\n{before}\n{after}\n{later}\n</div>'


def _sheet(name: str, title: str, ask: str, *pieces: str) -> str:
    body = "\n".join(pieces)
    return f'<form class="sheet form" id="sheet-{name}" autocomplete="off" aria-labelledby="sheet-{name}-title">\n<h3 id="sheet-{name}-title">{title}</h3>\n<p class="for-session">Session: <span class="write"></span></p>\n<p>{ask}</p>\n{body}\n</form>'


def _ratings(name: str, many: int) -> str:
    rows = "\n".join(_rating(name, number) for number in range(1, many + 1))
    return f'<div class="ratings" data-when="{name}">\n{rows}\n</div>'


def _rating(name: str, number: int) -> str:
    points = "".join(
        f'<label><input type="radio" name="{name}-{number}" value="{point}" />{point}<span> {plain(words)}</span></label>'
        for point, words in enumerate(SCALE, 1)
    )
    return f'<fieldset class="rating"><legend>Outcome {number}: <span class="write"></span></legend>{points}</fieldset>'


def _lines(name: str, ask: str) -> str:
    return f'<p class="answer-lines"><label for="answer-{name}">{plain(ask)}</label><textarea id="answer-{name}" rows="3"></textarea></p>'
