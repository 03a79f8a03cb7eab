"""Sheets for paper: reopened with readers that are not ours, and searched for what must not be in them."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pikepdf
import pytest

from macros.extensions import discover
from macros.formats import ending
from macros.model.problem import CannotMake
from macros.model.record import Audience
from macros.model.web_address import site_path
from macros.pages.paper_view import PaperView
from macros.programme import load, sessions

from ... import sample
from ...printed import W, assert_tagged, elements, letters, tags, words

PAPER = ("handout", "workbook", "worksheet", "answer-key", "plan-pdf", "plan-word", "reading-list")

CANARY = "zebra ninety seven sleeps under the piano"
FEEDBACK = "Because the curlew answers twice."
DEBRIEF = "Only afterwards the lantern is lit."
ALT = "A circle that stands for a baby."
HOSTILE = r'Say #panic("x"), $5 and $6, @name, `<label>`, 3 < 5 > 2, a*b, c_d, \e, `tick`, = no heading, // no comment, [x] and "y".'
HOSTILE_SEEN = r'Say #panic("x"), $5 and $6, @name, <label>, 3 < 5 > 2, a*b, c_d, \e, tick, = no heading, // no comment, [x] and "y".'

MODULE = rf"""---
title: A sample
summary: A sample to hand out.
audience: [nqsw]
outcomes: {{cues: Describe three cues}}
owner: The team
changed: 2026-11-20
review_by: 2027-11-22
---

This module is a sample.

::: content-note
This module describes a frightened parent.
:::

## Looking away {{#looking minutes=8 teaches=cues}}

Somebody said so [@good2020].

