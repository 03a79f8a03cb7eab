"""A day counts between the last change of a text and today: no page, sheet or list claims what another day says."""

from __future__ import annotations

import pytest

from macros import checks
from macros.commands.drafts.publishing import left_out, waits_for
from macros.programme.load import Loaded
from macros.site.kept import Keys

from ...sample import MODULE, loaded, programme, rendered

TEXT = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe three cues}}
owner: The team
changed: {changed}
approved_by: [{approvals}]
review_by: 2027-11-22
---

Text.

## A part {{#part minutes=8 teaches=cues}}

Text.
"""

LEAD = "{{role: Lead clinician, on: {}}}"


def text(*on: str, changed: str = "2026-11-20") -> str:
    return TEXT.format(changed=changed, approvals=", ".join(LEAD.format(day) for day in on).replace("{{", "{").replace("}}", "}"))


def held(given) -> list[tuple[str, str]]:
    """The rules that hold a publication back because of a module, with the places."""
    rules = ("days-are-in-order", "texts-are-approved", "translations-are-checked", "helplines-are-rung")
    return [(problem.rule, str(problem.where)) for problem in checks.run(given) if problem.rule in rules]


@pytest.mark.parametrize("on", ["2026-11-20", "2026-11-21", "2026-11-22"])
def test_an_approval_between_the_last_change_and_today_counts(on, tmp_path):
    assert held(programme({MODULE: text(on)})) == []
    assert "Lead clinician" in box(loaded({MODULE: text(on)}, tmp_path))


@pytest.mark.parametrize(
    ("on", "changed"),
    [
        ("2026-11-19", "2026-11-20"),
        ("2025-11-20", "2026-11-20"),
        ("2026-11-23", "2026-11-20"),
        ("2099-01-01", "2026-11-20"),
        ("2026-11-22", "2026-11-23"),
    ],
)
def test_any_other_approval_is_told_once_and_no_page_claims_it(on, changed, tmp_path):
    given = loaded({MODULE: text(on, changed=changed)}, tmp_path)
    own = [place for rule, place in held(given.programme) if rule == "days-are-in-order" and place.endswith(":8")]
    assert own == [f"{MODULE}:8"]
    assert "texts-are-approved" not in {rule for rule, _ in held(given.programme)}
    assert "Lead clinician" not in box(given)
    assert waits_for(given.programme)


def test_one_approval_that_counts_is_enough_and_alone_is_named(tmp_path):
    given = loaded({MODULE: text("2026-11-01", "2026-11-21")}, tmp_path)
    assert "Lead clinician, 21 November 2026" in box(given)
    assert "1 November 2026, " not in box(given)
    assert [rule for rule, _ in held(given.programme)] == ["days-are-in-order"]


def test_a_text_that_says_it_was_changed_tomorrow_is_held(tmp_path):
    assert ("days-are-in-order", f"{MODULE}:7") in held(programme({MODULE: text(changed="2026-11-23")}))


def test_a_sheet_is_made_anew_on_the_day_from_which_its_approval_counts(tmp_path):
    def key(today: str) -> str:
        given = loaded({MODULE: text("2026-11-22", changed=today)}, tmp_path)
        given.sources.texts[MODULE] = "the same"
        return Keys(given).of_module("handout", given.programme.modules[0])

    assert key("2026-11-20") == key("2026-11-21")
    assert key("2026-11-20") != key("2026-11-23")


PAGE = "docs/families/crying.md"
OTHER = "docs/families/pl/crying.md"
CHECKED = "---\ntranslated_by: A machine\nchecked_by: A health visitor\nchecked_on: {}\nchanged: 2026-11-20\n---\n"


@pytest.mark.parametrize("on", ["2026-11-19", "2026-11-23"])
def test_a_check_of_a_translation_that_does_not_count_leaves_it_a_draft(on):
    given = programme({PAGE: "Hello.", OTHER: CHECKED.format(on)})
    assert [page.place.file for page in left_out(given)] == [OTHER]
    assert [rule for rule, place in held(given) if place.startswith(OTHER)] == ["days-are-in-order", "texts-are-approved"]
    assert OTHER not in {problem.where.file for problem in waits_for(given)}


def test_a_check_of_a_translation_that_counts_leaves_it_no_draft():
    given = programme({PAGE: "Hello.", OTHER: CHECKED.format("2026-11-20")})
    assert left_out(given) == ()
    assert given.not_counted == ()


LINE = """\
- {{name: listeners, title: Listeners, kind: someone-to-talk-to, for: You want to talk., number: "116 000", source: https://example.org, seen_on: {seen}, rung_on: {rung}}}
"""


def test_a_call_on_a_day_to_come_was_not_made():
    given = programme({"modules/_library/helplines.yaml": LINE.format(seen="2026-11-20", rung="2026-11-23")})
    assert given.helplines[0].rung_on is None
    assert [rule for rule, _ in held(given) if rule.startswith(("days", "help"))] == ["days-are-in-order"]


def test_a_helpline_and_a_source_that_were_read_on_a_day_to_come_are_held():
    given = programme({"modules/_library/helplines.yaml": LINE.format(seen="2026-11-23", rung="null")})
    assert {rule for rule, _ in held(given) if rule.startswith(("days", "help"))} == {"days-are-in-order", "helplines-are-rung"}
    source = (
        "references:\n- {id: a, type: book, title: A, issued: {date-parts: [[2020]]}, checked: {mark: V, on: 2026-12-01, what: Seen.}}\n"
    )
    given = programme({"modules/_library/references.yaml": source})
    assert [place for rule, place in held(given) if rule == "days-are-in-order"] == ["modules/_library/references.yaml:2"]


def box(given: Loaded) -> str:
    """The front matter of the module's pages, as templates are given it."""
    return rendered(given)["learn/sample/index.md"]
