"""What the search index of the real site holds: learners' text, and nothing that is for trainers alone."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from macros.blocks.trainer_note import TrainerNote
from macros.finish.trainers_text_stays_with_trainers import plain_words, said

from .pages import PROGRAMME


@pytest.fixture(scope="module")
def fragments(site: Path) -> dict[str, str]:
    """The text of every page in the index, by its address, read from pagefind's own files."""
    read = [gzip.decompress(path.read_bytes()) for path in sorted(site.glob("pagefind/fragment/*.pf_fragment"))]
    pages = [json.loads(data.removeprefix(b"pagefind_dcd")) for data in read]
    return {page["url"]: " ".join(plain_words(page["content"])) for page in pages}


def test_every_part_of_every_module_is_in_the_index(fragments):
    wanted = {f"/learn/{module.slug}/{part.name}/" for module in PROGRAMME.modules for part in module.parts}
    assert wanted
    assert wanted <= fragments.keys()


def test_no_trainers_note_is_in_the_index(fragments):
    notes = [
        " ".join(plain_words(text)) for module in PROGRAMME.modules for note in module.of_kind(TrainerNote) for text in said(note.body)
    ]
    assert notes
    assert [(url, note) for url, text in fragments.items() for note in notes if note in text] == []


def test_no_session_and_no_page_of_notes_is_in_the_index(fragments):
    sessions = {f"/{page.path.removesuffix('.md')}/" for page in PROGRAMME.sessions}
    assert not sessions & fragments.keys()
    assert not [url for url in fragments if url.startswith(("/teach/notes/", "/teach/files/"))]
