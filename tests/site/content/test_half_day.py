"""The half day's words about medical help stand on everything that the trainer holds."""

from __future__ import annotations

import io

from pptx import Presentation

from macros.extensions import discover
from macros.programme import decks, sessions

from ...printed import words as read
from ..pages import LOADED, PROGRAMME


def test_the_words_about_medical_help_stand_in_the_half_days_notes_and_on_everything_the_trainer_holds():
    """The plan tells the trainer never to leave them out."""
    half_day = next(page for page in PROGRAMME.sessions if page.path == "teach/half-day.md")
    made = sessions.plan(half_day, PROGRAMME)
    wanted = [PROGRAMME.must_say[name].words for name in ("medical-help", "three-descriptions")]
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
