"""A page in pictures: what its author gets wrong is told on its line, and it claims no check that nobody made."""

from __future__ import annotations

import pytest

from macros import checks
from macros.pages import in_pictures

from ...sample import loaded, programme

PAGE = """\
---
title: Crying, in pictures
summary: A sample.
ideas:
  - drawing: {drawing}
    say: {say}
    line: {line}
{more}owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

HELPLINES = """\
- {name: nhs-111, title: NHS 111, kind: urgent, for: You need help soon., number: "111", source: https://example.org, seen_on: 2026-11-22}
"""


def sample(drawing: str = "crying", say: str = "All babies cry.", line: str = "nhs-111", more: str = "") -> dict[str, str]:
    """A page in pictures of one idea, with its full page."""
    page = PAGE.format(drawing=drawing, say=say, line=line, more=more)
    return {
        "modules/_library/helplines.yaml": HELPLINES,
        "docs/families/crying.md": "All babies cry.",
        "docs/families/in-pictures/crying.md": page,
    }


def reported(given: dict[str, str], rule: str) -> list[tuple[str, int]]:
    """Where a rule finds something in a sample."""
    return [(found.where.file, found.where.line) for found in checks.run(programme(given)) if found.rule == rule]


@pytest.mark.parametrize(
    ("rule", "line", "changed"),
    [
        ("ideas-are-one-short-sentence", 6, {"say": "One two three four five six seven eight nine ten eleven."}),
        ("ideas-are-one-short-sentence", 6, {"say": "All babies cry. It stops."}),
        ("drawings-exist", 5, {"drawing": "a-castle"}),
        ("helplines-are-in-the-library", 7, {"line": "nhs-112"}),
        ("telephone-numbers-live-in-the-library", 6, {"say": "Call 01234 567 890."}),
        ("family-words-are-plain", 6, {"say": "You should navigate this."}),
        ("front-matter-is-complete", 8, {"more": "tabb: Crying\n"}),
    ],
)
def test_what_an_idea_does_wrong_is_reported_on_its_line(rule, line, changed):
    assert ("docs/families/in-pictures/crying.md", line) in reported(sample(**changed), rule)


def test_ten_words_are_enough():
    assert reported(sample(say="One two three four five six seven eight nine ten."), "ideas-are-one-short-sentence") == []


def test_the_banner_goes_when_the_page_was_checked(tmp_path):
    for more, unchecked in (("", True), ("checked_by: A group in Keighley\nchecked_on: 2026-11-22\n", False)):
        given = loaded(sample(more=more), tmp_path)
        matter = in_pictures.around(given.programme.simple_pages[0], given)
        assert matter["unchecked"] is unchecked
        assert ("A group in Keighley, 22 November 2026" in [answer for _, answer in matter["about"]]) is not unchecked


def test_no_page_in_pictures_is_taken_for_a_translation():
    given = programme(sample())
    assert [page.path for page in given.family_pages] == ["families/crying.md"]
    assert [page.name for page in given.simple_pages] == ["crying"]
