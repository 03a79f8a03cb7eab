"""The pages in pictures say one short thing a picture, look it, and never claim to have been checked."""

from __future__ import annotations

import gzip
import re
from html import unescape
from pathlib import Path

import pytest

from macros import checks
from macros.pages import in_pictures
from macros.programme import files

from ..sample import PROJECT, Loaded, loaded, programme
from .axe import axe, faults

LOADED = Loaded(files.read(PROJECT), PROJECT)
PAGES = {page.name: page for page in LOADED.programme.simple_pages}

BANNER = "People with learning disabilities have not checked it yet."

#: The most that a page for families may weigh over the wire, in bytes: one round trip.
HEAVIEST = 14_600

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


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each page in pictures."""
    return request.param


@pytest.fixture
def built(site: Path, name: str) -> str:
    """The page as it was built."""
    return (site / "families" / "in-pictures" / name / "index.html").read_text("utf-8")


def test_the_four_pages_are_there():
    assert set(PAGES) == {"crying", "what-your-baby-is-telling-you", "feelings", "get-help-now"}


def test_an_idea_is_one_sentence_of_ten_words_with_a_drawing_of_its_own(name):
    ideas = PAGES[name].matter.ideas
    assert 6 <= len(ideas) <= 12
    for idea in ideas:
        assert len(idea.say.split()) <= 10, idea.say
        assert re.fullmatch(r"[A-Z][^.!?]*\.", idea.say), idea.say
        assert (PROJECT / "overrides" / "drawings" / f"{idea.drawing}.html").is_file()
    assert len({idea.drawing for idea in ideas}) == len(ideas)


def test_every_idea_is_shown_with_its_drawing(name, built):
    shown = re.findall(r'<li[^>]*><div class="pic"><svg class="art".*?</svg>\s*</div><p class="lead">(.*?)</p>', built, re.DOTALL)
    words = [unescape(re.sub("<.*?>", "", said)) for said in shown]
    assert words == [idea.say for idea in PAGES[name].matter.ideas]


def test_a_page_says_that_nobody_with_a_learning_disability_has_checked_it_and_is_not_called_easy_read(built):
    assert BANNER in built
    assert "easy read" not in built.lower()


def test_the_page_and_the_full_page_lead_to_each_other(site, name, built):
    full = (site / "families" / name / "index.html").read_text("utf-8")
    assert f'href="../in-pictures/{name}/">A simple version with pictures</a>' in full
    assert f'href="../../{name}/"' in built


def test_a_page_is_left_as_its_full_page_is(site, name, built):
    full = (site / "families" / name / "index.html").read_text("utf-8")
    assert ('class="out"' in built) == ('class="out"' in full)
    assert ("Little Minds" in re.search("<title>(.*?)</title>", built)[1]) == ("Little Minds" in re.search("<title>(.*?)</title>", full)[1])


def test_a_number_in_a_sentence_is_the_number_below_it_and_can_be_pressed(name, built):
    for idea in PAGES[name].matter.ideas:
        line = LOADED.programme.helplines_by_name.get(idea.line or "")
        for said in re.findall(r"\d{3,}", idea.say):
            assert f'href="tel:{said}"' in built
            assert line is None or said in (line.number, line.text_number)
        if line:
            number = "".join((line.number or line.text_number).split())
            assert re.search(f'href="(tel|sms):{number}"', built)


def test_what_a_baby_s_life_may_hang_on_is_said_exactly():
    said = [idea.say for page in PAGES.values() for idea in page.matter.ideas]
    assert "Never shake a baby." in said
    assert [sentence for sentence in said if "Put your baby" in sentence and "on their back" not in sentence] == []
    for page in PAGES.values():
        numbers = [idea.line for idea in page.matter.ideas]
        emergencies = [at for at, line in enumerate(numbers) if line == "emergency-999"]
        assert emergencies == list(range(emergencies[0], emergencies[-1] + 1))
        assert emergencies[-1] + 1 == min(numbers.index(urgent) for urgent in numbers if urgent and urgent.startswith("nhs-111"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("crying", "At 38C, a baby under 3 months needs A&E."),
        ("get-help-now", "At 38C, a baby under 3 months needs A&E."),
        ("crying", "Go to A&E if your baby cannot be comforted."),
        ("what-your-baby-is-telling-you", "Go to A&E if your baby cannot be comforted."),
    ],
)
def test_a_page_in_pictures_is_as_urgent_as_its_full_page(name, said):
    assert [idea.line for idea in PAGES[name].matter.ideas if idea.say == said] == ["emergency-999"]


def test_a_page_weighs_no_more_than_one_round_trip_carries(site, name, built):
    folder = site / "families" / "in-pictures" / name
    loads = re.findall(r'<(?:link rel="(?:icon|stylesheet)"|script|img)[^>]*?\s(?:href|src)="([^"]+)"', built)
    parts = [built.encode(), *((folder / path).read_bytes() for path in loads)]
    assert sum(len(gzip.compress(part, 6)) for part in parts) <= HEAVIEST


def test_the_drawings_are_lines_in_the_page_s_own_colours():
    for idea in {idea.drawing for page in PAGES.values() for idea in page.matter.ideas}:
        drawn = (PROJECT / "overrides" / "drawings" / f"{idea}.html").read_text("utf-8")
        assert drawn.startswith('<svg class="art" viewBox="0 0 240 240" aria-hidden="true" focusable="false">'), idea
        assert re.findall(r"#[0-9a-f]{3}|rgb|style=|<text|<image", drawn) == [], idea
        assert len(drawn) <= 2200, idea


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
    for more, unchecked in (("", True), ("checked_by: A group in Keighley\nchecked_on: 2026-11-20\n", False)):
        given = loaded(sample(more=more), tmp_path)
        matter = in_pictures.around(given.programme.simple_pages[0], given)
        assert matter["unchecked"] is unchecked
        assert ("A group in Keighley, 20 November 2026" in matter["about"].values()) is not unchecked


def test_no_page_in_pictures_is_taken_for_a_translation():
    given = programme(sample())
    assert [page.path for page in given.family_pages] == ["families/crying.md"]
    assert [page.name for page in given.simple_pages] == ["crying"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(browser, address, name, scheme, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()
    tab.goto(f"{address}families/in-pictures/{name}/")
    found = faults(tab)
    context.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "columns", "least"), [(320, 1, 200), (360, 1, 240), (640, 2, 200), (1280, 2, 230)])
def test_pictures_are_large_in_one_column_on_a_phone_and_in_two_beyond(browser, address, name, width, columns, least):
    context = browser.new_context(viewport={"width": width, "height": 900})
    tab = context.new_page()
    tab.goto(f"{address}families/in-pictures/{name}/")
    drawn = tab.evaluate("[...document.querySelectorAll('.ideas .art')].map(a => a.getBoundingClientRect()).map(r => [r.left, r.width])")
    sideways = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
    assert min(size for _, size in drawn) >= least
    assert (max(left for left, _ in drawn) - min(left for left, _ in drawn) > 100) == (columns == 2)
    assert not sideways


@pytest.mark.browser
def test_nothing_scrolls_sideways_with_twice_the_text(browser, address, name):
    context = browser.new_context(viewport={"width": 360, "height": 900})
    tab = context.new_page()
    tab.goto(f"{address}families/in-pictures/{name}/")
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    sideways = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
    assert not sideways
