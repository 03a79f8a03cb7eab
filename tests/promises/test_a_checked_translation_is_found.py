"""From a checked translation to a result: it is found in its own language, shown in its own direction, and told apart from the English."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .. import in_process, small_project
from ..sample import PROJECT
from ..server import serving
from ..site.searching import shown

pytestmark = pytest.mark.browser

HEAD = (
    "title: {title}\nsummary: {summary}\nkey_message: {message}\ntab: {tab}\nowner: The team\nchanged: 2026-11-22\nreview_by: 2027-11-22\n"
)

ENGLISH = {
    "title": "When your baby cries",
    "summary": "What to do.",
    "message": "Step away.",
    "tab": "Crying",
    "text": "All babies cry. Hold your baby.",
}

#: Two translations that somebody checked, and one that nobody has.
TRANSLATIONS = {
    "ur": {
        "title": "جب آپ کا بچہ روئے",
        "summary": "کیا کریں۔",
        "message": "وہاں سے ہٹ جائیں۔",
        "tab": "رونا",
        "text": "سب بچے روتے ہیں۔ رونا مشکل ہو تو بچے کو گود میں لیں۔",
    },
    "pl": {
        "title": "Kiedy dziecko płacze",
        "summary": "Co robić.",
        "message": "Odejdź na chwilę.",
        "tab": "Płacz",
        "text": "Wszystkie dzieci płaczą. Przytul dziecko.",
    },
    "pa": {
        "title": "ਜਦੋਂ ਤੁਹਾਡਾ ਬੱਚਾ ਰੋਂਦਾ ਹੈ",
        "summary": "ਕੀ ਕਰਨਾ ਹੈ।",
        "message": "ਦੂਰ ਹੋ ਜਾਓ।",
        "tab": "ਰੋਣਾ",
        "text": "ਸਾਰੇ ਬੱਚੇ ਰੋਂਦੇ ਹਨ। ਆਪਣੇ ਬੱਚੇ ਨੂੰ ਗੋਦੀ ਵਿੱਚ ਲਵੋ।",
    },
}

CHECKED = ("ur", "pl")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A small project with a page for families in four languages, built."""
    folder = small_project.written(tmp_path_factory.mktemp("translated") / "project")
    languages = "modules/_library/languages"
    shutil.copytree(PROJECT / languages, folder / languages, dirs_exist_ok=True)
    search = small_project.PAGE.format(path="search.md", text="Type a word.").replace("owner:", "template: search.html\nowner:")
    small_project.write(folder, "docs/search.md", search)
    written = HEAD.format(**ENGLISH) + "group: you\nkind: list\n"
    small_project.write(folder, "docs/families/crying.md", f"---\n{written}---\n\n{ENGLISH['text']}\n")
    for code, words in TRANSLATIONS.items():
        by, on = ("A speaker", "2026-11-22") if code in CHECKED else ("null", "null")
        path = f"docs/families/{code}/crying.md"
        head = HEAD.format(**words) + f"translated_by: A person\nchecked_by: {by}\nchecked_on: {on}\n"
        small_project.write(folder, path, f"---\n{head}---\n\n{words['text']}\n")
        marked = in_process.command(folder, "mark", path)
        assert marked.returncode == 0, marked.stdout + marked.stderr
    done = in_process.command(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def tab(browser, project) -> Iterator[Page]:
    """A tab at the search of that project."""
    with serving(project / "site") as address:
        opened = browser.new_page()
        opened.goto(f"{address}search/")
        yield opened
        opened.close()


@pytest.mark.parametrize(
    ("words", "code", "direction", "native"),
    [
        ("رونا", "ur", "rtl", "اردو"),
        ("بچہ روئے", "ur", "rtl", "اردو"),
        ("płacze", "pl", "ltr", "Polski"),
        ("placze", "pl", "ltr", "Polski"),
    ],
)
def test_a_checked_translation_is_found_and_shown_in_its_own_language_and_direction(tab, words, code, direction, native):
    assert shown(tab, words)[:1] == [f"/families/{code}/crying/"]
    first = tab.locator(".results > li").first
    expect(first.locator("h2")).to_have_attribute("lang", code)
    assert first.locator("h2").evaluate("heading => getComputedStyle(heading).direction") == direction
    expect(first.locator(f".who [lang={code}]")).to_have_text(native)


def test_the_english_page_names_no_language_and_is_not_taken_for_a_translation(tab):
    assert shown(tab, "baby cries")[:1] == ["/families/crying/"]
    first = tab.locator(".results > li").first
    assert first.locator("[lang]").count() == 0
    assert first.locator(".who").inner_text() == "Families"


def test_a_translation_that_nobody_checked_is_not_found(tab):
    assert "/families/pa/crying/" not in shown(tab, "ਬੱਚਾ ਰੋਂਦਾ")
