"""What families take away: leaflets, posters and pictures, reopened, drawn and decoded with readers that are not ours."""

from __future__ import annotations

import io
import json
import re
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
import zxingcpp
from PIL import Image

from macros.blocks.trainer_note import TrainerNote
from macros.extensions import discover
from macros.formats.paper import typst_pdf
from macros.model.problem import CannotMake
from macros.model.record import Audience
from macros.pages import family_pages, parity
from macros.programme import load
from macros.site import handed_out

from ... import drafts, sample
from ...printed import elements, fonts, letters, tags
from ...printed import words as said
from ..checks.test_checks import starts_with_a_verb

SHEETS = ("leaflet", "poster", "picture")
PDFS = ("leaflet", "poster")
PAGE = "docs/families/cues.md"
ADDRESS = "https://lmm.example.org/site"
A4 = (595.28, 841.89)

LINES = """\
- {name: emergency-999, title: Emergency services, kind: emergency, for: Danger now., number: "999", source: x, seen_on: 2026-11-22}
- {name: nhs-111, title: NHS 111, kind: urgent, for: Soon., number: "111", source: x, seen_on: 2026-11-22}
- {name: cry-sis, title: Cry-sis, kind: someone-to-talk-to, for: Your baby cries a lot., number: "0800 448 0737", source: x, seen_on: 2026-11-22}
- {name: pandas-text, title: "PANDAS, by text", kind: someone-to-talk-to, for: You would rather text., text_number: "85258", text_word: PANDAS, source: x, seen_on: 2026-11-22}
"""

MATTER = """\
---
title: What your baby is telling you
tab: Signs
summary: Signs of a baby.
key_message: Look before you act.
group: your-baby
kind: guide
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

HOSTILE = r'#panic("x") and $5, @name, `<b>`, a*b, c_d, \e, = no heading, // no comment'

GUIDE = f"""
Your baby can tell you things.

## Do this first {{#do}}

1. Watch your baby.
2. Wait, and call 111 if you must.

## When to get help {{#help}}

::: call Call 999 if your baby
line: emergency-999

- is hard to wake
:::

::: call Call 111 if your baby
line: nhs-111

- cries all the time
:::

## Talk to someone {{#talk}}

Talk to your midwife.

::: talk
lines: cry-sis, pandas-text
:::

## Why it helps {{#why}}

### A first reason

So the author says: {HOSTILE}. Read [more](crying.md).

### A second reason

The last of the reasons.

## Where this comes from {{#from}}

A book said so [@good2020].
"""

NOTE = """
::: trainer-note

#### Say

The zebra sleeps under the piano until noon today.
:::
"""


def language(name: str, direction: str, *faces: str) -> str:
    """A language whose words around the page are English: what is tested is the sheet."""
    english = yaml.safe_load(sample.BASE["modules/_library/languages/en.yaml"])
    return yaml.safe_dump(english | {"name": name, "native": name, "direction": direction, "fonts": list(faces)}, allow_unicode=True)


FILES = {
    PAGE: MATTER + GUIDE,
    "docs/families/ur/cues.md": drafts.URDU,
    "docs/families/pa/cues.md": drafts.PUNJABI,
    "modules/_library/helplines.yaml": LINES,
    "modules/_library/languages/ur.yaml": language("Urdu", "rtl", "Noto Nastaliq Urdu", "Noto Sans Arabic"),
    "modules/_library/languages/pa.yaml": language("Punjabi", "ltr", "Noto Sans Gurmukhi"),
    sample.MODULE: NOTE,
}


#: The page that a poster leads to, where there is one.
HELP = {"docs/families/get-help-now.md": "Call somebody."}


def loaded(folder: Path, **changed: str) -> load.Loaded:
    read = sample.loaded(FILES | changed, folder)
    assert not read.programme.unread, read.programme.unread
    return read


def sheet(read: load.Loaded, name: str, code: str = "en") -> bytes:
    page = next(page for page in read.programme.family_pages if page.language == code)
    return discover("formats")[name].of_family_page(page, read)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """Every sheet of the page in every language, on a site that knows its address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        read = loaded(tmp_path_factory.mktemp("sheets"), **HELP)
        return {(name, code): sheet(read, name, code) for name in SHEETS for code in ("en", "ur", "pa")}


