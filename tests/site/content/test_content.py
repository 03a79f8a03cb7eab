"""These modules and pages are the ones that the service's talk was made into, and say what was decided about a high temperature."""

from __future__ import annotations

import re

import pytest

from macros.blocks.signs import Signs
from macros.model.family import ENGLISH, FamilyPage
from macros.model.must_say import MustBeSaid

from ..pages import PROGRAMME
from ..test_modules import opening_of

#: The modules that the service's talk is made into, by their folders.
MODULES = ("aces", "learning-outcomes", "stress-and-the-brain", "voice-of-the-child")


def test_the_modules_of_the_talk_are_there():
    assert [slug for slug in MODULES if slug not in PROGRAMME.by_slug] == []


def test_every_page_says_who_answers_for_it():
    owned = [*PROGRAMME.modules, *PROGRAMME.pages]
    assert owned
    assert [
        str(each.place) for each in owned if not re.search(r"\b(?:team|service|lead|trainers?)\b", each.matter.owner, re.IGNORECASE)
    ] == []


def test_some_module_says_how_long_it_is():
    assert any(re.search(r"\d+ minutes", opening_of(module)) for module in PROGRAMME.modules)


def shown(page: FamilyPage) -> set[str]:
    """The signs that a page shows, by name."""
    return {name for block in page.blocks if isinstance(block, Signs) for name in block.show}


#: The pages that speak of a high temperature, in every language that has them.
FEVER = {page.path: page for page in PROGRAMME.family_pages if "fever-under-3-months" in shown(page)}


def test_pages_about_an_ill_baby_speak_of_a_high_temperature():
    english = {"comfort-and-cuddles", "crying", "get-help-now", "other-carers", "safer-sleep"}
    assert {path for path in FEVER if path.count("/") == 1} == {f"families/{name}.md" for name in english}
    for code in ("ur", "pa", "pl"):
        assert {f"families/{code}/crying.md", f"families/{code}/get-help-now.md"} <= set(FEVER)


@pytest.mark.parametrize("path", FEVER)
def test_a_high_temperature_under_three_months_is_an_emergency_but_for_the_days_after_a_vaccination(path):
    """The most urgent of the English sources, until a clinician has chosen the line."""
    page = FEVER[path]
    language = PROGRAMME.languages[page.language]
    urgent, after = (PROGRAMME.signs[name] for name in ("fever-under-3-months", "fever-after-vaccination"))
    assert after.name in shown(page)
    assert [urgent.shown, after.shown] == ["a-and-e", "111"]
    assert re.search(r"\b3\b.*\b38C\b.*\b48\b", urgent.words)
    assert re.search(r"\b38C\b.*\b48\b", after.words)
    if page.language != ENGLISH:
        for sign in (urgent, after):
            assert sorted(re.findall(r"\d+C?", language.words_of(sign) or "")) == sorted(re.findall(r"\d+C?", sign.words))


def test_no_page_draws_the_line_for_a_high_temperature_at_one_month():
    for page in PROGRAMME.family_pages:
        for line in page.text.splitlines():
            assert not ("38C" in line and re.search(r"\b1\b", line)), (page.path, line)


@pytest.mark.parametrize(
    "path", ["families/crying.md", "families/what-your-baby-is-telling-you.md", "families/get-help-now.md", "families/other-carers.md"]
)
def test_a_baby_who_cannot_be_comforted_is_an_emergency(path):
    assert "crying-nothing-comforts" in shown(PROGRAMME.by_path[path])
    assert PROGRAMME.signs["crying-nothing-comforts"].shown == "a-and-e"


@pytest.mark.parametrize(
    "name", ["social-workers", "family-court", "living-with-someone-else", "family-time", "at-home", "pregnancy", "feelings"]
)
def test_a_page_for_hard_times_says_who_to_call_about_thoughts_of_dying(name):
    assert {"thoughts-of-dying", "cannot-go-on"} <= shown(PROGRAMME.by_path[f"families/{name}.md"])


def test_get_help_now_has_what_cannot_wait_for_a_mother_and_for_a_baby_before_birth():
    page = PROGRAMME.by_path["families/get-help-now.md"]
    assert {"voices-after-birth", "confused-after-birth", "high-mood-after-birth", "fear-of-hurting-baby"} <= shown(page)
    assert "your baby move less than usual" in page.text


@pytest.mark.parametrize("code", ["ur", "pa", "pl"])
def test_a_translation_of_a_sign_or_of_words_that_must_be_said_has_the_numbers_of_the_english(code):
    language = PROGRAMME.languages[code]
    for item in (*PROGRAMME.signs.values(), *PROGRAMME.must_say.values()):
        if words := language.words_of(item):
            assert sorted(re.findall(r"\d+C?", words)) == sorted(re.findall(r"\d+C?", item.words)), item.name


@pytest.mark.parametrize("page", PROGRAMME.translations, ids=lambda page: page.path)
def test_a_translated_page_names_what_the_english_names_and_has_words_for_all_of_it(page):
    english = PROGRAMME.english(page)
    assert [block.show for block in page.blocks if isinstance(block, Signs)] == [
        block.show for block in english.blocks if isinstance(block, Signs)
    ]
    assert [block.say for block in page.blocks if isinstance(block, MustBeSaid)] == [
        block.say for block in english.blocks if isinstance(block, MustBeSaid)
    ]
    language = PROGRAMME.languages[page.language]
    said = {name for block in page.blocks if isinstance(block, MustBeSaid) for name in block.say}
    named = [PROGRAMME.signs[name] for name in shown(page)] + [PROGRAMME.must_say[name] for name in said]
    assert named
    assert [item.name for item in named if not language.words_of(item)] == []


@pytest.mark.parametrize(("code", "never"), [("ur", "کبھی نہ"), ("pa", "ਕਦੇ ਨਾ"), ("pl", "Nigdy nie")])
def test_never_shake_says_never_in_every_language(code, never):
    assert never in (PROGRAMME.languages[code].words_of(PROGRAMME.must_say["never-shake"]) or "")
