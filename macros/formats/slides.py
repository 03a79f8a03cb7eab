"""Slides in the browser, for the wall, for paper and for a screen reader.

A small viewer of our own over plain sections, and not reveal.js, because of what each reader needs:

- without scripts the page is a list of slides with headings, which reads, zooms and prints; reveal.js shows one
  slide and needs its script for the rest
- no `role="application"`: a screen reader keeps its own keys, and hears the title of the slide that has come
- paper comes from the style alone: one slide a page, with no print mode to be switched on in the address
- the strict policy holds: nothing inline, no style in a tag, no window that is written into
- it works from a folder by double click: plain deferred scripts, everything in the page, nothing fetched
- it weighs little: scripts and style together are 10 kB on the wire

Trainer's notes are not in it: learners may have these slides. They are in the presenter view, which stays in step.
"""

from markupsafe import Markup

from macros.formats.deck.shell import ROOT, environment
from macros.formats.deck.slide_pages import faces
from macros.model.module import Module
from macros.model.record import Audience
from macros.model.slide import Deck
from macros.programme import decks as decks
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan

LABEL = "Slides"
ENDING = "html"
AUDIENCE = Audience.LEARNER
NEVER_LEAVES_OUT = True


def of_module(module: Module, loaded: Loaded) -> bytes:
    return _page(decks.of_module(module, loaded.programme), loaded, module.matter.drawing)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    return _page(decks.of_session(plan, loaded.programme), loaded, plan.page.matter.drawing, timed=True)


def _page(deck: Deck, loaded: Loaded, drawing: str | None, timed: bool = False) -> bytes:
    filled = (
        environment()
        .get_template("slides.html")
        .render(
            slug=deck.slug,
            title=deck.title,
            service=loaded.programme.service.name,
            mark=Markup(loaded.mark),
            root=ROOT,
            faces=faces(deck, loaded, drawing, timed),
        )
    )
    return filled.encode()
