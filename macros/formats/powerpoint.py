"""The slides as a PowerPoint file that colleagues can edit: our own template, real text, alt text, and the trainer's notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from io import BytesIO

from pptx.oxml import parse_xml

from macros.formats.deck import measures, pptx_template, pptx_text
from macros.formats.deck.layouts import layouts
from macros.formats.deck.letter_widths import SERIF
from macros.formats.deck.measures import LANGUAGE, POINT, UNIT, Box, Holder, Layout
from macros.formats.deck.paragraph_fit import STAND_IN, STEP, balanced, fitted, height, split
from macros.formats.deck.paragraphs import Paragraph, Run, noted, paragraphs, words
from macros.formats.deck.pptx_holders import foot_of
from macros.formats.files import rasterise
from macros.formats.files.fixed_zip import fixed
from macros.model.module import Module
from macros.model.problem import CannotMake
from macros.model.record import Audience, Owned, Place
from macros.model.slide import Deck, Slide
from macros.pages import drawing
from macros.pages.paper_view import PaperView
from macros.programme import decks
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan, clock
from macros.text.prose import plain

LABEL = "PowerPoint"
ENDING = "pptx"
AUDIENCE = Audience.TRAINER

#: The gap between a title and what follows it, in units.
BEHIND_TITLE = 1.75

#: The gap between the title of the first slide and the text under it, in units.
OVER_TEXT = 1.25

#: What the first title is set at, in points, before the text under it may be larger than the least.
TITLE_SIZES = (52, 44, 32)

#: The drawing on the last slide but one; the title's is that of the page.
CLOSING_DRAWING = "hands"


@dataclass(frozen=True)
class Sheet:
    """A slide as it is set: its layout, its title, and the paragraphs in each of its places."""

    kind: str
    title: str
    texts: dict[str, list[Paragraph]] = field(default_factory=dict)
    notes: str = ""
    picture: bytes | None = None
    alt: str = ""
    drawing: bytes | None = None
    place: Place | None = None
    #: The size of its text in points, one for all the slides that it was split into.
    size: int | None = None


def of_module(module: Module, loaded: Loaded) -> bytes:
    deck = decks.of_module(module, loaded.programme)
    return _Maker(deck, loaded, module.place, module.matter.drawing).made(module.matter, module.matter.changed)


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    deck = decks.of_session(plan, loaded.programme)
    matter = plan.page.matter
    drawings = [owned.drawing for owned in (matter, *(module.matter for module in plan.modules)) if owned.drawing]
    changed = max(matter.changed, *(module.matter.changed for module in plan.modules), date.min)
    return _Maker(deck, loaded, plan.page.place, next(iter(drawings), None)).made(matter, changed)


class _Maker:
    """Sets one deck: first as sheets, then as a file."""

    def __init__(self, deck: Deck, loaded: Loaded, place: Place, drawing: str | None):
        self.deck = deck
        self.loaded = loaded
        self.place = place
        self.drawing = drawing
        self.timed = any(slide.clock for slide in deck.slides)
        self.parts = sum(slide.kind == "part" for slide in deck.slides)
        self.part = 0
        self.given: dict[str, int] = {}

    def made(self, matter: Owned, changed: date) -> bytes:
        """The file, the same bytes each time."""
        presentation = pptx_template.template()
        by_name = {layout.name: layout for layout in presentation.slide_layouts}
        for slide in self.deck.slides:
            for sheet in self.sheets(slide):
                self.write(presentation.slides.add_slide(by_name[layouts()[sheet.kind].name]), sheet)
        about = presentation.core_properties
        about.title, about.subject, about.language = self.deck.title, matter.summary, LANGUAGE
        about.author = about.last_modified_by = self.loaded.programme.service.name
        about.keywords, about.comments, about.revision = "", "", 1
        about.created = about.modified = datetime.combine(changed, time(12), UTC).replace(tzinfo=None)
        held = BytesIO()
        presentation.save(held)
        return fixed(held.getvalue())

    # What stands on each slide

    def sheets(self, slide: Slide) -> Iterator[Sheet]:
        """A slide as one sheet, or as several where its words need them."""
        place = slide.place or self.place
        if not plain(slide.title).strip():
            raise CannotMake(place, "This slide has no title.", "Write a title: a screen reader finds a slide by it.")
        sheet = getattr(self, f"as_{slide.kind.replace('-', '_')}", self.as_plain)(slide)
        sheet = replace(sheet, notes=self.notes(slide.notes), place=place)
        layout = layouts()[sheet.kind]
        texts = sheet.texts.get("text")
        if not texts:
            yield replace(sheet, title=self._numbered(sheet))
            return
        if sheet.kind == "title":
            yield self._opening(sheet, layout)
            return
        room = self._text_box(replace(sheet, title=f"{sheet.title} (2)"), layout).h * POINT
        holder = layout.holder("text")
        pieces = split(texts, holder, room)
        size = min(fitted(piece, holder, room) or holder.least for piece in pieces)
        for piece in pieces:
            yield replace(sheet, title=self._numbered(sheet), texts=sheet.texts | {"text": piece}, size=size)

    def _opening(self, sheet: Sheet, layout: Layout) -> Sheet:
        """The first slide is one slide: the title leaves the text what it needs, and more than fits is said, not shown."""
        holder = layout.holder("text")
        for wanted in TITLE_SIZES:
            for size in range(holder.size, holder.least - 1, -STEP):
                shown = replace(sheet, size=size)
                room = self._title_box(shown, layout).h * POINT
                if (fitted([words(sheet.title)], layout.holder("title"), room) or 0) >= wanted:
                    return shown
        notes = "\n".join(filter(None, (noted(sheet.texts["text"]), sheet.notes)))
        return replace(sheet, texts={"text": split(sheet.texts["text"], holder, holder.box.h * POINT)[0]}, size=holder.least, notes=notes)

    def _numbered(self, sheet: Sheet) -> str:
        """A title that comes again gets a number behind it, so that no two slides are found by the same words."""
        self.given[sheet.title] = again = self.given.get(sheet.title, 0) + 1
        return sheet.title if again == 1 or sheet.kind in ("break", "key-message") else f"{sheet.title} ({again})"

    def as_plain(self, slide: Slide) -> Sheet:
        """Title, text and lines: a list, a note, and whatever kind has no look of its own."""
        kind = slide.kind if slide.kind in layouts() else "list"
        items = [replace(self._line(item), mark="disc") for item in slide.items]
        return Sheet(kind, plain(slide.title), {"text": [*self._text(slide.text), *items]})

    def as_title(self, slide: Slide) -> Sheet:
        return replace(self.as_plain(slide), drawing=self._drawing(self.drawing))

    def as_close(self, slide: Slide) -> Sheet:
        return replace(self.as_plain(slide), drawing=self._drawing(CLOSING_DRAWING))

    def as_plan(self, slide: Slide) -> Sheet:
        rows = []
        for item in slide.items:
            starts, _, title = plain(item).partition(" ")
            rows.append(Paragraph((Run(f"{starts}\t", bold=True), Run(title)), "time"))
        return Sheet("plan", plain(slide.title), {"text": rows})

    def as_key_message(self, slide: Slide) -> Sheet:
        """The message alone, as the title: it is what the slide is found by."""
        message = self._one_line(slide.text)
        return Sheet("key-message", message or plain(slide.title))

    def as_part(self, slide: Slide) -> Sheet:
        """Where the room is: the part's number in a module, the time of day in a session."""
        self.part += 1
        minutes = f"about {_minutes(slide.minutes)}" if slide.minutes else ""
        where = slide.clock if self.timed else f"Part {self.part} of {self.parts}"
        minutes = _minutes(slide.minutes) if self.timed else minutes
        label = ", ".join(filter(None, (where, minutes)))
        return Sheet("part", plain(slide.title), _given(label=label))

    def as_moment(self, slide: Slide) -> Sheet:
        label = ", ".join(filter(None, (slide.clock, _minutes(slide.minutes))))
        return Sheet("part", plain(slide.title), _given(label=label))

    def as_break(self, slide: Slide) -> Sheet:
        text = self._one_line(slide.text)
        return Sheet("break", plain(slide.title), _given(label=_minutes(slide.minutes), text=text))

    def as_activity(self, slide: Slide) -> Sheet:
        """What to do, with whom, how long, and when to be back."""
        whom, _, more = self._one_line(slide.text).partition(". ")
        whom = whom.removesuffix(".")
        label = ", ".join(filter(None, ("Activity", _minutes(slide.minutes), whom[:1].lower() + whom[1:])))
        steps = [replace(self._line(item), mark="number", number=at) for at, item in enumerate(slide.items, 1)]
        text = [*([words(more)] if more else []), *steps]
        return Sheet("activity", plain(slide.title), _given(label=label) | {"text": text, "clock": _clock(slide)})

    def as_two_views(self, slide: Slide) -> Sheet:
        if len(slide.columns) > 2:
            raise CannotMake(
                slide.place or self.place,
                "A slide has room for two views.",
                "Take the other views out, or give each pair a block of its own.",
            )
        columns = [[words(plain(title), bold=True), *self._text(text)] for title, text in slide.columns]
        return Sheet("two-views", plain(slide.title), dict(zip(("text", "right"), columns, strict=False)))

    def as_case(self, slide: Slide) -> Sheet:
        return Sheet("case", plain(slide.title), {"text": self._text(slide.text)} | _given(label="Case study, invented"))

    def as_question(self, slide: Slide) -> Sheet:
        options = [replace(self._line(item), mark="letter", number=at) for at, item in enumerate(slide.items, 1)]
        return Sheet("question", f"Question: {plain(slide.title)}", {"text": [*self._text(slide.text), *options]})

    def as_reflection(self, slide: Slide) -> Sheet:
        label = ", ".join(filter(None, (_minutes(slide.minutes), "only you see what you write")))
        return Sheet(
            "reflection",
            f"Reflection: {plain(slide.title)}",
            {"text": self._text(slide.text)} | _given(label=label[:1].upper() + label[1:]),
        )

    def as_picture(self, slide: Slide) -> Sheet:
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
        return Sheet("picture", f"Picture: {plain(slide.title)}", picture=self._png(found.data, path, place), alt=plain(slide.alt))

    def _png(self, data: bytes, path: str, place: Place) -> bytes:
        try:
            return rasterise.as_png(data)
        except rasterise.DrawingError as error:
            raise CannotMake(
                place, f"The picture “{path}” cannot be drawn on a slide: {error}.", "Save the picture again as plain SVG or PNG."
            ) from error

    def _drawing(self, name: str | None) -> bytes | None:
        """A drawing of the site, without its ground."""
        drawn = drawing.svg(name, self.loaded.root)
        if name not in self.loaded.programme.drawings or not drawn:
            return None
        try:
            return rasterise.png(drawn, 1000)
        except rasterise.DrawingError as error:
            raise CannotMake(
                Place(f"overrides/drawings/{name}.html"), f"This drawing cannot be drawn on a slide: {error}.", "Mend its markup."
            ) from error

    # What authors write

    def _text(self, text: str) -> list[Paragraph]:
        """The paragraphs of an author's Markdown, without its sources: those stand with the part on the site."""
        return paragraphs(PaperView(self.loaded.programme, self.loaded.citations, citing=False).blocks(text)) if text.strip() else []

    def _line(self, text: str) -> Paragraph:
        return next(iter(self._text(text)), words(""))

    def _one_line(self, text: str) -> str:
        return " ".join(paragraph.text for paragraph in self._text(text))

    def notes(self, text: str) -> str:
        """What the trainer reads: plain text, its paragraphs and its sources kept."""
        view = PaperView(self.loaded.programme, self.loaded.citations)
        return noted(paragraphs(view.blocks(text))) if text.strip() else ""

    # How it is written

    def _title_box(self, sheet: Sheet, layout: Layout) -> Box:
        """Where the title stands: on the first slide it ends where the text that it stands on begins."""
        box = layout.holder("title").box
        return Box(box.x, box.y, box.w, self._text_box(sheet, layout).y - OVER_TEXT - box.y) if sheet.kind == "title" else box

    def _title_size(self, sheet: Sheet, layout: Layout) -> int:
        holder, box = layout.holder("title"), self._title_box(sheet, layout)
        # With no text under it a title may run to the foot, and not past it where another font stands in for Georgia.
        narrow = replace(holder, box=replace(holder.box, w=holder.box.w / STAND_IN)) if sheet.kind == "key-message" else holder
        size = fitted([words(sheet.title)], narrow, box.h * POINT)
        if not size:
            raise CannotMake(
                sheet.place or self.place, f"This is too long for the top of a slide: “{sheet.title}”.", "Say it in fewer words."
            )
        return size

    def _text_box(self, sheet: Sheet, layout: Layout) -> Box:
        """Where the text stands: right behind its title, where the layout lets it follow."""
        title, box = layout.holder("title"), layout.holder("text").box
        if sheet.kind == "title" and sheet.texts:
            high = height(sheet.texts["text"], sheet.size or layout.holder("text").least, layout.holder("text")) / POINT
            return Box(box.x, box.bottom - high, box.w, high)
        if not layout.follows:
            return box
        top = title.box.y + height([words(sheet.title)], self._title_size(sheet, layout), title) / POINT + BEHIND_TITLE
        if sheet.texts.get("clock"):
            top = max(top, layout.holder("clock").box.bottom + BEHIND_TITLE)
        return Box(box.x, top, box.w, box.bottom - top)

    def write(self, slide, sheet: Sheet) -> None:
        """Fills a new slide; a place that stays empty goes."""
        layout = layouts()[sheet.kind]
        for holder in layout.holders:
            shape = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == holder.number)
            given = [words(sheet.title)] if holder.name == "title" else sheet.texts.get(holder.name)
            if holder.kind == "pic" and sheet.picture:
                _put(shape.insert_picture(BytesIO(sheet.picture)), holder.box, sheet.alt)
            elif given:
                self._fill(shape, given, holder, layout, sheet)
            else:
                shape._element.getparent().remove(shape._element)
        if sheet.drawing and layout.arch:
            _decorate(slide, sheet.drawing, layout.arch)
        for number, element in enumerate(foot_of(slide.slide_layout)):
            self._foot(slide, element, number)
        if sheet.notes:
            self._note(slide, sheet.notes)

    def _fill(self, shape, given: list[Paragraph], holder: Holder, layout: Layout, sheet: Sheet) -> None:
        box = holder.box
        if holder.name == "text" and (layout.follows or sheet.kind == "title"):
            box = self._text_box(sheet, layout)
        if holder.kind == "title":
            box = self._title_box(sheet, layout)
        if holder.face == SERIF and holder.kind == "title":
            box = replace(box, w=balanced(sheet.title, self._title_size(sheet, layout), holder))
        if box != holder.box:
            shape.left, shape.top, shape.width, shape.height = (round(side * UNIT) for side in (box.x, box.y, box.w, box.h))
        pptx_text.write(shape._element.txBody, given, self._size(given, holder, layout, sheet), holder)

    def _size(self, given: list[Paragraph], holder: Holder, layout: Layout, sheet: Sheet) -> int:
        if holder.name == "title":
            return self._title_size(sheet, layout)
        if holder.name == "text" and sheet.size:
            return sheet.size
        return fitted(given, holder) or holder.least

    def _foot(self, slide, element, number: int) -> None:
        slide.shapes._spTree.append(element)
        element.nvSpPr.cNvPr.set("id", str(1000 + number))
        if number == 0:
            pptx_text.write(element.txBody, [words(self.deck.title)], measures.FOOT, _FOOT)

    def _note(self, slide, text: str) -> None:
        frame = slide.notes_slide.notes_text_frame
        frame.text = text
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run._r.get_or_add_rPr().set("lang", LANGUAGE)


