"""Sessions on crying say when a cry needs medical help, on everything that the trainer holds."""

from __future__ import annotations

import io
import re

import pytest
from pptx import Presentation

from macros.extensions import discover
from macros.programme import decks, sessions
from macros.text import page_section

from ...printed import words as read
from ..pages import LOADED, PROGRAMME

#: The parts that speak of a baby who cries and of those who comfort.
ON_CRYING = {"stress-and-the-brain#settling-together", "stress-and-the-brain#ordinary-crying"}

PLANS = [sessions.plan(page, PROGRAMME) for page in PROGRAMME.sessions]


def test_the_words_about_medical_help_stand_in_the_half_days_notes_and_on_everything_the_trainer_holds():
    """The plan tells the trainer never to leave them out."""
    half_day = next(page for page in PROGRAMME.sessions if page.path == "teach/half-day.md")
    made = sessions.plan(half_day, PROGRAMME)
    wanted = [PROGRAMME.must_say[name].words for name in ("medical-help", "three-descriptions", "step-away", "never-shake")]
    assert "Go to A&E or call 999" in wanted[0]
    row = next(row for row in made.rows if "Never leave out the words about medical help" in row.row.late)
    notes = decks.of_row(row, made, PROGRAMME)[0].notes
    formats = discover("formats")
    told = {
        "notes": notes,
        "presenter": formats["presenter"].of_session(made, LOADED).decode().replace("&amp;", "&"),
        "powerpoint": " ".join(
            slide.notes_slide.notes_text_frame.text
            for slide in Presentation(io.BytesIO(formats["powerpoint"].of_session(made, LOADED))).slides
        ),
        "plan": read(formats["plan-pdf"].of_session(made, LOADED)),
        "workbook": read(formats["workbook"].of_session(made, LOADED)),
    }
    for name, text in told.items():
        text = " ".join(text.split())
        assert [words for words in wanted if words not in text] == [], name


@pytest.mark.parametrize(
    "row", [row for made in PLANS for row in made.rows if ON_CRYING & {shown.name for shown in row.parts}], ids=lambda row: row.title
)
def test_whoever_speaks_of_comfort_says_in_the_same_row_when_a_cry_is_illness(row):
    assert "medical-help" in row.must_say


@pytest.mark.parametrize(
    "made", [made for made in PLANS if "never-shake" in {name for row in made.rows for name in row.must_say}], ids=lambda made: made.slug
)
def test_whoever_says_never_shake_says_the_way_out_in_the_same_row_and_knows_what_to_do_if_it_happened(made):
    for row in made.rows:
        assert ("never-shake" in row.must_say) == ("step-away" in row.must_say)
    difficult = page_section.section(made.page, "difficult-moments")
    assert re.search(r"shook|shaken", difficult)
    assert "Call 999" in difficult
