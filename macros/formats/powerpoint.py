"""The slides as a PowerPoint file that colleagues can edit: our own template, real text, alt text, and the trainer's notes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO

from macros.formats.deck import pptx_slide, pptx_template
from macros.formats.deck.layouts import layouts
from macros.formats.deck.measures import LANGUAGE
from macros.formats.deck.screens import Screens
from macros.formats.files.fixed_zip import fixed
from macros.model.module import Module
from macros.model.record import Audience, Owned
from macros.programme import decks
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan

LABEL = "PowerPoint"
ENDING = "pptx"
AUDIENCE = Audience.TRAINER
NEVER_LEAVES_OUT = True


def of_module(module: Module, loaded: Loaded) -> bytes:
    deck = decks.of_module(module, loaded.programme)
    return made(Screens(deck, loaded, module.place, module.matter.drawing), module.matter, module.matter.changed, loaded)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    deck = decks.of_session(plan, loaded.programme)
    matter = plan.page.matter
    drawings = [owned.drawing for owned in (matter, *(module.matter for module in plan.modules)) if owned.drawing]
    changed = max(matter.changed, *(module.matter.changed for module in plan.modules), date.min)
    return made(Screens(deck, loaded, plan.page.place, next(iter(drawings), None)), matter, changed, loaded)


def made(screens: Screens, matter: Owned, changed: date, loaded: Loaded) -> bytes:
    """The file of a deck's screens, the same bytes each time."""
    presentation = pptx_template.template(loaded.colours, loaded.mark)
    by_name = {layout.name: layout for layout in presentation.slide_layouts}
    for screen in screens:
        pptx_slide.write(presentation.slides.add_slide(by_name[layouts()[screen.kind].name]), screen, screens.deck.title)
    about = presentation.core_properties
    about.title, about.subject, about.language = screens.deck.title, matter.summary, LANGUAGE
    about.author = about.last_modified_by = loaded.programme.service.name
    about.keywords, about.comments, about.revision = "", "", 1
    about.created = about.modified = datetime.combine(changed, time(12), UTC).replace(tzinfo=None)
    held = BytesIO()
    presentation.save(held)
    return fixed(held.getvalue())
