"""A page is read into the noun that its folder and its front matter make of it, with the front matter typed."""

from __future__ import annotations

import pytest

from macros.model.family import FamilyMatter, TranslationMatter
from macros.model.page import PageMatter, SessionMatter

from ...sample import programme

SESSION = """\
---
session:
  audience: [nqsw]
  purpose: To look.
  start: "09:30"
  rows:
    - {moment: Close, minutes: 15}
---

Text.
"""


def test_a_page_that_holds_a_session_says_so_by_the_type_of_its_front_matter():
    given = programme({"docs/teach/looking.md": SESSION, "docs/teach/plain.md": "---\nsession:\n---\n\nText.\n"})
    assert [str(problem) for problem in given.unread] == []
    assert {page.path: type(page.matter) for page in given.pages} == {"teach/looking.md": SessionMatter, "teach/plain.md": PageMatter}
    assert [page.matter.session.purpose for page in given.sessions] == ["To look."]


@pytest.mark.parametrize("path", ["docs/families/crying.md", "docs/families/pl/crying.md"])
def test_a_page_for_families_holds_no_session(path):
    given = programme({path: SESSION})
    assert not given.sessions
    assert [(problem.where.file, problem.where.line) for problem in given.unread if "`session`" in problem.what] == [(path, 2)]


def test_a_page_for_families_is_typed_by_its_language():
    given = programme({"docs/families/crying.md": "Text.", "docs/families/pl/crying.md": "Tekst."})
    assert {page.language: type(page.matter) for page in given.family_pages} == {"en": FamilyMatter, "pl": TranslationMatter}
    (translation,) = given.translations
    assert given.english(translation).path == "families/crying.md"


def test_a_translation_without_an_english_page_follows_none():
    given = programme({"docs/families/pl/crying.md": "Tekst."})
    (page,) = given.family_pages
    assert given.followed(page) is None
    with pytest.raises(LookupError, match="no English page `crying`"):
        given.english(page)
