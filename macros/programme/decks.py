"""Derives the slides of a module or a session: what the room sees is short, and the notes say the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.blocks.content_note import ContentNote
from macros.blocks.trainer_note import TrainerNote
from macros.extensions import discover
from macros.model.block import Block
from macros.model.library import MustSay
from macros.model.module import Module, Part
from macros.model.must_say import NEVER_LEAVE_OUT, MustBeSaid, cues, named, said
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.slide import Deck, Slide
from macros.programme.sessions import PlanRow, SessionPlan, Shown, clock
from macros.text import page_section
from macros.text.slide_words import fits, headed

#: What the room is told where a session draws on several modules and has no note of its own.
SOME_IS_HARD = "Some of what follows is hard, and may be close to home. You can stop or step out at any time. Support is on the help page."

#: What the trainer is told at the end.
STAY = "Say it in your own words, then stay for a while. The person who needs you may be the last to leave."

SUPPORT = "If something here has stayed with you, talk to somebody: your supervisor, a colleague, or a line on the help page."


def of_module(module: Module, programme: Programme) -> Deck:
    """All of a module as slides."""
    slides = [
        Slide("title", module.title, text=module.matter.summary, notes=f"{module.minutes} minutes.", place=module.place),
        *content_note((module,)),
        *outcomes(module.matter.outcomes.values(), module),
        *(slide for part in module.parts for slide in of_part(part, programme)),
        *closing((module,)),
    ]
    return Deck(module.slug, module.title, tuple(slides))


def of_session(plan: SessionPlan, programme: Programme) -> Deck:
    """The slides of a session, in the order of its plan."""
    matter = plan.page.matter
    slides = [
        Slide("title", plan.title, text=matter.session.purpose, notes=waiting(plan), clock=matter.session.start, place=plan.page.place),
        *content_note(plan.modules, matter.session.content_note),
    ]
    if plan.outcomes:
        slides += outcomes((sentence for _, _, sentence in plan.outcomes), plan.modules[0])
    slides.append(running_order(plan))
    for row in plan.rows:
        slides += of_row(row, plan, programme)
    slides += closing(plan.modules)
    return Deck(plan.slug, plan.title, tuple(slides))


def waiting(plan: SessionPlan) -> str:
    """What the trainer is told while people come in."""
    return (
        f"{plan.minutes} minutes, from {clock(plan.rows[0].starts)} to {clock(plan.rows[-1].ends)}. Have this slide up as people come in."
    )


def of_row(row: PlanRow, plan: SessionPlan, programme: Programme) -> list[Slide]:
    """A row opens with its own title, its time and its minutes, as the plan has them; then comes what it shows.

    What is never left out has a slide of its own, also where the row shows only some of the part that names it.
    """
    starts, minutes = clock(row.starts), row.row.minutes
    if row.is_break:
        return [Slide("break", row.title, text=f"Back at {clock(row.ends)}", minutes=minutes, clock=starts)]
    told = row_notes(row, plan, programme)
    shown = [_in_row(slide, row) for each in row.shown for slide in of_shown(each, programme)]
    has_its_own = said((block for each in row.shown for block in each.blocks), programme)
    kept = of_words(each for each in named(row.must_say, programme) if each not in has_its_own)
    if not shown:
        return [Slide("moment", row.title, notes=told, minutes=minutes, clock=starts), *kept]
    first, *others = *shown, *kept
    if row.row.title and (first.kind != "part" or len(row.shown) > 1):
        own = Slide("part", row.row.title, minutes=minutes, clock=starts, notes=told, place=plan.page.place)
        # An activity that opens its row begins when the row does, so it can say when everybody is back.
        return [own, replace(first, clock=starts) if first.kind == "activity" else first, *others]
    notes = "\n\n".join(filter(None, (told, first.notes)))
    own_minutes = minutes if first.kind == "part" else first.minutes
    return [replace(first, title=row.row.title or first.title, clock=starts, minutes=own_minutes, notes=notes), *others]


def _in_row(slide: Slide, row: PlanRow) -> Slide:
    """A slide of a module as a row shows it: the row has minutes, and the parts in it have none of their own."""
    if slide.kind == "part":
        return replace(slide, minutes=None)
    if slide.kind == "activity" and row.row.activity_minutes:
        return replace(slide, minutes=row.row.activity_minutes)
    return slide


def row_notes(row: PlanRow, plan: SessionPlan, programme: Programme) -> str:
    """What a trainer reads at the start of a row: what to do, what is never left out, what the room does, and what to say."""
    told = [
        ("You", row.row.trainer),
        (NEVER_LEAVE_OUT, cues(named(row.must_say, programme))),
        ("The room", row.row.participants),
        ("Have ready", row.row.materials and f"{row.row.materials[:1].upper()}{row.row.materials[1:]}."),
        (f"If it is past {clock(row.starts)} by now", row.row.late[:1].upper() + row.row.late[1:]),
    ]
    return headed(told + [(page_section.title(plan.page, name), page_section.section(plan.page, name, whole=True)) for name in row.row.say])


def of_shown(shown: Shown, programme: Programme) -> list[Slide]:
    """The slides of a part, or of one block."""
    return of_block(shown.block, shown.part, programme) if shown.block else list(of_part(shown.part, programme))


def of_part(part: Part, programme: Programme) -> Iterator[Slide]:
    """A part: its title with the trainer's note and, behind what opens it, what is never left out; then what its blocks show."""
    note = next(iter(part.of_kind(TrainerNote)), None)
    sections = list(note.sections.items()) if note else []
    told = [*sections[:1], (NEVER_LEAVE_OUT, cues(said(part.blocks, programme))), *sections[1:]]
    yield Slide("part", part.title, minutes=part.minutes, notes=headed(told), place=part.place)
    for block in part.blocks:
        yield from of_block(block, part, programme)