def drawn(data: bytes, page: int = 0, dots: int = 200) -> Image.Image:
    """A page as a reader shows it, at so many dots to the inch."""
    if data.startswith(b"\x89PNG"):
        return Image.open(io.BytesIO(data)).convert("RGB")
    return pypdfium2.PdfDocument(data)[page].render(scale=dots / 72).to_pil().convert("RGB")


def box(data: bytes, words: str, page: int = 0) -> tuple[float, float, float, float]:
    """Where words stand on a page as the eye finds them, from left to right: left, bottom, right, top in points from its lower left corner."""
    text = pypdfium2.PdfDocument(data)[page].get_textpage()
    lines: dict[int, list] = {}
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if not sign.isspace():
            place = text.get_charbox(index, loose=True)
            lines.setdefault(round(place[1]), []).append((place, sign))
    for line in lines.values():
        line.sort()
        at = "".join(sign for _, sign in line).find(letters(words))
        if at >= 0:
            boxes = [place for place, _ in line[at : at + len(letters(words))]]
            return boxes[0][0], boxes[0][1], boxes[-1][2], boxes[0][3]
    raise AssertionError(f"{words} stands nowhere on the page")


def codes(data: bytes) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(drawn(data))]


# What every sheet is


@pytest.mark.parametrize("code", ["en", "ur", "pa"])
@pytest.mark.parametrize("name", PDFS)
def test_a_sheet_is_tagged_named_and_in_its_language_with_its_own_fonts(name, code, made):
    with pikepdf.open(io.BytesIO(made[name, code])) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]
        assert str(pdf.Root.Lang) == {"en": "en-GB"}.get(code, code)
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        levels = [int(tag[2:]) for tag in tags(pdf) if re.fullmatch(r"/H\d", tag)]
        assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels)), levels
        assert fonts(pdf)
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts(pdf))


@pytest.mark.parametrize("code", ["en", "ur", "pa"])
def test_a_leaflet_is_one_sheet_of_a4_on_its_side_with_two_faces(code, made):
    with pikepdf.open(io.BytesIO(made["leaflet", code])) as pdf:
        assert len(pdf.pages) == 2
        for page in pdf.pages:
            assert [float(side) for side in page.mediabox[2:]] == pytest.approx([A4[1], A4[0]], abs=0.1)


@pytest.mark.parametrize("code", ["en", "ur", "pa"])
def test_a_poster_is_one_page_of_a4(code, made):
    with pikepdf.open(io.BytesIO(made["poster", code])) as pdf:
        assert len(pdf.pages) == 1
        assert [float(side) for side in pdf.pages[0].mediabox[2:]] == pytest.approx(A4, abs=0.1)


@pytest.mark.parametrize("code", ["en", "ur", "pa"])
def test_a_picture_is_1080_pixels_square_and_light(code, made):
    with Image.open(io.BytesIO(made["picture", code])) as picture:
        assert (picture.format, picture.size) == ("PNG", (1080, 1080))
    assert len(made["picture", code]) < 80_000


def test_a_leaflet_folds_so_that_its_front_is_read_first(made):
    """The fold is at the back's end and the front's beginning, which is the left in English and the right in Urdu."""
    middle = A4[1] / 2
    assert box(made["leaflet", "en"], "Our service")[0] > middle
    assert box(made["leaflet", "ur"], "Our service")[2] < middle
    assert box(made["leaflet", "en"], "Talk to someone")[2] < middle
    assert box(made["leaflet", "ur"], "0800 448 0737")[0] > middle
    assert box(made["leaflet", "en"], "Do this first", page=1)[2] < middle


