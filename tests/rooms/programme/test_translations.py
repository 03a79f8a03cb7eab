"""A translated page follows today's English: what is current is shown, what is older is labelled, what contradicts is withheld."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros import checks
from macros.__main__ import main
from macros.model.family import Passage
from macros.model.record import Place
from macros.programme import clock, library
from macros.programme.files import Sources
from macros.programme.translating import skeleton, stamped
from macros.programme.translations import Pair, aligned, pairs, shape, to_translate

from ... import small_project
from ...sample import BASE, ENGLISH_WORDS, loaded, programme, rendered, tree, words

HERE = Place("a.md")

ARABIC = "ا"


def passage(text: str, kind: str = "text", name: str = "", level: int = 0) -> Passage:
    return Passage(kind, text, HERE, name, level)


def laid(english: str, done: str, agree: bool = True) -> list[str]:
    """Letters laid beside each other: `A` is an English passage, `a` its translation, `(a)` one that is older or withheld.

    `done` holds each translation with the letter of the English that it was made from: `Aa`.
    """
    marks = [(passage(letter).mark, passage(translation)) for letter, translation in re.findall(r"(\w)(\w)", done)]
    found = aligned([passage(letter) for letter in english], marks, lambda one, other: agree)
    return [_said(pair) for pair in found]


def _said(pair: Pair) -> str:
    if pair.withheld:
        return f"{pair.english.text}!"
    if not pair.translation:
        return pair.english.text
    return f"{pair.english.text}{pair.translation.text}" if pair.current else f"{pair.english.text}({pair.translation.text})"


@pytest.mark.parametrize(
    ("english", "done", "wanted"),
    [
        ("ABC", "Aa Bb Cc", ["Aa", "Bb", "Cc"]),
        ("AXC", "Aa Bb Cc", ["Aa", "X(b)", "Cc"]),
        ("AC", "Aa Bb Cc", ["Aa", "Cc"]),
        ("AXBC", "Aa Bb Cc", ["Aa", "X", "Bb", "Cc"]),
        ("CAB", "Aa Bb Cc", ["Cc", "Aa", "Bb"]),
        ("AXYC", "Aa Bb Cc", ["Aa", "X(b)", "Y", "Cc"]),
        ("XYZ", "Aa Bb Cc", ["X(a)", "Y(b)", "Z(c)"]),
        ("AAB", "Aa Bb", ["Aa", "Aa", "Bb"]),
        ("AB", "Aa Ab Bc", ["Aa", "Bc"]),
        ("AB", "", ["A", "B"]),
        ("", "Aa", []),
    ],
)
def test_every_english_passage_finds_its_translation(english, done, wanted):
    assert laid(english, done) == wanted


def test_an_older_translation_whose_details_differ_is_withheld():
    assert laid("AXC", "Aa Bb Cc", agree=False) == ["Aa", "X!", "Cc"]


def test_a_current_translation_is_shown_whatever_its_details_are_for_a_check_stops_the_build():
    assert laid("A", "Aa", agree=False) == ["Aa"]


def test_an_older_translation_stands_only_beside_its_own_kind():
    heading = passage("Why", "heading", "why", 2)
    done = [(passage("Old").mark, passage("stary"))]
    assert [pair.translation for pair in aligned([heading], done, lambda one, other: True)] == [None]
    assert shape(heading) != shape(passage("Why", "heading", "how", 2))


# Pages

ENGLISH = """\
---
title: When your baby cries
tab: Crying
summary: A sample.
key_message: Look at your baby.
group: your-baby
kind: list
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

Look at your baby for 5 minutes.

## Why {#why}

All babies cry.

Read about [feeding](feeding-cues.md).