_FOOT = Holder("text", Box(6.5, 32.5, 44, 2.2), measures.FOOT, "", least=measures.FOOT)


def _given(**texts: str) -> dict[str, list[Paragraph]]:
    """Places with one line each; an empty line has no place."""
    return {name: [words(text)] for name, text in texts.items() if text}


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


def _put(picture, box: Box, alt: str) -> None:
    """Shows all of a picture in its place, in the middle, with what it says to those who cannot see it."""
    picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0
    wide, high = picture.image.size
    scale = min(box.w / wide, box.h / high)
    _settle(picture, Box(box.x + (box.w - wide * scale) / 2, box.y + (box.h - high * scale) / 2, wide * scale, high * scale))
    picture._element.nvPicPr.cNvPr.set("descr", alt)
    picture._element.nvPicPr.cNvPr.set("name", "Picture")


def _decorate(slide, drawing: bytes, arch: Box) -> None:
    """Sets a drawing on the foot of its arch, free to leave it at the sides; screen readers pass it by."""
    side = arch.w * 0.98
    picture = slide.shapes.add_picture(BytesIO(drawing), 0, 0)
    _settle(picture, Box(arch.x + (arch.w - side) / 2, arch.bottom - side, side, side))
    properties = picture._element.nvPicPr.cNvPr
    properties.set("name", "Drawing")
    properties.set("descr", "")
    names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    properties.append(parse_xml(measures.DECORATIVE.replace("<a:extLst", f"<a:extLst {names}", 1)))


def _settle(shape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (round(side * UNIT) for side in (box.x, box.y, box.w, box.h))