def test_a_leaflet_holds_what_its_page_says_in_order(made):
    text = said(made["leaflet", "en"])
    inside = [
        "Your baby can tell you things.",
        "Do this first",
        "Watch your baby.",
        "When to get help",
        "Call 999 if your baby",
        "is hard to wake",
        "Call 111 if your baby",
        "Why it helps",
        "A first reason",
        "The last of the reasons.",
    ]
    found = [text.find(each) for each in inside]
    assert -1 not in found and found == sorted(found), list(zip(inside, found, strict=True))
    for wanted in (
        "What your baby is telling you",
        "Signs of a baby.",
        "Look before you act.",
        "Talk to your midwife.",
        "Call 0800 448 0737",
        "Text PANDAS to 85258",
        "Approved by: Nobody yet.",
        "Fold it in the middle.",
        "Nobody has rung them yet",
    ):
        assert wanted in text, wanted
    assert "A book" not in text and "Where this comes from" not in text


def test_a_poster_holds_the_message_the_help_and_where_to_read_more(made):
    text = said(made["poster", "en"])
    for wanted in (
        "Look before you act.",
        "Call 999 if your baby",
        "is hard to wake",
        "cries all the time",
        "lmm.example.org/site/families/cues/",
        "lmm.example.org/site/families/get-help-now/",
    ):
        assert wanted in text, wanted


@pytest.mark.parametrize("code", ["ur", "pa"])
@pytest.mark.parametrize("name", PDFS)
def test_every_letter_of_another_script_can_be_read_out_of_a_sheet(name, code, made):
    page = {"ur": drafts.URDU, "pa": drafts.PUNJABI}[code]
    message = re.search(r"key_message: (.*)", page)[1]
    assert set(letters(message)) <= set(said(made[name, code]))


@pytest.mark.parametrize(("number", "page"), {"0800 448 0737": 0, "85258": 0, "999": 1, "111": 1}.items())
def test_numbers_read_left_to_right_on_a_sheet_that_reads_from_the_right(number, page, made):
    assert box(made["leaflet", "ur"], number, page)


def test_care_cards_keep_their_shapes_without_colour(made):
    """A full header is 999, an open one is 111."""
    grey = drawn(made["leaflet", "en"], page=1, dots=72).convert("L")

    def ground(words: str) -> int:
        left, bottom, _, top = box(made["leaflet", "en"], words, page=1)
        return grey.getpixel((round(left) - 4, round(A4[0] - (bottom + top) / 2)))

    assert ground("Call 999 if your baby") < 110
    assert ground("Call 111 if your baby") > 240


def test_the_colours_are_the_sites(made, tmp_path):
    pictures = [drawn(made["leaflet", "en"], page, dots=72) for page in range(2)]
    drawn_in = {bytes(colour).hex() for picture in pictures for _, colour in picture.getcolors(picture.width * picture.height)}
    light = loaded(tmp_path).colours.light
    assert {light[name] for name in ("ink", "plum", "on-plum", "red", "warm-tint", "art-warm")} <= drawn_in


def test_a_drawing_is_passed_by_and_a_code_has_words(made):
    with pikepdf.open(io.BytesIO(made["leaflet", "en"])) as pdf:
        assert [str(each.Alt) for each in elements(pdf) if "/Alt" in each and each.S == "/Figure"] == [
            "QR code for lmm.example.org/site/families/cues/"
        ]


# The way to the page


@pytest.mark.parametrize("code", ["en", "ur", "pa"])
@pytest.mark.parametrize("name", PDFS)
def test_the_code_leads_to_the_page_in_the_sheets_language_and_its_address_is_printed(name, code, made):
    address = f"{ADDRESS}/families/{'' if code == 'en' else f'{code}/'}cues/"
    assert codes(made[name, code]) == [address]
    assert letters(address.removeprefix("https://")) in letters(said(made[name, code]))