::: talk
lines: listeners, others
:::
"""

LINES = """\
- {name: listeners, title: Listeners, kind: someone-to-talk-to, for: You want to talk., number: "0808 800 5000", source: A page, seen_on: 2026-11-22}
- {name: others, title: Others, kind: someone-to-talk-to, for: You are low., number: "116 000", source: A page, seen_on: 2026-11-22}
"""

URDU = """\
جب آپ کا بچہ روئے
رونا
ایک نمونہ۔
اپنے بچے کو دیکھیں۔
اپنے بچے کو 5 منٹ دیکھیں۔
کیوں
سب بچے روتے ہیں۔
[دودھ](feeding-cues.md) کے بارے میں پڑھیں۔
آپ بات کرنا چاہتے ہیں۔
آپ اداس ہیں۔
""".split("\n")

#: What the Urdu of these tests says in Urdu. All else around its pages stays in English.
IN_URDU = {
    "name": "Urdu",
    "native": "اردو",
    "direction": "rtl",
    "call": '"{number} پر کال کریں"',
    "newer_english": "انگریزی متن بدل گیا ہے۔ یہ نیا انگریزی متن ہے۔ اس کے نیچے کا ترجمہ پرانا ہے۔",
    "only_english": "یہ صرف انگریزی میں ہے۔ اس کا ترجمہ ابھی نہیں ہوا۔",
    "privacy": "رازداری",
    "never": "[کبھی … نہ, کبھی … نہیں, ہرگز … نہ, ہرگز … نہیں]",
    "minutes": "[منٹ, منٹوں]",
    "hours": "[گھنٹہ, گھنٹے, گھنٹوں]",
    "days": "[دن, دنوں]",
    "weeks": "[ہفتہ, ہفتے, ہفتوں]",
    "months": "[مہینہ, مہینے, مہینوں, ماہ]",
    "years": "[سال, سالوں]",
    "degrees": "[C, ڈگری]",
}


def urdu_strings() -> str:
    """The file of a language that is Urdu where these tests look."""
    text = ENGLISH_WORDS
    for name, said in IN_URDU.items():
        text = re.sub(rf"(?m)^( *{name}): (?!\[January).*$", lambda found, said=said: f"{found[1]}: {said}", text)
    return text


URDU_STRINGS = urdu_strings()

PAGE, OURS = "docs/families/crying.md", "docs/families/ur/crying.md"


def files(english: str = ENGLISH) -> dict[str, str]:
    """A project with a page in English and in Urdu; the Urdu was made from `ENGLISH`."""
    given = {
        "modules/_library/languages/ur.yaml": URDU_STRINGS,
        "modules/_library/helplines.yaml": LINES,
        "docs/families/feeding-cues.md": "Hello.",
        PAGE: ENGLISH,
    }
    page = translated(given)
    return given | {PAGE: english, OURS: page}


def translated(given: dict[str, str]) -> str:
    """The page that a translator makes of the skeleton, with its marks."""
    whole = programme(given)
    _, text = skeleton(whole, "ur", "crying")
    for passage, urdu in zip(to_translate(whole.by_path["families/crying.md"], whole), URDU, strict=False):
        own = passage.block.body if passage.block else passage.text
        text = text.replace(f'"{own}"', f'"{urdu}"', 1) if f'"{own}"' in text else text.replace(own, urdu, 1)
    whole = programme(given | {OURS: text})
    return stamped(whole.by_path["families/ur/crying.md"], whole, text)[0]


def problems(given: dict[str, str]) -> list[str]:
    return [problem.rule for problem in checks.run(programme(given)) if problem.where.file == OURS]


def shown(given: dict[str, str], tmp_path: Path, path: str = "families/ur/crying.md"):
    """The page's text as HTML."""
    return tree(rendered(loaded(given, tmp_path))[path].split("---\n", 2)[2])


def english_words(page) -> str:
    """What is marked as English on a page."""
    return " ".join(words(element) for element in page.iter() if element.get("lang") == "en")


def test_a_translation_made_from_the_skeleton_is_whole_and_breaks_no_rule(tmp_path):
    given = files()
    assert set(problems(given)) == {"texts-are-approved", "translations-are-checked"}
    assert all(pair.current for pair in pairs(programme(given).by_path["families/ur/crying.md"], programme(given)))
    page = shown(given, tmp_path)
    assert [words(heading) for heading in page.iter("h2")] == ["کیوں"]
    assert "All babies cry" not in words(page)
    assert URDU[8] in words(page)


def test_new_english_stands_labelled_above_the_older_translation(tmp_path):
    given = files(ENGLISH.replace("All babies cry.", "Every baby cries."))
    page = shown(given, tmp_path)
    [box] = [element for element in page.iter("div") if "newer" in element.get("class", "")]
    said = words(box)
    assert said.index("انگریزی متن بدل گیا ہے") < said.index("Every baby cries.") < said.index(URDU[6])
    assert "Every baby cries." in english_words(page)
    assert "translations-follow-the-english" in problems(given)


@pytest.mark.parametrize(
    "new", ["Look at your baby for 10 minutes.", "Never look at your baby for 5 minutes.", "Look at your baby for 5 weeks."]
)
def test_an_older_translation_that_says_another_number_or_no_never_is_not_shown(tmp_path, new):
    given = files(ENGLISH.replace("Look at your baby for 5 minutes.", new))
    page = shown(given, tmp_path)
    assert new in english_words(page)
    assert URDU[4] not in words(page)
    assert "یہ صرف انگریزی میں ہے" in words(page)
    assert "translations-follow-the-english" in problems(given)


