"""What each kind of slide puts on the screen of a PowerPoint file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from macros.formats.deck import rastered
from macros.formats.deck.layouts import layouts
from macros.formats.deck.paragraphs import Paragraph, Run, words
from macros.formats.deck.screen import Screen, given
from macros.formats.deck.written import Written
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.model.slide import Deck, Slide
from macros.programme.load import Loaded
from macros.programme.sessions import clock
from macros.text.prose import plain

#: The drawing on the last slide but one; the title's is that of the page.
CLOSING_DRAWING = "hands"


class Kinds:
    """Makes the screens of one deck, in its order: parts are counted."""

    def __init__(self, deck: Deck, loaded: Loaded, place: Place, drawing: str | None):
        self.loaded = loaded
        self.written = Written(loaded)
        self.place = place
        self.drawing = drawing
        self.timed = any(slide.clock for slide in deck.slides)
        self.parts = sum(slide.kind == "part" for slide in deck.slides)
        self.part = 0

    def of(self, slide: Slide) -> Screen:
        """The slide as one screen, however much its words are."""
        return getattr(self, f"as_{slide.kind.replace('-', '_')}", self.as_plain)(slide)

    def screen(self, slide: Slide, kind: str, title: str, texts: dict[str, list[Paragraph]] | None = None, **pictured: Any) -> Screen:
        """A screen with the slide's notes, which knows where the slide was written."""
        return Screen(kind, title, slide.place or self.place, texts or {}, self.written.notes(slide.notes), **pictured)

    def as_plain(self, slide: Slide) -> Screen:
        """Title, text and lines: a list, a note, and whatever kind has no look of its own."""
        kind = slide.kind if slide.kind in layouts() else "list"
        items = [replace(self.written.line(item), mark="disc") for item in slide.items]
        return self.screen(slide, kind, plain(slide.title), {"text": [*self.written.text(slide.text), *items]})

    def as_title(self, slide: Slide) -> Screen:
        return replace(self.as_plain(slide), drawing=rastered.drawing(self.drawing, self.loaded))

    def as_close(self, slide: Slide) -> Screen:
        return replace(self.as_plain(slide), drawing=rastered.drawing(CLOSING_DRAWING, self.loaded))

    def as_plan(self, slide: Slide) -> Screen:
        rows = []
        for item in slide.items:
            starts, _, title = plain(item).partition(" ")
            rows.append(Paragraph((Run(f"{starts}\t", bold=True), Run(title)), "time"))
        return self.screen(slide, "plan", plain(slide.title), {"text": rows})

    def as_key_message(self, slide: Slide) -> Screen:
        """The message alone, as the title: it is what the slide is found by."""
        message = self.written.one_line(slide.text)
        return self.screen(slide, "key-message", message or plain(slide.title))

    def as_part(self, slide: Slide) -> Screen:
        """Where the room is: the part's number in a module, the time of day in a session."""
        self.part += 1
        minutes = f"about {_minutes(slide.minutes)}" if slide.minutes else ""
        where = slide.clock if self.timed else f"Part {self.part} of {self.parts}"
        minutes = _minutes(slide.minutes) if self.timed else minutes
        label = ", ".join(filter(None, (where, minutes)))
        return self.screen(slide, "part", plain(slide.title), given(label=label))

    def as_moment(self, slide: Slide) -> Screen:
        label = ", ".join(filter(None, (slide.clock, _minutes(slide.minutes))))
        return self.screen(slide, "part", plain(slide.title), given(label=label))

    def as_break(self, slide: Slide) -> Screen:
        text = self.written.one_line(slide.text)
        return self.screen(slide, "break", plain(slide.title), given(label=_minutes(slide.minutes), text=text))

    def as_activity(self, slide: Slide) -> Screen:
        """What to do, with whom, how long, and when to be back."""
        whom, _, more = self.written.one_line(slide.text).partition(". ")
        whom = whom.removesuffix(".")
        label = ", ".join(filter(None, ("Activity", _minutes(slide.minutes), whom[:1].lower() + whom[1:])))
        steps = [replace(self.written.line(item), mark="number", number=at) for at, item in enumerate(slide.items, 1)]
        text = [*([words(more)] if more else []), *steps]
        return self.screen(slide, "activity", plain(slide.title), given(label=label) | {"text": text, "clock": _clock(slide)})

    def as_two_views(self, slide: Slide) -> Screen:
        if len(slide.columns) > 2:
            raise CannotMake(
                slide.place or self.place,
                "A slide has room for two views.",
                "Take the other views out, or give each pair a block of its own.",
            )
        columns = [[words(plain(title), bold=True), *self.written.text(text)] for title, text in slide.columns]
        return self.screen(slide, "two-views", plain(slide.title), dict(zip(("text", "right"), columns, strict=False)))

    def as_case(self, slide: Slide) -> Screen:
        return self.screen(slide, "case", plain(slide.title), {"text": self.written.text(slide.text)} | given(label="Case study, invented"))

    def as_question(self, slide: Slide) -> Screen:
        options = [replace(self.written.line(item), mark="letter", number=at) for at, item in enumerate(slide.items, 1)]
        return self.screen(slide, "question", f"Question: {plain(slide.title)}", {"text": [*self.written.text(slide.text), *options]})

    def as_reflection(self, slide: Slide) -> Screen:
        label = ", ".join(filter(None, (_minutes(slide.minutes), "only you see what you write")))
        return self.screen(
            slide,
            "reflection",
            f"Reflection: {plain(slide.title)}",
            {"text": self.written.text(slide.text)} | given(label=label[:1].upper() + label[1:]),
        )

    def as_picture(self, slide: Slide) -> Screen:
        place = slide.place or self.place
        if not slide.alt.strip():
            raise CannotMake(
                place,
                "This picture has no alt text.",
                "Write `alt:` under the fence: what the picture shows, to someone who cannot see it.",
            )
        slug, path = slide.picture or ("", "")
        module = self.loaded.programme.by_slug.get(slug)
        found = module.pictures.get(path) if module else None
        if not found:
            raise CannotMake(place, f"There is no picture “{path}” here.", "Put the file beside the module, or mend its path.")
        return self.screen(
            slide, "picture", f"Picture: {plain(slide.title)}", picture=rastered.picture(found.data, path, place), alt=plain(slide.alt)
        )


def _minutes(minutes: int | None) -> str:
    return f"{minutes} minute{'s' if minutes != 1 else ''}" if minutes else ""


def _clock(slide: Slide) -> list[Paragraph]:
    """When the room is back together: a time of day where the plan knows it, else the minutes."""
    if not slide.minutes:
        return []
    shown, under = str(slide.minutes), "minutes" if slide.minutes != 1 else "minute"
    if slide.clock:
        hours, _, minutes = slide.clock.partition(":")
        shown, under = clock(int(hours) * 60 + int(minutes) + slide.minutes), "back together"
    return [words(shown), replace(words(under), size=26)]
