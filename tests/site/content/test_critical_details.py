"""A mistake in a critical detail of a translation is caught, in every language, and what is right raises no alarm."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from macros import checks
from macros.model.programme import Programme
from macros.programme import library
from macros.programme.files import SHARED, Sources, read

from ...sample import PROJECT, TODAY

SOURCES = read(PROJECT)

#: The rules that stand guard, each over its own kind of mistake.
MATCH, DIGITS, LIBRARY = "critical-details-match", "numbers-to-dial-are-in-latin-digits", "helplines-are-in-the-library"

LANGUAGES, HELPLINES = f"{SHARED}languages/", f"{SHARED}helplines.yaml"

CUES, CRYING, HELP = "what-your-baby-is-telling-you", "crying", "get-help-now"

#: A language, a page, what stands there, what a mistake makes of it, and the rule that must see it.
FAULTS = [
    # 999 and 111
    ("ur", CRYING, "باہر جائیں اور 999 پر", "باہر جائیں اور 911 پر", MATCH),
    ("pl", CRYING, "Wyjdź z pokoju i zadzwoń pod 999", "Wyjdź z pokoju i zadzwoń pod 112", MATCH),
    ("pa", HELP, "ਤੁਸੀਂ 999 ’ਤੇ ਟੈਕਸਟ", "ਤੁਸੀਂ 911 ’ਤੇ ਟੈਕਸਟ", MATCH),
    ("ur", HELP, "اگر آپ 999 پر ٹیکسٹ", "اگر آپ 99 پر ٹیکسٹ", MATCH),
    ("pl", HELP, "piszesz SMS pod 999", "piszesz SMS pod 909", MATCH),
    ("pa", CRYING, "ਬਾਹਰ ਜਾਓ ਅਤੇ 999 ’ਤੇ", "ਬਾਹਰ ਜਾਓ ਅਤੇ", MATCH),
    ("pl", CUES, "(feeding-cues.md)", "(crying.md)", MATCH),
    ("ur", CUES, "(talk-and-play.md)", "(crying.md)", MATCH),
    # Options, digits to press, other numbers
    ("pa", HELP, "55 ਨਹੀਂ ਦਬਾਉਣਾ", "5 ਨਹੀਂ ਦਬਾਉਣਾ", MATCH),
    ("ur", HELP, "پہلے 18001 ملائیں", "پہلے 18010 ملائیں", MATCH),
    ("pl", HELP, "wybierz najpierw 18001", "wybierz najpierw 1800", MATCH),
    ("pa", CRYING, "ਨੰਬਰ 4 ਤੋਂ", "ਨੰਬਰ 5 ਤੋਂ", MATCH),
    ("ur", HELP, "کال بند نہ کریں", "کال بند نہ کریں، 45 دبائیں", MATCH),
    # Ages, their units and times
    ("ur", HELP, "اگر 3 منٹ میں", "اگر 3 گھنٹے میں", MATCH),
    ("pl", HELP, "w ciągu 3 minut", "w ciągu 3 godzin", MATCH),
    ("pa", HELP, "ਜੇ 3 ਮਿੰਟਾਂ", "ਜੇ 3 ਦਿਨਾਂ", MATCH),
    ("ur", HELP, "اگر 3 منٹ میں", "اگر 5 منٹ میں", MATCH),
    ("pl", CRYING, "ma od 6 do 8 tygodni", "ma od 6 do 9 tygodni", MATCH),
    ("pa", CRYING, "6 ਤੋਂ 8 ਹਫ਼ਤਿਆਂ", "6 ਤੋਂ 8 ਦਿਨਾਂ", MATCH),
    ("pl", CRYING, "mają około 2 tygodni", "mają około 2 lat", MATCH),
    ("ur", CRYING, "تقریباً 2 ہفتے", "تقریباً ہفتے", MATCH),
    ("pa", HELP, "ਉਮਰ 19 ਸਾਲ", "ਉਮਰ 91 ਸਾਲ", MATCH),
    ("pl", HELP, "nie więcej niż 19 lat", "nie więcej niż 19 miesięcy", MATCH),
    ("pl", CRYING, "Zostań kilka minut", "Zostań kilka godzin", MATCH),
    ("ur", CRYING, "کچھ منٹ دوسرے", "کچھ دیر دوسرے", MATCH),
    ("pa", CRYING, "ਕੁਝ ਮਿੰਟ ਦੂਜੇ", "ਕੁਝ ਹਫ਼ਤੇ ਦੂਜੇ", MATCH),
    ("ur", HELP, "نومبر 2026 میں", "نومبر 2025 میں", MATCH),
    # Links and lines
    ("ur", CUES, "(feeding-cues.md)", "(crying.md)", MATCH),
    ("pl", HELP, "(your-phone.md)", "(https://example.org)", MATCH),
    ("pa", CRYING, "[ਦਿਲਾਸੇ ਅਤੇ ਪਿਆਰ](comfort-and-cuddles.md)", "ਦਿਲਾਸੇ ਅਤੇ ਪਿਆਰ", MATCH),
    ("ur", HELP, "ایپ سے یا", "[گھر](at-home.md) سے یا", MATCH),
    ("pl", HELP, "(at-home.md)", "(crying.md)", MATCH),
    ("pa", HELP, "lines: refuge", "lines: galop", MATCH),
    ("pl", CRYING, "lines: cry-sis", "lines: cry-sis, frank", MATCH),
    ("pa", CUES, "lines: samaritans", "lines: samaritan", LIBRARY),
    # Steps, signs of danger and sources that are lost or made up
    ("ur", CRYING, "- انہیں یہ صفحہ دکھائیں۔\n", "", MATCH),
    ("pl", CRYING, "- Pokaż im tę stronę.\n", "- Pokaż im tę stronę.\n- Odpocznij.\n", MATCH),
    ("pa", CUES, "5. ਦੁਬਾਰਾ ਦੇਖੋ। ਜੇ ਇਸ ਨਾਲ ਫ਼ਰਕ ਨਹੀਂ ਪਿਆ, ਤਾਂ ਕੁਝ ਹੋਰ ਕਰ ਕੇ ਦੇਖੋ।\n", "", MATCH),
    ("ur", CRYING, "@oxon-fever; @frimley-fever; @nhs-sepsis]", "@oxon-fever; @nhs-sepsis]", MATCH),
    # The digits of the script: a wrong number is seen through them, and a number to dial is not written in them
    ("ur", HELP, "اگر 3 منٹ میں", "اگر ۴ منٹ میں", MATCH),
    ("ur", CRYING, "باہر جائیں اور 999 پر", "باہر جائیں اور ۹۹۹ پر", DIGITS),
    ("ur", HELP, "اگر آپ 999 پر ٹیکسٹ", "اگر آپ ۹۹۹ پر ٹیکسٹ", DIGITS),
    ("pa", CRYING, "ਬਾਹਰ ਜਾਓ ਅਤੇ 999", "ਬਾਹਰ ਜਾਓ ਅਤੇ ੯੯੯", DIGITS),
    ("pa", CRYING, "ਬਾਹਰ ਜਾਓ ਅਤੇ 999", "ਬਾਹਰ ਜਾਓ ਅਤੇ ੯੧੧", MATCH),
]


def path(language: str, page: str) -> str:
    return f"docs/families/{language}/{page}.md"


def programme(changed: dict[str, str]) -> Programme:
    """The languages, the helplines, and the pages that have changed with their English; all family pages if none has."""
    pages = {name for file in changed for name in (file, f"docs/families/{file.rpartition('/')[2]}")} or {"docs/families/"}
    wanted = (*pages, LANGUAGES, HELPLINES)
    return library.programme(Sources({name: text for name, text in (SOURCES.texts | changed).items() if name.startswith(wanted)}), TODAY)


def found(changed: dict[str, str]) -> Counter[tuple[str, str]]:
    """How many problems each of the three rules has with each file."""
    return Counter(
        (problem.rule, problem.where.file) for problem in checks.run(programme(changed)) if problem.rule in (MATCH, DIGITS, LIBRARY)
    )


@cache
def found_before() -> Counter[tuple[str, str]]:
    return found({})


def test_the_drafts_raise_no_false_alarm():
    assert len(programme({}).translations) >= 9
    assert found_before() == Counter()


@pytest.mark.parametrize(("language", "page", "was", "becomes", "rule"), FAULTS)
def test_a_fault_in_a_translation_is_caught_in_its_file(language, page, was, becomes, rule):
    file = path(language, page)
    assert was in SOURCES.texts[file], "the draft says it in other words now: choose another place for this fault"
    assert found({file: SOURCES.texts[file].replace(was, becomes, 1)})[rule, file]


def test_there_are_faults_of_every_language_and_page():
    assert len(FAULTS) >= 30
    assert {(language, page) for language, page, *_ in FAULTS} == {
        (language, page) for language in ("ur", "pl", "pa") for page in (CUES, CRYING, HELP)
    }


def test_a_finding_says_where_both_texts_stand_and_what_differs():
    file = path("pl", CRYING)
    text = SOURCES.texts[file].replace("Wyjdź z pokoju i zadzwoń pod 999", "Wyjdź z pokoju i zadzwoń pod 911")
    said = [problem for problem in checks.run(programme({file: text})) if problem.rule == MATCH]
    line = text[: text.index("zadzwoń pod 911")].count("\n") + 1
    assert {str(problem.where) for problem in said} == {f"{file}:{line}"}
    assert any("says 999, and the Polish does not" in problem.what and "docs/families/crying.md:" in problem.what for problem in said)
    assert any("The Polish says 911" in problem.what for problem in said)