::: case-study {{#amina}} Amina and a long Tuesday
{HOSTILE}

#### Later

##### Later still

Nothing skips a level.
:::

::: figure {{#circle}}
image: images/circle.svg
alt: {ALT}

A circle.
:::

::: activity {{#sheet}} What did you see?
minutes: 6
grouping: pairs
materials: the sheet

1. Look. ![{ALT}](images/circle.svg)
2. Write.

| Part | Ask | Your notes |
| --- | --- | --- |
| Space | Was she rested? | |

#### Debrief

{DEBRIEF}
:::

::: reflection {{#last}}
minutes: 2

When did you last guess?

Leave out names.
:::

::: question {{#turns}}
outcomes: cues

Yusuf turns to the window. What do you do?

- [ ] Move round.
  He may need the break.
- [x] Wait for him.
  {FEEDBACK}
:::

::: trainer-note

#### Say

{CANARY}

#### What people find hard

The {CANARY} is hard.

#### If time is short

Leave out the swap.
:::

::: key-message
Say what you saw.
:::
"""

SESSION = """---
title: An hour
summary: An hour with a sample.
owner: The team
changed: 2026-11-21
review_by: 2027-11-22
session:
  audience: [nqsw]
  purpose: People leave with one sentence.
  start: "13:30"
  outcomes: [sample#cues]
  room: Tables for four.
  online: Rooms of three.
  rows:
    - {minutes: 5, moment: Welcome, trainer: "Say #panic() & <b> who $you are.", participants: Settle in., materials: name labels}
    - {minutes: 20, show: [sample#looking], trainer: Read aloud., participants: In pairs., late: Leave out the reflection.}
    - {minutes: 10, break: A pause}
---

# An hour
"""

CIRCLE = b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><circle cx="60" cy="40" r="30"/></svg>'

LINES = """\
- {name: nine, title: Emergency, kind: emergency, for: Danger now., number: "999", source: x, seen_on: 2026-11-22}
- {name: talk, title: A line, kind: someone-to-talk-to, for: Talking., number: "0800 1", text_number: "85258", text_word: HI, source: x, seen_on: 2026-11-22}
"""

FILES = {
    sample.MODULE: MODULE,
    "modules/sample/images/circle.svg": CIRCLE,
    "docs/teach/hour.md": SESSION,
    "modules/_library/helplines.yaml": LINES,
}


def loaded(folder: Path, **changed: str | bytes) -> load.Loaded:
    read = sample.loaded(FILES | {"modules/sample/images/circle.svg": CIRCLE} | changed, folder)
    assert not read.programme.unread
    return read


def made(read: load.Loaded) -> dict[tuple[str, str], bytes]:
    """Every sheet of every module and session, by its subject and the name of its format."""
    found = {}
    for name in PAPER:
        extension = discover("formats")[name]
        for module in read.programme.modules:
            if hasattr(extension, "of_module") and (data := extension.of_module(module, read)):
                found[module.slug, name] = data
        for page in read.programme.sessions:
            plan = sessions.plan(page, read.programme)
            if hasattr(extension, "of_session") and (data := extension.of_session(plan, read)):
                found[plan.slug, name] = data
    return found


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    return made(loaded(tmp_path_factory.mktemp("paper")))


# What every sheet is


def test_every_format_makes_its_sheets_and_no_other(sheets):
    of_module = {"handout", "workbook", "worksheet", "answer-key", "reading-list"}
    of_session = {"handout", "workbook", "plan-pdf", "plan-word"}
    assert {name for slug, name in sheets if slug == "sample"} == of_module
    assert {name for slug, name in sheets if slug == "hour"} == of_session


def test_files_are_called_by_what_they_are_and_no_two_formats_call_theirs_alike():
    ways = [ending(name) for name in discover("formats")]
    assert len(set(ways)) == len(ways)
    assert {"-plan.pdf", "-plan.docx", "-slides.html", "-workbook.pdf"} <= set(ways)


def test_every_pdf_is_tagged_named_and_in_british_english(sheets):
    for (slug, name), data in sheets.items():
        if name != "plan-word":
            assert_tagged(data, "A sample" if slug == "sample" else "An hour")


def test_pictures_carry_their_words(sheets):
    for key in (("sample", "handout"), ("sample", "workbook")):
        with pikepdf.open(io.BytesIO(sheets[key])) as pdf:
            alts = [str(element.Alt) for element in elements(pdf) if element.get("/S") == "/Figure" and "/Alt" in element]
        assert ALT in alts, key


def test_tables_mark_their_header_cells(sheets):
    for key, header in {("sample", "workbook"): 3, ("hour", "plan-pdf"): 5, ("sample", "answer-key"): 3}.items():
        with pikepdf.open(io.BytesIO(sheets[key])) as pdf:
            assert tags(pdf).count("/TH") >= header, key
            assert "/THead" in tags(pdf)


def test_the_foot_names_the_page_on_the_web_and_counts_pages(sheets):
    text = words(sheets["sample", "worksheet"])
    assert "Web page: learn/sample/." in text and "1 of " in text
    assert "Web page: teach/hour/." in words(sheets["hour", "plan-pdf"])


def test_a_site_that_knows_its_address_prints_it(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://training.example.org/x/")
    read = loaded(tmp_path)
    data = discover("formats")["worksheet"].of_module(read.programme.modules[0], read)
    assert "training.example.org/x/learn/sample/" in words(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        links = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", [])]
    assert "https://training.example.org/x/learn/sample/" in links


def test_the_same_text_makes_the_same_bytes(sheets, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert made(loaded(tmp_path)) == sheets


# What may not stand in them


def test_no_learners_sheet_holds_a_trainers_word(sheets):
    for (slug, name), data in sheets.items():
        holds = letters(CANARY) in letters(words(data))
        if discover("formats")[name].AUDIENCE is Audience.LEARNER:
            assert not holds, (slug, name)
    assert letters(CANARY) in letters(words(sheets["hour", "plan-pdf"]))
    assert letters(CANARY) in letters(words(sheets["hour", "plan-word"]))


def test_only_the_answer_key_gives_answers_away(sheets):
    for (slug, name), data in sheets.items():
        assert (FEEDBACK in words(data)) == (name == "answer-key"), (slug, name)


def test_the_raw_bytes_of_a_worksheet_hold_no_answer_either(sheets):
    with pikepdf.open(io.BytesIO(sheets["sample", "worksheet"])) as pdf:
        strings = [
            str(value)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary)
            for value in item.values()
            if isinstance(value, pikepdf.String)
        ]
    assert not any("curlew" in text or "Right" in text for text in strings)


def test_a_workbook_leaves_out_the_debrief(sheets):
    assert "lantern" not in words(sheets["sample", "workbook"])
    assert "lantern" not in words(sheets["hour", "workbook"])


# What must stand in them


def test_a_workbook_holds_the_note_the_tasks_and_the_help_in_order(sheets):
    text = words(sheets["sample", "workbook"])
    wanted = (
        "frightened parent",
        "Looking away",
        "Amina and a long Tuesday",
        "What did you see?",
        "Was she rested?",
        "When did you last guess?",
        "Call 999",
        "Text HI to 85258",
    )
    found = [text.find(each) for each in wanted]
    assert -1 not in found and found == sorted(found), list(zip(wanted, found, strict=True))


def test_a_plan_says_who_does_what_and_when(sheets):
    for name in ("plan-pdf", "plan-word"):
        text = words(sheets["hour", name])
        for wanted in (
            "13:30",
            "13:35",
            "13:55",
            "14:05",
            "Settle in.",
            "Read aloud.",
            "name labels",
            "Tables for four.",
            "Rooms of three.",
            "Leave out the reflection.",
            "describe three cues",
            "frightened parent",
            "Call 999",
            "12 minutes longer",
        ):
            assert wanted in text, (name, wanted)


def test_a_reading_list_says_what_was_seen(sheets):
    text = words(sheets["sample", "reading-list"])
    assert "Good, A. (2020) A good book. Press." in text
    assert "Seen on 22 November 2026: The page was read." in text


# The Word file


def test_the_word_file_numbers_its_pages_and_breaks_no_row(sheets):
    with zipfile.ZipFile(io.BytesIO(sheets["hour", "plan-word"])) as file:
        document = file.read("word/document.xml").decode()
        foot = next(name for name in file.namelist() if re.fullmatch(r"word/footer\d*\.xml", name))
        assert "NUMPAGES" in file.read(foot).decode()
    assert "<w:footerReference" in document
    assert document.count("<w:cantSplit") == document.count("</w:tr>") > 3


def test_the_word_file_has_styles_a_header_row_a_title_and_a_language(sheets):
    with zipfile.ZipFile(io.BytesIO(sheets["hour", "plan-word"])) as file:
        assert file.testzip() is None
        document = ET.fromstring(file.read("word/document.xml"))
        styles = ET.fromstring(file.read("word/styles.xml"))
        core = file.read("docProps/core.xml").decode()
    used = {style.get(f"{W}val") for style in document.iter(f"{W}pStyle")}
    assert {"Title", "Heading1", "Heading2"} <= used
    assert len(list(document.iter(f"{W}tblHeader"))) >= 1
    assert "<dc:title>An hour</dc:title>" in core and "2026-11-21T12:00:00Z" in core
    assert {lang.get(f"{W}val") for lang in styles.iter(f"{W}lang")} == {"en-GB"}
    faces = {
        style.get(f"{W}styleId"): style.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii")
        for style in styles.iter(f"{W}style")
        if style.get(f"{W}styleId") in ("Title", "Heading1", "Heading2")
    }
    assert set(faces.values()) == {"Georgia"} and len(faces) == 3
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts").get(f"{W}ascii") == "Arial"
    page = next(document.iter(f"{W}pgSz"))
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == ("11906", "16838")


# Hostile words


def test_an_authors_signs_print_as_themselves(sheets):
    assert letters(HOSTILE_SEEN) in letters(words(sheets["sample", "workbook"]))
    for name in ("plan-pdf", "plan-word"):
        assert "Say#panic()&whoyou" not in letters(words(sheets["hour", name]))
        assert letters("Say #panic() &") in letters(words(sheets["hour", name]))
        assert letters("who $you are.") in letters(words(sheets["hour", name]))


@pytest.mark.parametrize("title", ['#panic("x")', "= a $b$ @c", "\\] #{", 'a " quote', "*_`<x>`_*", '#include "/etc/passwd"'])
def test_a_title_is_never_run(title, tmp_path):
    text = MODULE.replace("Amina and a long Tuesday", title).replace("What did you see?", title)
    read = loaded(tmp_path, **{sample.MODULE: text})
    shown = words(discover("formats")["workbook"].of_module(read.programme.modules[0], read))
    assert letters(title) in letters(shown)


# What cannot be made


def test_a_sign_that_no_font_has_is_named_on_its_line(tmp_path):
    text = MODULE.replace("Leave out names.", "Leave out names \U0001f9f8.")
    read = loaded(tmp_path, **{sample.MODULE: text})
    with pytest.raises(CannotMake) as caught:
        discover("formats")["workbook"].of_module(read.programme.modules[0], read)
    line = text[: text.index("\U0001f9f8")].count("\n") + 1
    assert str(caught.value.problem.where) == f"modules/sample/module.md:{line}"
    assert "\U0001f9f8" in caught.value.problem.what and "could not be displayed" in caught.value.problem.what


def test_a_broken_picture_is_named_where_it_is_shown(tmp_path):
    read = loaded(tmp_path, **{"modules/sample/images/circle.svg": b'<svg width="1" height="1"><g'})
    with pytest.raises(CannotMake) as caught:
        discover("formats")["handout"].of_module(read.programme.modules[0], read)
    line = MODULE[: MODULE.index("images/circle.svg")].count("\n") + 1
    assert str(caught.value.problem.where) == f"modules/sample/module.md:{line}"
    assert "images/circle.svg" in caught.value.problem.what


def test_a_failure_of_pandoc_becomes_a_problem(tmp_path, monkeypatch):
    broken = tmp_path / "pandoc"
    broken.write_text("#!/bin/sh\ncat >/dev/null\necho 'no ink' >&2\nexit 3\n")
    broken.chmod(0o755)
    read = loaded(tmp_path)
    assert read.citations
    from macros.formats.paper import word

    word._reference()
    monkeypatch.setattr(word.pypandoc, "get_pandoc_path", lambda: str(broken))
    plan = sessions.plan(read.programme.sessions[0], read.programme)
    with pytest.raises(CannotMake, match="no ink") as caught:
        discover("formats")["plan-word"].of_session(plan, read)
    assert caught.value.problem.where.file == "docs/teach/hour.md"


# The tree of words


@pytest.fixture
def view(tmp_path) -> PaperView:
    read = loaded(tmp_path)
    return PaperView(read.programme, read.citations, read.programme.modules[0])


TREES = {
    "Plain, **strong** and *soft*.": [
        {
            "kind": "paragraph",
            "words": ["Plain, ", {"kind": "strong", "words": ["strong"]}, " and ", {"kind": "emphasis", "words": ["soft"]}, "."],
        }
    ],
    "So it is [@good2020].": [{"kind": "paragraph", "words": ["So it is ", "(", "Good, 2020", ")", "."]}],
    "[a part](#looking) and [a site](https://example.org/)": [
        {"kind": "paragraph", "words": ["a part", " and ", {"kind": "link", "to": "https://example.org/", "words": ["a site"]}]}
    ],
    "1. two\n2. three": [
        {
            "kind": "list",
            "ordered": True,
            "start": 1,
            "items": [[{"kind": "paragraph", "words": ["two"]}], [{"kind": "paragraph", "words": ["three"]}]],
        }
    ],
    "| A | B |\n| --- | :-: |\n| c | |": [{"kind": "table", "header": [["A"], ["B"]], "rows": [[["c"], []]]}],
    "```\n#panic()\n```": [{"kind": "code", "text": "#panic()"}],
    "##### Deep\n\n### Higher\n\n##### Deep": [
        {"kind": "heading", "level": 3, "words": ["Deep"]},
        {"kind": "heading", "level": 3, "words": ["Higher"]},
        {"kind": "heading", "level": 4, "words": ["Deep"]},
    ],
    "See ![A door](images/circle.svg) there": [
        {"kind": "paragraph", "words": ["See ", " there"]},
        {"kind": "picture", "path": "pictures/sample/images/circle.svg", "alt": "A door", "width": 90.0},
    ],
    "5 &lt; 6 & \\*star\\*": [{"kind": "paragraph", "words": ["5 < 6 & *star*"]}],
}


@pytest.mark.parametrize("text", TREES)
def test_markdown_becomes_a_tree(text, view):
    assert view.blocks(text) == TREES[text]


def test_a_cell_keeps_every_paragraph_and_item(view):
    assert view.words("One.\n\n- two\n- three") == ["One.", {"kind": "break"}, "two", {"kind": "break"}, "three"]


def test_a_citation_is_left_out_with_the_space_before_it(view):
    view.citing = False
    assert view.words("So it is [@a; @b, p. 4].") == ["So it is."]


@pytest.mark.parametrize(("path", "seen"), {"learn/a/index.md": "learn/a/", "learn/a/b.md#c": "learn/a/b/#c", "index.md": ""}.items())
def test_a_page_is_named_as_the_site_serves_it(path, seen):
    assert site_path(path) == seen


def test_a_sheet_that_nobody_has_approved_says_so_at_its_foot(sheets, tmp_path):
    said = "No clinician or lawyer has approved it yet."
    for key in (("sample", "workbook"), ("hour", "plan-pdf"), ("hour", "plan-word")):
        assert letters(said) in letters(words(sheets[key])), key
    texts = {sample.MODULE: MODULE.replace("owner: The team", "owner: The team\napproved_by: [{role: Lead clinician, on: 2026-11-22}]")}
    read = loaded(tmp_path, **texts)
    assert said not in words(discover("formats")["worksheet"].of_module(read.programme.modules[0], read))
