"""The frame around every page leads to the pages that the settings name, where they are there."""

from __future__ import annotations

from macros.extensions import discover
from macros.model.programme import Programme
from macros.model.service import Frame
from macros.pages import frame_pages
from macros.programme import library

from ...sample import TODAY, sample, sources

SETTINGS = discover("checks")["settings-make-a-site"].GOOD["mkdocs.yml"]

TEXT = "---\n---\n\nText."


def programme(*paths: str, pages: str = "{}") -> Programme:
    """A programme with pages at these paths, and the settings' own `pages`."""
    files = {f"docs/{path}": "Text." if path.startswith("families/") and path.count("/") == 1 else TEXT for path in paths}
    settings = SETTINGS.replace("name: A service\n", f"name: A service\n    pages: {pages}\n")
    return library.programme(sources(sample(files | {"mkdocs.yml": settings}).files), TODAY)


def test_a_page_that_is_there_has_an_address_and_any_other_none():
    frame = frame_pages.extra(programme("learn/index.md", "search.md"))["frame"]
    assert {name: address for name, address in frame.items() if address} == {"learn": "learn/", "search": "search/"}
    assert frame.keys() == Frame.model_fields.keys()


def test_a_page_may_stand_in_another_place():
    frame = frame_pages.extra(programme("families/call.md", "words.md", pages="{help: families/call.md, glossary: words.md}"))["frame"]
    assert {name: address for name, address in frame.items() if address} == {"help": "families/call/", "glossary": "words/"}


def test_a_page_stands_under_the_link_that_leads_to_it_or_to_its_folder():
    known = programme("index.md", "learn/index.md", "search.md", "call.md", pages="{help: call.md}")
    under = {
        path: frame_pages.around(path, known)["under"]
        for path in ("index.md", "learn/index.md", "learn/a/b.md", "teach/a.md", "search.md", "call.md", "about/a.md")
    }
    assert under == {
        "index.md": "home",
        "learn/index.md": "learn",
        "learn/a/b.md": "learn",
        "teach/a.md": "teach",
        "search.md": "search",
        "call.md": "help",
        "about/a.md": "",
    }


def test_a_page_for_families_leads_to_pages_in_its_own_language_where_that_has_them_and_not_to_itself():
    known = programme(
        "families/index.md", "families/get-help-now.md", "families/your-phone.md", "families/crying.md", "families/pl/get-help-now.md"
    )
    assert dict(frame_pages.led_to("crying", "pl", known)) == {
        "all": "families/",
        "help": "families/pl/get-help-now/",
        "safer": "families/your-phone/",
    }
    assert dict(frame_pages.led_to("get-help-now", "en", known)) == {"all": "families/", "safer": "families/your-phone/"}
    assert dict(frame_pages.led_to("in-pictures/get-help-now", "en", known))["help"] == "families/get-help-now/"


def test_a_page_for_families_leads_to_nothing_that_is_not_there():
    assert dict(frame_pages.led_to("crying", "en", programme("families/crying.md", "families/get-help-now.md"))) == {
        "help": "families/get-help-now/"
    }


def test_no_lawyer_is_missed_where_none_is_asked():
    known = programme()
    assert "no lawyer" in frame_pages.around("learn/a.md", known)["nobody"]
    assert "no lawyer" not in frame_pages.around("contribute/a.md", known)["nobody"]
