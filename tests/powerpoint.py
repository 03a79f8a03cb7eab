"""What a PowerPoint file shows, as python-pptx reads it."""

from __future__ import annotations

from pptx.enum.shapes import PP_PLACEHOLDER

from macros.formats.deck import letter_widths
from macros.formats.deck.layouts import layouts
from macros.model.slide import Deck
from macros.text.prose import WORD, plain

#: The least that is read, and the foot, in points: section 8 of the design.
LEAST, FOOT = 24, 15


def said(slide) -> str:
    """All the words that a slide shows, without its foot."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and not is_foot(shape))


def is_foot(shape) -> bool:
    return shape.is_placeholder and shape.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def is_decorative(shape) -> bool:
    return bool(shape._element.xpath(".//*[local-name()='decorative'][@val='1']"))


def sizes(shape) -> set[float]:
    """The sizes of a shape's words in points: their own, or those of its place in the layout."""
    place = next(each for each in shape.part.slide_layout.placeholders if each.placeholder_format.idx == shape.placeholder_format.idx)
    inherited = place._element.xpath(".//a:lvl1pPr/a:defRPr/@sz") or shape.part.slide_layout.slide_master._element.xpath(
        "./p:txStyles/p:bodyStyle/a:lvl1pPr/a:defRPr/@sz"
    )
    words = shape._element.xpath(".//a:r/a:rPr | .//a:fld/a:rPr")
    return {int(each.get("sz", inherited[0])) / 100 for each in words}


def needed(shape) -> float:
    """At least how many points high a shape's words are: by their letters alone, set without a gap."""
    high = 0.0
    for paragraph in shape.text_frame.paragraphs:
        own = [run.font.size.pt for run in paragraph.runs if run.font.size]
        size = max(own or sizes(shape))
        indent = int(paragraph._p.pPr.get("marL", 0)) / 12700 if paragraph._p.pPr is not None else 0
        high += letter_widths.lines(paragraph.text, letter_widths.SANS, size, shape.width.pt - indent) * size
    return high


# What holds of every deck's file


def every_slide_has_a_title_and_text_that_the_deck_says(deck: Deck, file) -> None:
    shown = "\n".join(said(slide) for slide in file.slides)
    assert len(file.slides) >= len(deck.slides)
    for slide in file.slides:
        assert slide.shapes.title is not None and slide.shapes.title.text_frame.text.strip(), slide.slide_id
        assert said(slide).strip()
    present = {word.lower() for word in WORD.findall(shown)}
    for slide in deck.slides:
        wanted = WORD.findall(
            " ".join(plain(text) for text in (slide.text, *slide.items, *(cell for column in slide.columns for cell in column)))
        )
        assert {word.lower() for word in wanted} <= present, slide.title


def whatever_the_deck_says_to_the_trainer_stands_in_the_notes(deck: Deck, file) -> None:
    wanted = [WORD.findall(plain(slide.notes))[:12] for slide in deck.slides if slide.notes]
    notes = [set(WORD.findall(slide.notes_slide.notes_text_frame.text)) for slide in file.slides if slide.has_notes_slide]
    assert wanted
    assert len(notes) >= len(wanted)
    assert [words for words in wanted if not any(set(words) <= each for each in notes)] == []


def every_picture_has_alt_text_or_is_marked_as_decoration(deck: Deck, file) -> None:
    pictures = [shape for slide in file.slides for shape in slide.shapes if shape._element.tag.endswith("}pic")]
    alts = [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures if not is_decorative(shape)]
    assert sorted(alts) == sorted(plain(slide.alt) for slide in deck.slides if slide.kind == "picture")
    assert all(alts)


def no_text_is_smaller_than_can_be_read_from_the_back_but_the_foot(deck: Deck, file) -> None:
    for slide in file.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                least = FOOT if is_foot(shape) else LEAST
                assert min(sizes(shape)) >= least, (said(slide), shape.name)


def nothing_stands_beyond_the_edges_of_a_slide_and_no_text_below_its_place(deck: Deck, file) -> None:
    for slide in file.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= file.slide_width, shape.name
            assert shape.top + shape.height <= file.slide_height, shape.name
            if shape.has_text_frame and shape.text_frame.text and not is_foot(shape):
                assert needed(shape) <= shape.height.pt * 1.02, (said(slide), shape.name)


def no_word_is_wider_than_its_place(deck: Deck, file) -> None:
    for slide in file.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text and not is_foot(shape):
                face = (
                    letter_widths.SERIF
                    if shape == slide.shapes.title and slide.slide_layout.name not in ("Question", "Reflection", "Picture")
                    else letter_widths.SANS
                )
                longest = max(letter_widths.width(word, face) for word in shape.text_frame.text.split())
                assert longest * max(sizes(shape)) <= shape.width.pt, (shape.text_frame.text, shape.width.pt)


def it_opens_with_one_slide_that_says_all_of_its_text(deck: Deck, file) -> None:
    opening = [slide for slide in file.slides if slide.slide_layout.name == "Title"]
    assert len(opening) == 1
    assert opening[0].placeholders[1].text_frame.text == plain(deck.slides[0].text)
    assert opening[0].placeholders[1].top >= opening[0].shapes.title.top + opening[0].shapes.title.height


def no_two_slides_are_found_by_the_same_title(deck: Deck, file) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in file.slides if slide.slide_layout.name != "Break"]
    assert sorted(set(titles)) == sorted(titles)


def each_kind_of_slide_stands_on_its_own_layout(deck: Deck, file) -> None:
    wanted = [layouts().get(slide.kind, layouts()["part"]).name for slide in deck.slides]
    got = [slide.slide_layout.name for slide in file.slides]
    assert [name for at, name in enumerate(got) if at == 0 or got[at - 1] != name] == [
        name for at, name in enumerate(wanted) if at == 0 or wanted[at - 1] != name
    ]


#: What is asked of every deck's file, each by a name that says it.
PROMISES = (
    every_slide_has_a_title_and_text_that_the_deck_says,
    whatever_the_deck_says_to_the_trainer_stands_in_the_notes,
    every_picture_has_alt_text_or_is_marked_as_decoration,
    no_text_is_smaller_than_can_be_read_from_the_back_but_the_foot,
    nothing_stands_beyond_the_edges_of_a_slide_and_no_text_below_its_place,
    no_word_is_wider_than_its_place,
    it_opens_with_one_slide_that_says_all_of_its_text,
    no_two_slides_are_found_by_the_same_title,
    each_kind_of_slide_stands_on_its_own_layout,
)
