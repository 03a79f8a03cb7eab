"""Every session leads to its sections and slides, and holds the words that it tells its trainer never to leave out."""

from __future__ import annotations

import re

from macros.model import must_say
from macros.programme import decks, sessions
from macros.text import page_section

from .pages import PROGRAMME, address_of


def test_a_page_leads_to_each_of_its_sections_and_to_its_slides(site):
    for session in PROGRAMME.sessions:
        shown = (site / address_of(session.path) / "index.html").read_text("utf-8")
        listed = shown.partition('class="contents"')[2].partition("</nav>")[0]
        written = set(re.findall(r'<h2 id="([^"]+)">', shown)) - {"session-outcomes", "sources"}
        assert set(re.findall(r'href="#([^"]+)"', listed)) == written
        way = re.search(r'<a class="btn" href="([^"]+)">Open the slides</a>', shown)
        assert way and (site / address_of(session.path) / way[1]).resolve().is_file()


def test_words_that_a_session_tells_its_trainer_never_to_leave_out_stand_in_the_notes_of_that_row():
    """A row that says “never leave out” gives the trainer the words: it says them itself or shows what holds them."""
    for page in PROGRAMME.sessions:
        for row in sessions.plan(page, PROGRAMME).rows:
            if "never leave out" in row.row.late.lower():
                wanted = [each.words for each in must_say.named(row.must_say, PROGRAMME)]
                wanted += [page_section.section(page, name, whole=True) for name in row.row.say]
                notes = decks.row_notes(row, sessions.plan(page, PROGRAMME), PROGRAMME)
                assert wanted, (page.path, row.title)
                assert [words for words in wanted if words.strip() not in notes] == [], (page.path, row.title)