def test_new_english_passages_are_shown_in_english_under_one_label_and_old_ones_are_gone(tmp_path):
    given = files(
        ENGLISH.replace("All babies cry.", "All babies cry.\n\nIt passes.\n\nAsk for help.").replace(
            "Look at your baby for 5 minutes.\n\n", ""
        )
    )
    page = shown(given, tmp_path)
    said = words(page)
    assert said.count("یہ صرف انگریزی میں ہے") == 1
    assert said.index(URDU[6]) < said.index("It passes.") < said.index("Ask for help.")
    assert URDU[4] not in said


def test_another_word_of_the_library_is_another_english(tmp_path):
    given = files() | {"modules/_library/helplines.yaml": LINES.replace("You are low.", "You are very low.")}
    page = shown(given, tmp_path)
    assert "You are very low." in english_words(page)
    assert "You want to talk." not in words(page)


def test_a_tab_whose_english_changed_is_english_for_that_gives_nothing_away(tmp_path):
    given = files(ENGLISH.replace("tab: Crying", "tab: A page"))
    assert '\ntab: "A page"\n' in rendered(loaded(given, tmp_path))["families/ur/crying.md"]


def test_a_title_whose_english_changed_is_shown_with_the_new_english_below(tmp_path):
    given = files(ENGLISH.replace("title: When your baby cries", "title: If your baby cries"))
    text = rendered(loaded(given, tmp_path))["families/ur/crying.md"]
    assert f'\ntitle: "{URDU[0]}"\n' in text
    assert "If your baby cries" in english_words(shown(given, tmp_path))


def test_a_link_leads_to_the_same_language_where_it_has_the_page(tmp_path):
    assert "../feeding-cues.md" in targets(files(), tmp_path)
    both = files() | {"docs/families/ur/feeding-cues.md": files()[OURS]}
    assert "feeding-cues.md" in targets(both, tmp_path)
    assert {"../feeding-cues.md", "../../feeding-cues.md"} <= targets(both, tmp_path, "families/ur/crying/with-english.md")


def test_a_link_to_a_page_that_is_only_in_english_says_so(tmp_path):
    languages = {link.get("href"): link.get("hreflang") for link in shown(files(), tmp_path).iter("a")}
    assert languages["../feeding-cues.md"] == "en"
    both = files() | {"docs/families/ur/feeding-cues.md": files()[OURS]}
    assert {link.get("hreflang") for link in shown(both, tmp_path).iter("a")} == {None}


def targets(given: dict[str, str], tmp_path: Path, path: str = "families/ur/crying.md") -> set[str]:
    """Where the links of a page lead."""
    return {link.get("href") for link in shown(given, tmp_path, path).iter("a")}


def test_a_link_to_no_page_in_any_language_is_a_problem():
    given = files()
    assert "links-resolve" in problems(given | {OURS: given[OURS].replace("feeding-cues.md", "feding-cues.md")})


def test_titles_and_words_of_helplines_are_marked_as_english(tmp_path):
    said = english_words(shown(files(), tmp_path))
    assert "Listeners" in said
    assert "Others" in said


def test_the_reading_view_has_every_passage_in_both_languages_and_every_id_once(tmp_path):
    page = shown(files(), tmp_path, "families/ur/crying/with-english.md")
    rows = [element for element in page.iter("div") if element.get("class") == "pair"]
    assert len(rows) == 7
    for row in rows:
        assert [(cell.get("lang"), cell.get("dir")) for cell in row] == [("en", "ltr"), ("ur", "rtl")]
        assert all(words(cell).strip() for cell in row)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_the_reading_view_says_where_a_translation_is_older_or_missing(tmp_path):
    given = files(ENGLISH.replace("All babies cry.", "Every baby cries.\n\nIt passes."))
    said = words(shown(given, tmp_path, "families/ur/crying/with-english.md"))
    assert said.index("Every baby cries.") < said.index("انگریزی متن بدل گیا ہے") < said.index(URDU[6])
    assert said.index("It passes.") < said.index("یہ صرف انگریزی میں ہے")


def test_a_draft_and_its_reading_view_are_left_out_of_a_publication(tmp_path):
    given = loaded(files(), tmp_path)
    given.programme = given.programme.without_drafts()
    assert not [path for path in rendered(given) if path.startswith("families/ur/")]


def test_an_english_page_offers_its_translations_each_in_its_own_name(tmp_path):
    page = rendered(loaded(files(), tmp_path))["families/crying.md"]
    assert '\nlanguages: [["ur", "اردو", "families/ur/crying/"]]\n' in page


