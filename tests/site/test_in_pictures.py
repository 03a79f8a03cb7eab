"""The pages in pictures say one short thing a picture, look it, and claim no check that nobody made.

Axe, their weight and what reaches out of the window are tried on them as on every page for families.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from .pages import LOADED, PROGRAMME

PAGES = {page.name: page for page in PROGRAMME.simple_pages}

BANNER = "People with learning disabilities have not checked it yet."


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each page in pictures."""
    return request.param


@pytest.fixture
def built(site: Path, name: str) -> str:
    """The page as it was built."""
    return (site / "families" / "in-pictures" / name / "index.html").read_text("utf-8")


def test_an_idea_is_one_sentence_of_ten_words_with_a_drawing_of_its_own(name):
    ideas = PAGES[name].matter.ideas
    for idea in ideas:
        assert len(idea.say.split()) <= 10, idea.say
        assert re.fullmatch(r"[A-Z][^.!?]*\.", idea.say), idea.say
        assert idea.drawing in LOADED.drawings
    assert len({idea.drawing for idea in ideas}) == len(ideas)


def test_every_idea_is_shown_with_its_drawing(name, built):
    shown = re.findall(r'<li[^>]*><div class="pic"><svg class="art".*?</svg>\s*</div><p class="lead">(.*?)</p>', built, re.DOTALL)
    words = [unescape(re.sub("<.*?>", "", said)) for said in shown]
    assert words == [idea.say for idea in PAGES[name].matter.ideas]


def test_a_page_says_whether_somebody_with_a_learning_disability_has_checked_it_and_is_not_called_easy_read(name, built):
    assert (BANNER in built) == (PAGES[name].matter.checked_on is None)
    assert "easy read" not in built.lower()


def test_the_page_and_the_full_page_lead_to_each_other(site, name, built):
    full = (site / "families" / name / "index.html").read_text("utf-8")
    assert f'href="../in-pictures/{name}/">A simple version with pictures</a>' in full
    assert f'href="../../{name}/"' in built


def test_a_page_is_left_as_its_full_page_is(site, name, built):
    full = (site / "families" / name / "index.html").read_text("utf-8")
    assert ('class="out"' in built) == ('class="out"' in full)
    assert (PROGRAMME.service.name in re.search("<title>(.*?)</title>", built)[1]) == (
        PROGRAMME.service.name in re.search("<title>(.*?)</title>", full)[1]
    )


def test_a_number_in_a_sentence_is_the_number_below_it_and_can_be_pressed(name, built):
    for idea in PAGES[name].matter.ideas:
        line = PROGRAMME.helplines_by_name.get(idea.line or "")
        for said in re.findall(r"\d{3,}", idea.say):
            assert f'href="tel:{said}"' in built
            assert line is None or said in (line.number, line.text_number)
        if line:
            number = "".join((line.number or line.text_number).split())
            assert re.search(f'href="(tel|sms):{number}"', built)


def test_the_drawings_are_lines_in_the_page_s_own_colours():
    for idea in {idea.drawing for page in PAGES.values() for idea in page.matter.ideas}:
        drawn = LOADED.drawings[idea]
        assert drawn.startswith('<svg class="art" viewBox="0 0 240 240" aria-hidden="true" focusable="false">'), idea
        assert re.findall(r"#[0-9a-f]{3}|rgb|style=|<text|<image", drawn) == [], idea
        assert len(drawn) <= 2200, idea


@pytest.mark.browser
def test_pictures_are_large_in_one_column_on_a_phone_and_in_two_beyond(tab, address, name):
    tab.goto(f"{address}families/in-pictures/{name}/")
    for width, columns, least in [(320, 1, 200), (360, 1, 240), (640, 2, 200), (1280, 2, 230)]:
        tab.set_viewport_size({"width": width, "height": 900})
        drawn = tab.evaluate(
            "[...document.querySelectorAll('.ideas .art')].map(a => a.getBoundingClientRect()).map(r => [r.left, r.width])"
        )
        assert min(size for _, size in drawn) >= least, width
        assert (max(left for left, _ in drawn) - min(left for left, _ in drawn) > 100) == (columns == 2), width
        assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth"), width
