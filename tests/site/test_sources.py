"""Every source of the library has an entry, and every citation of the modules and pages is formatted."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from macros.programme import load

from ..sample import tree, words
from .pages import LOADED


def test_every_source_of_the_library_has_an_entry():
    assert set(LOADED.citations.entries) == set(LOADED.programme.references)


def test_no_published_work_is_called_a_preprint():
    assert [
        key
        for key, entry in LOADED.citations.entries.items()
        if "preprint" in entry.lower() and LOADED.programme.references[key].type != "preprint"
    ] == []


def test_every_entry_is_valid_html_without_a_gap():
    for key, entry in LOADED.citations.entries.items():
        said = words(ET.fromstring(f"<li>{entry}</li>"))
        assert not re.search(r"\(\s*\)|\?\?|, ,|\.\.(?!\.)|undefined|\bNone\b", said), (key, said)


def test_every_citation_of_the_modules_and_pages_is_formatted():
    assert set(LOADED.citations.inline) == load.cited(LOADED.programme)
    assert [cited for cited, read in LOADED.citations.inline.items() if not words(tree(read)).startswith("(") or "???" in read] == []
