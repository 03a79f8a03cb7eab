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
    ("pl", CRYING, "wyjdź z pokoju i zadzwoń pod 999", "wyjdź z pokoju i zadzwoń pod 112", MATCH),
    ("pa", HELP, "::: call 999 ’ਤੇ", "::: call 911 ’ਤੇ", MATCH),
    ("ur", HELP, "موبائل فون سے 999 پر", "موبائل فون سے 99 پر", MATCH),
    ("pl", CRYING, "albo zadzwoń pod 999. Jeśli", "albo zadzwoń pod 909. Jeśli", MATCH),
    ("pa", CRYING, "ਜਾਂ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਜੇ", "ਜਾਂ ਫ਼ੋਨ ਕਰੋ। ਜੇ", MATCH),
    ("pl", CUES, "::: call Zadzwoń pod 111", "::: call Zadzwoń pod 999", MATCH),
    ("ur", CUES, "::: call 999 پر", "::: call 111 پر", MATCH),
    # Options, digits to press, other numbers
    ("ur", CRYING, "آپشن 2 چنیں", "آپشن 3 چنیں", MATCH),
    ("pl", HELP, "wybierz opcję 2", "wybierz opcję", MATCH),
    ("pa", HELP, "55 ਦਬਾਓ", "5 ਦਬਾਓ", MATCH),
    ("ur", HELP, "پہلے 18001 ملائیں", "پہلے 18010 ملائیں", MATCH),
    ("pl", HELP, "wybierz najpierw 18001", "wybierz najpierw 1800", MATCH),
    ("pa", CRYING, "ਨੰਬਰ 4 ਤੋਂ", "ਨੰਬਰ 5 ਤੋਂ", MATCH),
    ("ur", HELP, "کال بند نہ کریں", "کال بند نہ کریں، 45 دبائیں", MATCH),
    # Ages, their units and times
    ("ur", CRYING, "کیا آپ کا بچہ 3 ماہ", "کیا آپ کا بچہ 3 ہفتے", MATCH),
    ("pl", CRYING, "Czy dziecko ma mniej niż 3 miesiące", "Czy dziecko ma mniej niż 3 tygodnie", MATCH),
    ("pa", CRYING, "ਬੱਚਾ 8 ਹਫ਼ਤਿਆਂ ਤੋਂ", "ਬੱਚਾ 8 ਮਹੀਨਿਆਂ ਤੋਂ", MATCH),
    ("ur", CRYING, "بچہ 8 ہفتے سے کم", "بچہ 6 ہفتے سے کم", MATCH),
    ("pl", CRYING, "ma od 6 do 8 tygodni", "ma od 6 do 9 tygodni", MATCH),
    ("pa", CRYING, "6 ਤੋਂ 8 ਹਫ਼ਤਿਆਂ", "6 ਤੋਂ 8 ਦਿਨਾਂ", MATCH),
    ("pl", CRYING, "mają około 2 tygodni", "mają około 2 lat", MATCH),
    ("ur", CRYING, "تقریباً 2 ہفتے", "تقریباً ہفتے", MATCH),
    ("pa", HELP, "ਉਮਰ 19 ਸਾਲ", "ਉਮਰ 91 ਸਾਲ", MATCH),
    ("pl", HELP, "nie więcej niż 19 lat", "nie więcej niż 19 miesięcy", MATCH),
    ("pl", CRYING, "Zostań kilka minut", "Zostań kilka godzin", MATCH),
    ("ur", CRYING, "کچھ منٹ دوسرے", "کچھ دیر دوسرے", MATCH),
    ("pa", CRYING, "ਕੁਝ ਮਿੰਟ ਦੂਜੇ", "ਕੁਝ ਹਫ਼ਤੇ ਦੂਜੇ", MATCH),
    ("ur", HELP, "22 نومبر 2026", "22 نومبر 2025", MATCH),
    # Temperatures
    ("ur", CRYING, "درجہ حرارت 38C یا اس سے زیادہ ہے", "درجہ حرارت 83C یا اس سے زیادہ ہے", MATCH),
    ("pl", HELP, "temperaturę 38C", "temperaturę 39C", MATCH),
    ("pa", CRYING, "ਤਾਪਮਾਨ 38C ਜਾਂ ਇਸ ਤੋਂ ਵੱਧ ਹੈ", "ਤਾਪਮਾਨ 38.5C ਜਾਂ ਇਸ ਤੋਂ ਵੱਧ ਹੈ", MATCH),
    ("pl", CRYING, "temperaturę 38C lub wyższą?", "temperaturę 100F lub wyższą?", MATCH),
    # Never
    ("ur", CRYING, "بچے کو کبھی نہ جھنجھوڑیں", "بچے کو جھنجھوڑیں", MATCH),
    ("pl", CRYING, "Nigdy nie potrząsaj", "Nie potrząsaj", MATCH),
    ("pa", CRYING, "ਕਦੇ ਨਾ ਝੰਜੋੜੋ", "ਕਦੇ ਝੰਜੋੜੋ", MATCH),
    # Links and lines
    ("ur", CUES, "(feeding-cues.md)", "(crying.md)", MATCH),
    ("pl", HELP, "(your-phone.md)", "(https://example.org)", MATCH),
    ("pa", CRYING, "[ਦਿਲਾਸੇ ਅਤੇ ਪਿਆਰ](comfort-and-cuddles.md)", "ਦਿਲਾਸੇ ਅਤੇ ਪਿਆਰ", MATCH),
    ("ur", HELP, "ٹیکسٹ کرنے کے لیے اپنا", "ٹیکسٹ کرنے کے لیے [گھر](at-home.md) اپنا", MATCH),
    ("pl", HELP, "REGISTER pod [999](sms:999)", "REGISTER pod [999](sms:99)", MATCH),
    ("ur", CUES, "line: emergency-999", "line: nhs-111", MATCH),
    ("pa", HELP, "lines: refuge", "lines: galop", MATCH),
    ("pl", CRYING, "lines: cry-sis", "lines: cry-sis, frank", MATCH),
    ("pa", CUES, "lines: samaritans", "lines: samaritan", LIBRARY),
    # Steps, signs of danger and sources that are lost or made up
    ("ur", CRYING, "- بچہ ڈھیلا یا اکڑا ہوا ہو، یا اسے دورہ پڑے\n", "", MATCH),
    ("pl", CUES, "- z trudem oddycha\n", "- z trudem oddycha\n- kaszle\n", MATCH),
    ("pa", CUES, "5. ਦੁਬਾਰਾ ਦੇਖੋ। ਜੇ ਇਸ ਨਾਲ ਫ਼ਰਕ ਨਹੀਂ ਪਿਆ, ਤਾਂ ਕੁਝ ਹੋਰ ਕਰ ਕੇ ਦੇਖੋ।\n", "", MATCH),
    ("ur", CRYING, "[@wy-crying; @oxon-fever; @frimley-fever]", "[@wy-crying; @oxon-fever]", MATCH),
    # The digits of the script: a wrong number is seen through them, and a number to dial is not written in them
    ("ur", CRYING, "کیا آپ کا بچہ 3 ماہ", "کیا آپ کا بچہ ۴ ماہ", MATCH),
    ("ur", CRYING, "باہر جائیں اور 999 پر", "باہر جائیں اور ۹۹۹ پر", DIGITS),
    ("ur", HELP, "::: call 111 پر کال کریں اگر\n", "::: call ۱۱۱ پر کال کریں اگر\n", DIGITS),
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
    text = SOURCES.texts[file].replace("wyjdź z pokoju i zadzwoń pod 999", "wyjdź z pokoju i zadzwoń pod 911")
    said = [problem for problem in checks.run(programme({file: text})) if problem.rule == MATCH]
    line = text[: text.index("zadzwoń pod 911")].count("\n") + 1
    assert {str(problem.where) for problem in said} == {f"{file}:{line}"}
    assert any("says 999, and the Polish does not" in problem.what and "docs/families/crying.md:" in problem.what for problem in said)
    assert any("The Polish says 911" in problem.what for problem in said)