def of_words(words: Iterable[MustSay], place: Place | None = None) -> list[Slide]:
    """A slide for each of the words that are never left out; its notes say why."""
    return [
        Slide("must-say", each.title, text=each.words, notes=headed([(NEVER_LEAVE_OUT, each.words), ("Why", each.why)]), place=place)
        for each in words
    ]


def of_block(block: Block, part: Part, programme: Programme) -> list[Slide]:
    """What a block shows, if it shows anything: its own file says, and may make several of it."""
    if isinstance(block, MustBeSaid):
        return of_words(said((block,), programme), block.place)
    made = getattr(discover("blocks")[block.kind], "slide", None)
    slides = made(block, part) if made else []
    return [slides] if isinstance(slides, Slide) else list(slides)


def icon(kind: str) -> str:
    """The icon of a kind of slide: that of the block which such a slide shows, or nothing."""
    return next((getattr(block, "ICON", "") for block in discover("blocks").values() if getattr(block, "SLIDE", "") == kind), "")


def content_note(modules: Iterable[Module], own: str = "") -> list[Slide]:
    """One calm slide before hard material: a session's own words, or the first sentence of its only module.

    The notes hold all that the modules say, for the trainer to choose from.
    """
    found = [(module, block) for module in modules for block in module.opening if isinstance(block, ContentNote)]
    if not found and not own:
        return []
    text = own or (_first_sentence(found[0][1].body) if len(found) == 1 else SOME_IS_HARD)
    notes = headed((f"From “{module.title}”", block.body) for module, block in found) if own or len(found) > 1 else found[0][1].body.strip()
    return [Slide("note", "Before we begin", text=text, notes=notes, place=found[0][1].place if found else None)]


def outcomes(sentences: Iterable[str], module: Module) -> list[Slide]:
    """What people can do by the end, on as many slides as the words need."""
    title = "By the end you can"
    slides: list[list[str]] = [[]]
    for sentence in sentences:
        item = sentence[:1].lower() + sentence[1:]
        if slides[-1] and not fits(title, *slides[-1], item):
            slides.append([])
        slides[-1].append(item)
    return [Slide("list", title, items=tuple(items), place=module.line_of("outcomes")) for items in slides]


def running_order(plan: SessionPlan) -> Slide:
    """The plan of the session, as the room sees it."""
    rows = tuple(f"{clock(row.starts)} {row.title}" for row in plan.rows)
    return Slide("plan", "Our time together", items=rows, place=plan.page.place)


def closing(modules: Iterable[Module]) -> list[Slide]:
    """Support once more, and where the sources are."""
    shown = "\n".join(f"- {module.title}" for module in modules)
    return [
        Slide("close", "Look after yourself", text=SUPPORT, notes=STAY),
        Slide(
            "sources",
            "Sources",
            text="Every source is listed with its part on the site.",
            notes=f"Each of these has its sources with every part:\n\n{shown}" if shown else "",
        ),
    ]


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]
