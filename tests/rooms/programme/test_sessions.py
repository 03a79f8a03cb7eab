"""A session says everything once and in its place: on its page, on its slides, in the trainer's notes and on paper."""

from __future__ import annotations

import re

from macros.extensions import discover
from macros.programme import decks, sessions

from ... import small_project
from ...presenting import SLUG, TEXTS
from ...printed import words as read
from ...sample import MODULE, loaded, rendered, tree, words

PAGE = f"docs/teach/{SLUG}.md"


def texts(**changed: str) -> dict[str, str]:
    """The small session with other rows, or with more text under its plan."""
    text = TEXTS[PAGE]
    if "row" in changed:
        text = text.replace("    - {moment: Close, minutes: 15}\n", changed["row"])
    return TEXTS | {PAGE: text + changed.get("text", "")}


def page(given: dict[str, str], tmp_path) -> str:
    return rendered(loaded(given, tmp_path))[PAGE.removeprefix("docs/")].split("---\n", 2)[2]


def test_a_page_in_a_row_is_named_once_and_by_its_own_title(tmp_path):
    shown = page(texts(row=f"    - {{page: teach/{SLUG}.md, minutes: 15}}\n"), tmp_path)
    assert shown.count(f"[An hour on cues](../teach/{SLUG}.md)") == 1
    assert "**An hour on cues**" not in shown


def test_a_row_that_has_its_own_title_names_its_page_too(tmp_path):
    shown = page(texts(row=f"    - {{page: teach/{SLUG}.md, title: Look once more, minutes: 15}}\n"), tmp_path)
    assert f"**Look once more** [An hour on cues](../teach/{SLUG}.md)" in shown


def test_a_source_that_a_row_cites_is_read_and_listed(tmp_path):
    shown = page(
        texts(row='    - {moment: Close, minutes: 15, trainer: "Say what the book says [@good2020].", late: "Say it [@good2020]."}\n'),
        tmp_path,
    )
    assert "[@" not in shown
    assert shown.count('href="#ref-good2020"') == 2
    assert shown.count('id="ref-good2020"') == 1


def test_what_the_page_and_its_rows_cite_stands_in_one_list(tmp_path):
    row = '    - {moment: Close, minutes: 15, trainer: "Say what the book says [@good2020]."}\n'
    shown = page(texts(row=row, text="\nAnother book says so [@old2015].\n"), tmp_path)
    assert len(re.findall(r"\{#sources\}", shown)) == 1
    assert shown.count('id="ref-good2020"') == shown.count('id="ref-old2015"') == 1
    assert "A good book" in words(tree(shown))


# Slides

ANOTHER = MODULE.replace("sample", "another")

TWO_MODULES = {ANOTHER: small_project.WHOLE_MODULE.replace("a frightened parent", "a baby in hospital")}
SECOND_ROW = "    - {show: [another#tuning-in], minutes: 15, title: Look again}\n"


def plan(given):
    return sessions.plan(given.programme.sessions[0], given.programme)


def deck(given: dict[str, str], tmp_path):
    read = loaded(given, tmp_path)
    return decks.of_session(plan(read), read.programme).slides


def test_the_notes_of_several_modules_are_one_slide_and_the_trainer_has_them_all(tmp_path):
    (note,) = [slide for slide in deck(texts(row=SECOND_ROW) | TWO_MODULES, tmp_path) if slide.kind == "note"]
    assert note.text == decks.SOME_IS_HARD
    assert "a frightened parent" in note.notes and "a baby in hospital" in note.notes


def test_a_sessions_own_note_is_what_the_room_sees(tmp_path):
    given = {
        path: text.replace('  start: "10:30"', '  content_note: We speak of a birth. We end with support.\n  start: "10:30"')
        for path, text in texts().items()
    }
    (note,) = [slide for slide in deck(given, tmp_path) if slide.kind == "note"]
    assert note.text == "We speak of a birth. We end with support."
    assert "We speak of a birth." in page(given, tmp_path)


def test_a_part_carries_the_minutes_and_the_title_of_its_row(tmp_path):
    parts = [slide for slide in deck(texts(row=SECOND_ROW) | TWO_MODULES, tmp_path) if slide.kind == "part"]
    assert [(slide.title, slide.clock, slide.minutes) for slide in parts] == [("Tuning in", "10:45", 20), ("Look again", "11:15", 15)]


def test_a_row_of_several_things_opens_with_its_own_slide(tmp_path):
    row = "    - {show: [sample#watch, another#tuning-in], minutes: 15, title: Twice, activity_minutes: 7}\n"
    shown = deck(texts(row=row) | TWO_MODULES, tmp_path)
    at = next(number for number, slide in enumerate(shown) if slide.title == "Twice")
    assert [(slide.kind, slide.minutes, slide.clock) for slide in shown[at : at + 3]] == [
        ("part", 15, "11:15"),
        ("activity", 7, "11:15"),
        ("part", None, ""),
    ]


# What is said, and what is given out

SAID, HIDDEN, GIVEN = "Breathe out before you speak today.", "Most rooms say the second one.", "Noor sleeps beside the drum."
OWN = f"""
## To open {{#to-open}}

{SAID}

## The sheet {{#the-sheet}}

{GIVEN}

### For you {{#for-you}}

{HIDDEN}
"""
OWN_ROW = "    - {moment: Close, minutes: 15, say: [to-open, the-sheet], hand_out: [the-sheet]}\n"


def test_a_row_gives_out_what_stands_under_its_heading_and_no_more(tmp_path):
    given = loaded(texts(row=OWN_ROW, text=OWN), tmp_path)
    formats = discover("formats")
    sheet = " ".join(read(formats["workbook"].of_session(plan(given), given)).split())
    assert GIVEN in sheet
    for text in (SAID, HIDDEN):
        assert text not in sheet
        for name in ("slides", "handout"):
            made = formats[name].of_session(plan(given), given)
            assert text not in (made.decode() if name == "slides" else " ".join(read(made).split()))
    notes = formats["presenter"].of_session(plan(given), given).decode()
    assert SAID in notes and HIDDEN in notes
    whole = " ".join(read(formats["plan-pdf"].of_session(plan(given), given)).split())
    assert SAID in whole and HIDDEN in whole


def test_a_plan_holds_its_pages_own_words_and_no_calls(tmp_path):
    given = loaded(texts(row=OWN_ROW, text=OWN), tmp_path)
    whole = read(discover("formats")["plan-pdf"].of_session(plan(given), given))
    assert "session_plan" not in whole


def test_a_heading_that_a_row_names_and_nobody_wrote_is_found(tmp_path):
    given = loaded(texts(row=OWN_ROW.replace("the-sheet", "the-sheat"), text=OWN), tmp_path)
    said = [finding.what for finding in discover("checks")["sessions-show-what-exists"].check(given.programme)]
    assert said == ["No heading of this page is called `the-sheat`. Did you mean `the-sheet`?"] * 2


# The page

HAND_OUT = "    - {moment: Look, minutes: 10, materials: a flip chart}\n    - {moment: Close, minutes: 5, materials: a flip chart}\n"


def test_what_to_bring_is_a_list_that_says_each_thing_once_and_what_it_is_for(tmp_path):
    shown = page(texts(row=HAND_OUT), tmp_path)
    listed = shown.partition("### Bring {#bring}\n\n")[2].partition("\n\n")[0]
    assert "- **Look:** a flip chart" in listed.splitlines()
    assert shown.count("a flip chart") == 1
