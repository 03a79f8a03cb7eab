"""A publication waits for people: approvals, reviews, calls; it says for what, holds no draft, and touches nothing till then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.commands.drafts.publishing import left_out, waits_for, what_it_waits_for

from ... import small_project
from ...in_process import command
from ...sample import programme

APPROVED = "approved_by: [{role: Clinical lead, on: 2026-11-22}]\nreview_by:"

LINE = """\
- name: nhs-111
  title: NHS 111
  kind: urgent
  for: You need help soon.
  number: "111"
  source: https://example.org
  seen_on: 2026-11-20
  rung_on: {rung}
"""

FAMILY = """\
---
title: When your baby cries
tab: Crying
summary: A sample.
key_message: Look at your baby.
group: your-baby
kind: list
owner: The team
changed: 2026-11-22
approved_by: {approved}
review_by: {review}
---

All babies cry.
"""

DRAFT = """\
---
title: Gdy dziecko płacze
tab: Płacz
summary: Przykład.
key_message: Popatrz na dziecko.
owner: The team
changed: 2026-11-22
review_by: 2099-11-22
translated_by: A machine
checked_on: {checked}
---

Wszystkie dzieci płaczą.
"""


def given(approved="[{role: Clinical lead, on: 2026-11-22}]", review="2099-01-01", rung="2026-11-20", **files):
    """A programme whose one family page and one helpline are as they are said to be."""
    own = {
        "docs/families/crying.md": FAMILY.format(approved=approved, review=review),
        "modules/_library/helplines.yaml": LINE.format(rung=rung),
    }
    return programme(own | files)


def waiting(given) -> set[tuple[str, str]]:
    """The rules that hold a publication back, with the files they speak of."""
    return {(problem.rule, problem.where.file) for problem in waits_for(given)}


@pytest.mark.parametrize(
    ("fault", "rule"),
    [({"approved": "[]"}, "texts-are-approved"), ({"review": "2026-11-01"}, "reviews-are-not-due")],
)
def test_a_family_page_that_waits_for_a_person_holds_a_publication_back(fault, rule):
    page = "docs/families/crying.md"
    assert (rule, page) not in waiting(given())
    assert (rule, page) in waiting(given(**fault))


@pytest.mark.parametrize("rung", ["null", "2026-08-01"])
def test_a_helpline_that_nobody_rang_in_time_holds_a_publication_back(rung):
    line = ("helplines-are-rung", "modules/_library/helplines.yaml")
    assert line not in waiting(given())
    assert line in waiting(given(rung=rung))


def test_a_draft_is_left_out_and_a_checked_translation_is_not():
    path = "docs/families/pl/crying.md"
    draft = given(**{path: DRAFT.format(checked="null")})
    checked = given(**{path: DRAFT.format(checked="2026-11-22")})
    assert [page.place.file for page in left_out(draft)] == [path]
    assert "families/pl/crying.md" not in draft.without_drafts().by_path
    assert left_out(checked) == ()
    assert "families/pl/crying.md" in checked.without_drafts().by_path


def test_what_it_waits_for_is_counted_in_words():
    said = what_it_waits_for(waits_for(given(approved="[]", rung="null")))
    assert re.search(r"^  \d+ approvals? of (?:a text|texts)$", said, re.MULTILINE)
    assert re.search(r"^  1 helpline that somebody has to ring$", said, re.MULTILINE)


def test_a_project_that_waits_for_nobody_is_published_without_its_drafts(tmp_path: Path):
    folder = small_project.written(tmp_path / "project")
    for path in [*folder.glob("docs/**/*.md"), *folder.glob("modules/*/module.md")]:
        path.write_text(re.sub(r"^review_by:", APPROVED, path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    small_project.write(
        folder, "docs/families/crying.md", FAMILY.format(approved="[{role: Clinical lead, on: 2026-11-22}]", review="2099-01-01")
    )
    small_project.write(folder, "modules/_library/helplines.yaml", LINE.format(rung="2026-11-20"))
    small_project.write(
        folder,
        "modules/_library/languages/pl.yaml",
        (small_project.PROJECT / "modules/_library/languages/en.yaml")
        .read_text("utf-8")
        .replace("name: English\nnative: English", "name: Polish\nnative: polski"),
    )
    small_project.write(folder, "docs/families/pl/crying.md", DRAFT.format(checked="null"))
    done = command(folder, "publish")
    assert done.returncode == 0, done.stderr
    assert "docs/families/pl/crying.md is a draft" in done.stdout
    assert (folder / "site/families/crying/index.html").is_file()
    assert not (folder / "site/families/pl").exists()
    assert "polski" not in (folder / "site/families/crying/index.html").read_text("utf-8")
