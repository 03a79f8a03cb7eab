"""A sheet for families that lost a sign, words that must be said or a number is not made, whatever its script."""

from __future__ import annotations

import pytest

from macros.extensions import discover
from macros.formats.paper import typst_pdf
from macros.model.language import mark
from macros.model.problem import CannotMake

from ...sample import ENGLISH_WORDS, PROJECT, Loaded, loaded

NEVER = "Never leave your baby alone in the bath."

SIGN, SAID, NUMBER, SIGN_IN_URDU = "is hard to wake", "Never shake a tiny baby.", "0800 448 0737", "مشکل سے جاگے"

_URDU = (PROJECT / "modules/_library/languages/ur.yaml").read_text("utf-8")

FILES = {
    "modules/_library/languages/en.yaml": ENGLISH_WORDS,
    "modules/_library/languages/ur.yaml": _URDU.split("\nsigns:")[0].split("\nmust_say:")[0]
    + f"\nsigns: {{waking: {{of: {mark(SIGN)}, words: {SIGN_IN_URDU}}}}}\n",
    "modules/_library/helplines.yaml": f"""\
- {{name: emergency-999, title: Emergency, kind: emergency, for: Danger, number: "999", answers: ["999"], source: "https://www.nhs.uk", seen_on: 2026-11-22}}
- {{name: cry-sis, title: Cry-sis, kind: someone-to-talk-to, for: Crying, number: {NUMBER}, source: "https://www.nhs.uk", seen_on: 2026-11-22}}
""",
    "modules/_library/signs.yaml": f"""\
- name: waking
  title: Hard to wake
  of: baby
  kind: illness
  words: {SIGN}
  sources: [{{source: good2020, nation: England, urgency: "999", says: a reason to ring}}]
""",
    "modules/_library/must-say.yaml": f"- {{name: never-shake, title: Never shake, words: {SAID}, why: So., sources: [good2020]}}\n",
    "docs/families/crying.md": "---\nkind: list\nleaflet: [now]\n---\n\n## Now {#now}\n\nStay.\n\n## Later {#later}\n\n"
    + NEVER
    + "\n\n::: signs\nshow: waking\n:::\n\n::: must-say\nsay: never-shake\n:::\n\n::: talk\nlines: cry-sis\n:::",
    "docs/families/ur/crying.md": "::: signs\nshow: waking\n:::\n\n::: must-say\nsay: never-shake\n:::\n\n::: talk\nlines: cry-sis\n\nرونا\n:::",
}

#: What each sheet must hold, and what a template might forget to set.
MUST = {
    ("leaflet", "en"): [SIGN, SAID, NUMBER, "999", NEVER],
    ("leaflet", "ur"): [SIGN_IN_URDU, SAID, NUMBER, "999"],
    ("poster", "en"): [SAID, "999"],
    ("picture", "en"): [SAID, "999"],
    ("poster", "ur"): [SAID, "999"],
}


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> Loaded:
    return loaded(FILES, tmp_path_factory.mktemp("parity"))


def make(sheet: str, code: str, given: Loaded) -> bytes:
    page = next(page for page in given.programme.family_pages if page.language == code)
    return discover("formats")[sheet].of_family_page(page, given)


@pytest.mark.parametrize(("sheet", "code"), MUST)
def test_a_sheet_that_holds_all_is_made(sheet, code, given):
    assert make(sheet, code, given)


@pytest.mark.parametrize(("sheet", "code", "lost"), [(*which, words) for which, all_ in MUST.items() for words in all_])
def test_a_sheet_that_loses_something_is_not_made_and_names_it(sheet, code, lost, given, monkeypatch):
    """The template is made to leave out what holds it, as one might that has no room."""
    whole = typst_pdf._template

    def forgetful(name: str) -> bytes:
        text = whole(name).decode()
        if name == "family":
            text = text.replace("#let words(nodes) = {", f'#let words(nodes) = if not plain(nodes).contains("{lost}") {{', 1)
        return text.encode()

    monkeypatch.setattr(typst_pdf, "_template", forgetful)
    with pytest.raises(CannotMake) as failed:
        make(sheet, code, given)
    assert all(lost in problem.what for problem in failed.value.problems)
    assert all(problem.where.file.startswith("docs/families/") for problem in failed.value.problems)
