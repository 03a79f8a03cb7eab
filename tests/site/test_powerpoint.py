"""The PowerPoint file of every module and session of the site shows what its deck says, can be read from the back, and is light."""

from __future__ import annotations

import pytest
from pptx import Presentation

from macros.formats import FOLDER, ending
from macros.model.slide import Deck
from macros.programme import decks, sessions

from ..powerpoint import PROMISES
from .pages import DECKS, PROGRAMME, session_name

#: The most that a module's file may weigh, in bytes.
LIGHT = 500_000


def deck_of(name: str) -> Deck:
    """The slides of a module or a session, by its name."""
    if name in PROGRAMME.by_slug:
        return decks.of_module(PROGRAMME.by_slug[name], PROGRAMME)
    return decks.of_session(sessions.plan(next(page for page in PROGRAMME.sessions if session_name(page) == name), PROGRAMME), PROGRAMME)


@pytest.mark.parametrize("name", DECKS)
def test_a_file_keeps_all_that_every_file_promises_and_is_light_enough_to_send(name, site):
    path = site / f"{FOLDER}{name}{ending('powerpoint')}"
    deck, file = deck_of(name), Presentation(path)
    for promise in PROMISES:
        promise(deck, file)
    if name in PROGRAMME.by_slug:
        assert path.stat().st_size < LIGHT
