"""What families take away of every page: it fits, shows all that must stand there, and its page leads to it."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from macros.extensions import discover
from macros.formats import FAMILIES, ending
from macros.formats.paper import family_sheet
from macros.model.family import ENGLISH
from macros.programme import load

from ..printed import letters
from ..printed import words as said
from ..project import ROOT
from .pages import LOADED, PROGRAMME

SHEETS = ("leaflet", "poster", "picture")

#: Every page that is handed out: the way in only leads to others.
PAGES = [page for page in PROGRAMME.family_pages if not page.path.endswith("/index.md")]


@pytest.fixture(scope="module")
def leaflets(site) -> dict[str, bytes]:
    """The leaflet of every page that is handed out, as the site has it, by the page's path."""

    def file(page) -> str:
        return page.name if page.language == ENGLISH else f"{page.name}-{page.language}"

    return {page.path: (site / FAMILIES / f"{file(page)}{ending('leaflet')}").read_bytes() for page in PAGES}


def test_every_page_fits_its_sheets_where_the_site_knows_its_address_too(monkeypatch):
    """That it fits where the site does not is shown by the site: its build made them."""
    monkeypatch.setenv("SITE_URL", "https://parent-infant-service.example.nhs.uk")
    there = load.Loaded(ROOT)
    for page in there.programme.family_pages:
        if page.path in {each.path for each in PAGES}:
            for name in SHEETS:
                assert discover("formats")[name].of_family_page(page, there)


def test_every_leaflet_shows_every_step_every_card_and_who_to_talk_to(leaflets):
    for page in PAGES:
        text = letters(said(leaflets[page.path])) if page.language == ENGLISH else ""
        for chunk in family_sheet.chunks(page, LOADED) if text else ():
            for block in chunk.blocks if chunk.must else ():
                for words in _words(block):
                    assert letters(words) in text, (page.path, words)


def test_every_leaflet_has_every_card_and_every_number_of_its_page_in_every_language(leaflets):
    for page in PAGES:
        text = letters(said(leaflets[page.path]))
        named = [name for block in page.blocks for name in (*getattr(block, "lines", ()), getattr(block, "line", None)) if name]
        for line in (PROGRAMME.helplines_by_name[name] for name in named):
            for number in filter(None, (line.number, line.text_number)):
                assert letters(number) in text, (page.path, line.name)
        chunks = family_sheet.chunks(page, LOADED)
        links = {
            node["to"]
            for chunk in chunks
            for block in chunk.blocks
            for way in block.get("ways", ())
            for node in way
            if isinstance(node, dict)
        }
        assert len(family_sheet.cards(page, LOADED)) == sum(
            block["kind"] == "care" for chunk in chunks if chunk.must for block in chunk.blocks
        )
        assert links == linked_numbers(leaflets[page.path]) & links, page.path


def linked_numbers(data: bytes) -> set[str]:
    """Every number that can be pressed on a PDF, as its link has it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = {str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", ()) if "/A" in note and "/URI" in note.A}
    return {link for link in found if link.startswith(("tel:", "sms:"))}


def _words(block: dict) -> list[str]:
    """Every stretch of plain words in a block."""
    found = [block["title"]] if "title" in block else []
    for node in block.get("words", []):
        found += [node] if isinstance(node, str) else _words(node)
    for item in (*block.get("items", ()), block.get("blocks", ())):
        for each in item:
            found += _words(each)
    return found


def test_every_built_page_leads_to_its_files_with_kind_and_size_and_shows_the_pictures_words(site):
    for page in PAGES:
        folder = site / page.path.removesuffix(".md")
        text = (folder / "index.html").read_text("utf-8")
        shown = re.findall(r'<a href="([^"]*files/[^"]+)">([^<]+)</a> <bdi dir="ltr">\((PDF|PNG), \d+ kB\)</bdi>', text)
        assert len(shown) == len(SHEETS), page.path
        assert text.index('class="take"') < text.index('class="review"')
        assert page.matter.key_message.replace("'", "&#39;") in text.replace("&#x27;", "&#39;"), page.path
        for target, _, _ in shown:
            assert (folder / target).resolve().is_file()
