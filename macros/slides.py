"""Derives the slides of a module or a session: what the room sees is short, and the notes say the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.extensions import discover
from macros.model import Block, Deck, Module, Part, Programme, Slide
from macros.prose import words
from macros.sessions import SessionPlan, Shown, clock

#: The most words that a slide shows, by the site's design.
MOST_WORDS = 40

SUPPORT = "If something here has stayed with you, talk to somebody: your supervisor, a colleague, or a line on the help page."


def of_module(module: Module, programme: Programme) -> Deck:
    """All of a module as slides."""
    slides = [
        Slide("title", module.title, text=module.matter.summary, notes=f"{module.minutes} minutes.", place=module.place),
        *content_notes((module,)),
        *outcomes(module.matter.outcomes.values(), module),
        *(slide for part in module.parts for slide in of_part(module, part)),
        *closing((module,)),
    ]
    return Deck(module.slug, module.title, tuple(slides))


def of_session(plan: SessionPlan, programme: Programme) -> Deck:
    """The slides of a session, in the order of its plan."""
    matter = plan.page.matter
    slides = [
        Slide("title", plan.title, text=matter.session.purpose, clock=matter.session.start, place=plan.page.place),
        *content_notes(plan.modules),
    ]
    if plan.outcomes:
        slides += outcomes((sentence for _, _, sentence in plan.outcomes), plan.modules[0])
    slides.append(running_order(plan))
    for row in plan.rows:
        starts = clock(row.starts)
        if row.is_break:
            slides.append(Slide("break", row.title, text=f"Back at {clock(row.ends)}", minutes=row.row.minutes, clock=starts))
        elif not row.shown:
            notes = "\n\n".join(text for text in (row.row.trainer, row.row.participants) if text)
            slides.append(Slide("moment", row.title, notes=notes, minutes=row.row.minutes, clock=starts))
        for index, shown in enumerate(row.shown):
            slides += _timed(of_shown(shown), starts if index == 0 else "", row.row.trainer if index == 0 else "")
    slides += closing(plan.modules)
    return Deck(plan.slug, plan.title, tuple(slides))


def of_shown(shown: Shown) -> list[Slide]:
    """The slides of a part, or of one block."""
    return of_block(shown.block, shown.part) if shown.block else list(of_part(shown.module, shown.part))


def of_part(module: Module, part: Part) -> Iterator[Slide]:
    """A part: its title with the trainer's note, then what its blocks show."""
    note = next(iter(part.of_kind("trainer-note")), None)
    said = "\n\n".join(f"**{title}**\n\n{text}" for title, text in note.sections.items()) if note else ""
    yield Slide("part", part.title, minutes=part.minutes, notes=said, place=part.place)
    for block in part.blocks:
        yield from of_block(block, part)


def of_block(block: Block, part: Part) -> list[Slide]:
    """What a block shows, if it shows anything: its own file says."""
    made = getattr(discover("blocks")[block.kind], "slide", None)
    return [made(block, part)] if made else []


def content_notes(modules: Iterable[Module]) -> list[Slide]:
    """The content notes of the modules: the first sentence for the room, and all of it to be said."""
    return [
        Slide("note", "Before we begin", text=_first_sentence(block.body), notes=block.body.strip(), place=block.place)
        for module in modules
        for block in module.opening
        if isinstance(block, Block) and block.kind == "content-note"
    ]


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
    keys = ", ".join(module.title for module in modules)
    return [
        Slide("close", "Look after yourself", text=SUPPORT),
        Slide("sources", "Sources", text="Every source is listed with its part on the site.", notes=f"Modules: {keys}." if keys else ""),
    ]


def shown_words(slide: Slide) -> int:
    """How many words the room reads on a slide."""
    texts = (slide.title, slide.text, *slide.items, *(piece for column in slide.columns for piece in column))
    return sum(words(text) for text in texts)


def fits(*texts: str) -> bool:
    """Whether texts stay within the words of one slide."""
    return sum(words(text) for text in texts) <= MOST_WORDS


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]


def _timed(slides: list[Slide], starts: str, said: str) -> list[Slide]:
    """The first slide of a row says when it begins, and what the trainer does."""
    if not slides:
        return []
    notes = "\n\n".join(text for text in (said, slides[0].notes) if text)
    return [replace(slides[0], clock=starts, notes=notes), *slides[1:]]