# What helps a translator


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project on a disk with the two pages."""
    folder = small_project.written(tmp_path / "project")
    for path, text in files().items():
        small_project.write(folder, path, text)
    return folder


def run(project: Path, *arguments: str) -> int:
    return main(["--project", str(project), *arguments])


def test_the_skeleton_is_english_throughout_and_shows_as_english(project, tmp_path, capsys):
    (project / OURS).unlink()
    assert run(project, "translate", "ur", "crying") == 0
    text = (project / OURS).read_text("utf-8")
    assert "All babies cry." in text
    assert ARABIC not in text
    given = files() | {OURS: text}
    assert "critical-details-match" not in problems(given)
    assert "All babies cry." in english_words(shown(given, tmp_path))


def test_translate_never_overwrites_and_lists_what_is_left(project, capsys):
    small_project.write(project, PAGE, ENGLISH.replace("All babies cry.", "Every baby cries."))
    before = (project / OURS).read_bytes()
    assert run(project, "translate", "ur", "crying") == 0
    assert (project / OURS).read_bytes() == before
    said = capsys.readouterr().out
    assert f"{OURS}:" in said
    assert "Every baby cries." in said
    assert "Passages to translate: 1." in said


def test_mark_changes_the_marks_and_no_other_word(project, capsys):
    small_project.write(project, PAGE, ENGLISH.replace("All babies cry.", "Every baby cries."))
    before = (project / OURS).read_text("utf-8")
    assert run(project, "mark", OURS) == 0
    after = (project / OURS).read_text("utf-8")
    assert after != before
    assert without_marks(after) == without_marks(before)
    said = capsys.readouterr().out
    assert URDU[6] in said
    assert "1 mark is new" in said
    assert run(project, "mark", OURS) == 0
    assert (project / OURS).read_text("utf-8") == after


def without_marks(text: str) -> str:
    return re.sub(r'"[0-9a-f]{8}"', "", text)


def test_mark_leaves_what_is_still_english_unmarked(project):
    text = (project / OURS).read_text("utf-8").replace(URDU[6], "All babies cry.")
    small_project.write(project, OURS, text)
    assert run(project, "mark", OURS) == 0
    assert (project / OURS).read_text("utf-8").count('"todo"') == 1


def test_mark_marks_a_block_whose_words_are_all_in_the_library(project):
    """It is the same in every language: the library has its words."""
    block = "\n\n::: must-say\nsay: never-shake\n:::\n"
    small_project.write(project, PAGE, ENGLISH + block)
    small_project.write(project, OURS, (project / OURS).read_text("utf-8") + block)
    assert run(project, "mark", OURS) == 0
    assert "todo" not in (project / OURS).read_text("utf-8")


def test_mark_refuses_a_page_with_other_passages_and_says_where_they_part(project, capsys):
    small_project.write(project, PAGE, ENGLISH.replace("All babies cry.", "All babies cry.\n\n## New {#new}"))
    before = (project / OURS).read_bytes()
    assert run(project, "mark", OURS) == 2
    assert (project / OURS).read_bytes() == before
    assert "“New”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["translate", "url", "crying"], "There is no language `url`. Did you mean `ur`?"),
        (["translate", "ur", "cryin"], "There is no English page `cryin`. Did you mean `crying`?"),
        (["translate", "en", "crying"], "There is no language `en`."),
        (["mark", "docs/families/ur/cryin.md"], "Did you mean `docs/families/ur/crying.md`?"),
    ],
)
def test_what_cannot_be_translated_is_said_in_words(project, capsys, arguments, said):
    assert run(project, *arguments) == 2
    assert said in capsys.readouterr().err


# Languages


def test_a_strings_file_that_lacks_one_or_has_another_brace_stops_the_build():
    lacking = URDU_STRINGS.replace("  privacy: رازداری\n", "").replace('"{number} پر کال کریں"', '"{numbr} پر کال کریں"')
    given = {"modules/_library/languages/ur.yaml": lacking}
    said = [problem.what for problem in checks.run(programme(given)) if problem.rule == "languages-have-every-string"]
    assert len(said) == 2
    assert any("`privacy`" in what for what in said)


def test_a_project_without_the_english_words_is_told_so_and_not_shown_a_traceback():
    base = {path: text for path, text in BASE.items() if not path.endswith("/en.yaml")}
    texts = Sources(base | {PAGE: ENGLISH, OURS: files()[OURS], "modules/_library/languages/ur.yaml": URDU_STRINGS})
    assert "languages-are-known" in {problem.rule for problem in checks.run(library.programme(texts, clock.today()))}
