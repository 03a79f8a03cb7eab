"""A session's plan says everything once: its pages by their titles, its sources in one list, its minutes as its rows have them."""

from __future__ import annotations

import re

from tests.presenting import SLUG, TEXTS
from tests.sample import loaded, rendered, tree, words

PAGE = f"docs/teach/{SLUG}.md"


def texts(**changed: str) -> dict[str, str]:
    """The small session with other rows, or with more text under its plan."""
    text = TEXTS[PAGE]
    if "row" in changed:
        text = text.replace("    - {moment: Close, minutes: 15}\n", changed["row"])
    return TEXTS | {PAGE: text + changed.get("text", "")}


def page(given: dict[str, str], tmp_path) -> str:
    return rendered(loaded(given, tmp_path))[PAGE.removeprefix("docs/")].split("---\n", 2)[2]


def test_a_page_in_a_row_is_named_once_and_by_its_own_title(tmp_path):
    shown = page(texts(row=f"    - {{page: teach/{SLUG}.md, minutes: 15}}\n"), tmp_path)
    assert shown.count(f"[An hour on cues](../teach/{SLUG}.md)") == 1
    assert "**An hour on cues**" not in shown


def test_a_row_that_has_its_own_title_names_its_page_too(tmp_path):
    shown = page(texts(row=f"    - {{page: teach/{SLUG}.md, title: Look once more, minutes: 15}}\n"), tmp_path)
    assert f"**Look once more** [An hour on cues](../teach/{SLUG}.md)" in shown


def test_a_source_that_a_row_cites_is_read_and_listed(tmp_path):
    shown = page(texts(row='    - {moment: Close, minutes: 15, trainer: "Say what the book says [@good2020].", late: "Say it [@good2020]."}\n'), tmp_path)
    assert "[@" not in shown
    assert shown.count('href="#ref-good2020"') == 2
    assert shown.count('id="ref-good2020"') == 1


def test_what_the_page_and_its_rows_cite_stands_in_one_list(tmp_path):
    row = '    - {moment: Close, minutes: 15, trainer: "Say what the book says [@good2020]."}\n'
    shown = page(texts(row=row, text="\nAnother book says so [@old2015].\n"), tmp_path)
    assert len(re.findall(r"\{#sources\}", shown)) == 1
    assert shown.count('id="ref-good2020"') == shown.count('id="ref-old2015"') == 1
    assert "A good book" in words(tree(shown))