def test_a_site_that_does_not_know_its_address_prints_the_path_and_no_code(tmp_path, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    read = loaded(tmp_path)
    for name in PDFS:
        data = sheet(read, name)
        assert codes(data) == []
        assert "families/cues/" in said(data) and "http" not in said(data)


def test_the_settings_name_the_address_and_the_variable_wins(tmp_path, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    named = {"mkdocs.yml": "site_name: x\nsite_url: https://settings.example.org/\n"}
    assert codes(sheet(loaded(tmp_path, **named), "leaflet")) == ["https://settings.example.org/families/cues/"]
    monkeypatch.setenv("SITE_URL", ADDRESS)
    assert codes(sheet(loaded(tmp_path, **named), "leaflet")) == [f"{ADDRESS}/families/cues/"]


@pytest.mark.parametrize("address", ["/below/", "file:///tmp/site", "nowhere", "javascript:alert(1)"])
def test_only_an_address_on_the_web_becomes_a_code(address, tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", address)
    assert codes(sheet(loaded(tmp_path), "leaflet")) == []


# What may not stand there, and what must


def test_a_draft_says_so_on_every_sheet_in_its_language_and_in_english(made):
    for name in PDFS:
        for code in ("ur", "pa"):
            assert "Do not rely on it." in said(made[name, code]), (name, code)
        assert "Do not rely on it." not in said(made[name, "en"])


def test_a_checked_translation_is_no_draft(tmp_path):
    checked = drafts.URDU.replace("owner:", "checked_by: A fluent reader\nchecked_on: 2026-11-22\nowner:", 1)
    data = sheet(loaded(tmp_path, **{"docs/families/ur/cues.md": checked}), "leaflet", "ur")
    assert "Do not rely on it." not in said(data)


def test_the_window_of_a_sensitive_sheet_shows_no_more_than_the_tab(tmp_path):
    read = loaded(tmp_path, **{PAGE: MATTER.replace("kind: guide", "kind: guide\nsensitive: true") + GUIDE})
    for name in PDFS:
        with pikepdf.open(io.BytesIO(sheet(read, name))) as pdf, pdf.open_metadata() as metadata:
            assert metadata["dc:title"].startswith("Signs, ")


def test_an_authors_signs_print_as_themselves(made):
    assert letters(HOSTILE.replace("`", "")) in letters(said(made["leaflet", "en"]))


def test_what_families_take_away_is_theirs_and_holds_no_trainers_word(tmp_path):
    read = loaded(tmp_path)
    assert read.programme.modules[0].of_kind(TrainerNote)
    for name in SHEETS:
        assert discover("formats")[name].AUDIENCE is Audience.FAMILY
    for name in PDFS:
        assert "zebra" not in said(sheet(read, name))


# What fits


def long_reasons(count: int) -> str:
    reasons = "\n\n".join(
        f"### Reason {number}\n\n{'A plain sentence about babies and what they do. ' * 8}" for number in range(1, count + 1)
    )
    return MATTER + re.sub(r"### A first reason.*(?=## Where)", f"{reasons}\n\n", GUIDE, flags=re.DOTALL)


def test_the_last_reasons_are_left_out_before_the_type_gets_small(tmp_path):
    text = said(sheet(loaded(tmp_path, **{PAGE: long_reasons(12)}), "leaflet"))
    shown = [number for number in range(1, 13) if re.search(rf"Reason {number}\b", text)]
    assert 1 < len(shown) < 12 and shown == list(range(1, len(shown) + 1))
    for wanted in ("Watch your baby.", "is hard to wake", "cries all the time", "Talk to your midwife.", "Our web page says more"):
        assert wanted in text


def test_a_page_with_much_that_must_stand_there_begins_on_the_front_before_it_is_refused(tmp_path):
    steps = "\n".join(f"{number}. {'Do one more thing. ' * 4}" for number in range(1, 15))
    cards = "\n".join(f"- has sign number {number} of a long list of signs" for number in range(1, 24))
    text = (MATTER + GUIDE).replace("1. Watch your baby.", steps).replace("- is hard to wake", cards).replace("- cries all the time", cards)
    data = sheet(loaded(tmp_path, **{PAGE: text}), "leaflet")
    assert len(pypdfium2.PdfDocument(data)) == 2
    assert said(data).count("has sign number 23") == 2 and "Talk to your midwife." in said(data)


def test_a_leaflet_that_does_not_fit_says_where_and_by_how_much(tmp_path):
    steps = "\n".join(f"{number}. {'Do one more thing with your baby now. ' * 9}" for number in range(1, 31))
    text = (MATTER + GUIDE).replace("1. Watch your baby.", f"1. Watch your baby.\n{steps}")
    with pytest.raises(CannotMake) as caught:
        sheet(loaded(tmp_path, **{PAGE: text}), "leaflet")
    problem = caught.value.problem
    assert problem.where.file == PAGE
    assert text.splitlines()[problem.where.line - 1].startswith("## Do this first")
    assert 50 < int(re.search(r"(\d+) mm", problem.what)[1]) < 2000
    assert "three sheets" in problem.what
    assert starts_with_a_verb(problem.fix) and "`leaflet:`" in problem.fix


#: Helplines with much to say: so many fill two sheets in English, so many fill two in Urdu, so many need a third, and so many are more than three hold.
MANY, SOME, MORE, TOO_MANY = 24, 12, 32, 60

MUCH = "You may ask whatever you want to know of them. " * 12


def with_lines(count: int) -> dict[str, str]:
    """The page with so many helplines in its section for talking, each with a number of its own."""
    lines = "".join(
        f'- {{name: line-{at}, title: Line {at}, kind: someone-to-talk-to, for: You want help of kind {at}. {MUCH}, number: "0300 555 {at:04}", source: x, seen_on: 2026-11-22}}\n'
        for at in range(count)
    )
    talk = f"lines: {', '.join(f'line-{at}' for at in range(count))}"
    return {"modules/_library/helplines.yaml": LINES + lines, PAGE: (MATTER + GUIDE).replace("lines: cry-sis, pandas-text", talk)}


@pytest.fixture(scope="module")
def two_sheets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The leaflet of a page with more than one sheet holds, on a site that knows its address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        return sheet(loaded(tmp_path_factory.mktemp("two-sheets"), **with_lines(MANY)), "leaflet")


def test_what_is_too_much_for_one_sheet_gets_a_second_that_says_which_page_it_is_of(two_sheets):
    data = two_sheets
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 4
        for page in pdf.pages:
            assert [float(side) for side in page.mediabox[2:]] == pytest.approx([A4[1], A4[0]], abs=0.1)
    text = said(data)
    assert [at for at in range(MANY) if f"0300 555 {at:04}" not in text] == []
    assert "1 / 2" in said_on(data, 0) and "2 / 2" in said_on(data, 2)
    assert "What your baby is telling you" in said_on(data, 2)
    assert "The last of the reasons." in text


def test_the_pages_of_two_sheets_read_on_in_order_once_they_are_folded(two_sheets):
    """A fold lays the page with the higher number beside the front: 4 and 1, 2 and 3, then 8 and 5, 6 and 7."""
    halves = [(1, "left"), (1, "right"), (0, "left"), (2, "right"), (3, "left"), (3, "right"), (2, "left")]
    found = [pressed(two_sheets, *half) for half in halves]
    assert all(len(numbers) > 1 for numbers in found)
    assert [number for numbers in found for number in numbers] == [f"tel:0300555{at:04}" for at in range(MANY)]


def test_two_sheets_that_read_from_the_right_are_folded_the_other_way(tmp_path):
    given = with_lines(MANY)
    urdu = drafts.URDU.replace(
        "lines: cry-sis, pandas-text\n\nآپ کا بچہ بہت روتا ہے یا سوتا نہیں۔\n", f"lines: {', '.join(f'line-{at}' for at in range(SOME))}\n"
    )
    data = sheet(loaded(tmp_path, **given, **{"docs/families/ur/cues.md": urdu}), "leaflet", "ur")
    middle = A4[1] / 2
    assert box(data, "1/2", 0)[2] < middle and box(data, "2/2", 2)[2] < middle
    halves = [(1, "right"), (1, "left"), (0, "right"), (2, "left"), (3, "right"), (3, "left"), (2, "right")]
    assert [number for half in halves for number in pressed(data, *half)] == [f"tel:0300555{at:04}" for at in range(SOME)]


def test_helplines_that_three_sheets_do_not_hold_stop_the_build(tmp_path):
    with pytest.raises(CannotMake) as caught:
        sheet(loaded(tmp_path, **with_lines(TOO_MANY)), "leaflet")
    assert "three sheets" in caught.value.problem.what


def test_what_is_too_much_for_two_sheets_gets_a_third(tmp_path):
    data = sheet(loaded(tmp_path, **with_lines(MORE)), "leaflet")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 6
    assert "1 / 3" in said_on(data, 0) and "2 / 3" in said_on(data, 2) and "3 / 3" in said_on(data, 4)
    halves = [(1, "left"), (1, "right"), (0, "left"), (2, "right"), (3, "left"), (3, "right"), (2, "left")]
    halves += [(4, "right"), (5, "left"), (5, "right"), (4, "left")]
    assert [number for half in halves for number in pressed(data, *half)] == [f"tel:0300555{at:04}" for at in range(MORE)]
    assert min(sizes(data)) >= 8.99


@pytest.mark.parametrize("length", ["one sheet", "two sheets"])
def test_no_word_of_a_leaflet_is_under_nine_points(length, made, two_sheets):
    data = two_sheets if length == "two sheets" else made["leaflet", "en"]
    assert min(sizes(data)) >= 8.99


def said_on(data: bytes, page: int) -> str:
    return " ".join(pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range().split())


def pressed(data: bytes, page: int, side: str) -> list[str]:
    """The helplines of `with_lines` that can be pressed on one half of a page, from above."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [
            (float(note.Rect[3]), float(note.Rect[0]), str(note.A.URI))
            for note in pdf.pages[page].get("/Annots", ())
            if "/A" in note and "/URI" in note.A
        ]
    return [link for _, left, link in sorted(found, reverse=True) if "0300555" in link and (left < A4[1] / 2) == (side == "left")]


def sizes(data: bytes) -> set[float]:
    """The sizes of a leaflet's letters, in points."""
    found = set()
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            if not text.get_text_range(at, 1).isspace():
                found.add(pypdfium2.raw.FPDFText_GetFontSize(text, at))
    return found


def test_a_number_among_the_reasons_is_never_left_out_with_them(tmp_path):
    reasons = long_reasons(14).replace("### Reason 13\n", "### Reason 13\n\nCall 999 if you must.\n")
    card = "::: call Call 111 if your baby\nline: nhs-111\n\n- grows worse by night\n:::\n\n::: talk\nlines: cry-sis\n:::\n"
    reasons = reasons.replace("## Where", f"### At night\n\n{card}\n## Where", 1)
    text = said(sheet(loaded(tmp_path, **{PAGE: reasons}), "leaflet"))
    assert "Reason 12" not in text
    for wanted in ("Reason 13", "Call 999 if you must.", "At night", "grows worse by night", "0800 448 0737"):
        assert wanted in text


#: A short page with a message that no sheet holds.
ENDLESS = MATTER.replace("Look before you act.", "Look at your baby for a very long time. " * 24).replace("kind: guide", "kind: list")


def test_a_message_too_long_for_a_wall_is_named_on_its_line(tmp_path):
    read = loaded(tmp_path, **{PAGE: ENDLESS})
    for name in SHEETS:
        with pytest.raises(CannotMake) as caught:
            sheet(read, name)
        assert re.search(r"\d+ (mm|pixels) too long", caught.value.problem.what)
        assert starts_with_a_verb(caught.value.problem.fix)


def test_a_page_names_the_sections_that_its_leaflet_shows(tmp_path):
    text = MATTER.replace("kind: guide", "kind: list\nleaflet: [now]") + "\nHello.\n\n## Now {#now}\n\nStay.\n\n## Later {#later}\n\nGo.\n"
    read = loaded(tmp_path, **{PAGE: text, "docs/families/ur/cues.md": drafts.URDU.replace("owner:", "leaflet: [do]\nowner:", 1)})
    english, urdu = (said(sheet(read, "leaflet", code)) for code in ("en", "ur"))
    assert "Stay." in english and "Go." not in english
    # Whatever the list says, help stays.
    assert "Cry-sis" in urdu and "PANDAS" in urdu


def test_everything_that_does_not_fit_is_told_at_once(tmp_path):
    problems = handed_out.cannot_be_made(loaded(tmp_path, **{PAGE: ENDLESS}))
    assert len(problems) == len(SHEETS)
    assert {problem.rule for problem in problems} == {"files-can-be-made"}


def test_a_font_that_is_not_there_names_the_language_and_the_command(tmp_path):
    read = loaded(tmp_path, **{"modules/_library/languages/ur.yaml": language("Urdu", "rtl", "Noto No Such Face")})
    with pytest.raises(CannotMake) as caught:
        sheet(read, "leaflet", "ur")
    problem = caught.value.problem
    assert problem.where.file == "modules/_library/languages/ur.yaml"
    assert "Noto No Such Face" in read.sources.texts[problem.where.file].splitlines()[problem.where.line - 1]
    assert "make site" in problem.fix and starts_with_a_verb(problem.fix)


# What is handed out


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, str]]:
    """The sheets that are asked for, each with its language. None is set: that takes long, and what is on them is looked at above."""
    found: list[tuple[str, str]] = []
    sheet = io.BytesIO()
    Image.new("RGB", (1, 1)).save(sheet, "PNG")

    def measured(template, page, given, data, *_):
        found.append((template, page.language))
        return typst_pdf.Sheet(sheet.getvalue(), {"front": 0, "over": 0}, (json.dumps(data, ensure_ascii=False),))

    monkeypatch.setattr(typst_pdf, "_measured", measured)
    return found


def test_every_page_and_language_has_its_files_and_the_front_door_has_none(tmp_path, asked):
    given = loaded(tmp_path, **{"docs/families/index.md": MATTER.replace("kind: guide", "kind: list")})
    files = handed_out._all(handed_out._for_families(given, handed_out._store(given)))
    assert {file.path for file in files} == {
        f"families/files/cues{code}-{name}.{'png' if name == 'picture' else 'pdf'}" for code in ("", "-ur", "-pa") for name in SHEETS
    }
    assert {file.subject for file in files} == {"families/cues.md", "families/ur/cues.md", "families/pa/cues.md"}


def test_a_sheet_is_made_once_and_again_when_anything_in_it_changes(tmp_path, monkeypatch, asked):
    monkeypatch.delenv("SITE_URL", raising=False)

    def made_anew(**changed: str) -> set[tuple[str, str]]:
        asked.clear()
        given = loaded(tmp_path, **changed)
        handed_out._all(handed_out._for_families(given, handed_out._store(given)))
        return set(asked)

    every = {(name, code) for name in SHEETS for code in ("en", "ur", "pa")}
    assert made_anew() == every
    assert made_anew() == set()
    assert made_anew(**{"docs/families/pa/cues.md": drafts.PUNJABI.replace("A test", "Another test")}) == {(name, "pa") for name in SHEETS}
    assert made_anew(**{PAGE: FILES[PAGE].replace("Watch", "See")}) == every
    assert made_anew(**{"modules/_library/helplines.yaml": LINES.replace("0737", "0738")}) == every
    made_anew()
    monkeypatch.setenv("SITE_URL", ADDRESS)
    assert made_anew() == every


def test_the_same_text_makes_the_same_bytes(made, tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", ADDRESS)
    read = loaded(tmp_path, **HELP)
    assert {key: sheet(read, *key) for key in made} == made


def test_the_words_of_the_picture_are_its_message_all_that_a_picture_must_say_its_sender_and_its_page(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", ADDRESS)
    read = loaded(tmp_path)
    page = read.programme.by_path["families/cues.md"]
    said = family_pages.picture_words(page, read)
    assert said.startswith("Look before you act. Call 999. ")
    assert f" Our service. {ADDRESS}/families/cues/ " in said
    assert parity.lost([said], parity.for_a_wall(page, read.programme)) == []
