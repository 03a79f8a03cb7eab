"""Every module has its sheets for paper: tagged, light, and with its answers in the key alone."""

from __future__ import annotations

import pytest

from macros.blocks.activity import Activity
from macros.blocks.question import Question
from macros.formats import FOLDER, ending
from macros.pages.paper_view import PaperView

from ..printed import assert_tagged, letters, words
from .pages import LOADED, MODULES, PROGRAMME, SESSIONS

PAPER = ("handout", "workbook", "worksheet", "answer-key", "plan-pdf", "plan-word", "reading-list")


@pytest.fixture(scope="module")
def sheets(site) -> dict[tuple[str, str], bytes]:
    """Every sheet that the site hands out, by its subject and the name of its format."""
    files = {(slug, name): site / FOLDER / f"{slug}{ending(name)}" for slug in (*MODULES, *SESSIONS) for name in PAPER}
    return {key: file.read_bytes() for key, file in files.items() if file.is_file()}


def test_every_real_module_makes_all_its_sheets(sheets):
    for module in PROGRAMME.modules:
        names = {name for slug, name in sheets if slug == module.slug}
        wanted = {"handout", "reading-list", "worksheet", "answer-key"}
        if module.of_kind(Activity):
            wanted.add("workbook")
        assert wanted <= names, module.slug


def test_every_real_sheet_is_tagged(sheets):
    for (slug, name), data in sheets.items():
        if name != "plan-word":
            assert_tagged(data, "")
            assert len(data) < 400_000, (slug, name, len(data))


def test_every_real_answer_key_has_every_feedback(sheets):
    for module in PROGRAMME.modules:
        shown = letters(words(sheets[module.slug, "answer-key"]))
        hidden = letters(words(sheets[module.slug, "worksheet"]))
        view = PaperView(PROGRAMME, LOADED.citations, module)
        for block in module.of_kind(Question):
            for option in block.options:
                told = letters(_text(view.words(option.feedback)))
                assert told in shown, (module.slug, option.place)
                assert told not in hidden, (module.slug, option.place)


def _text(nodes) -> str:
    return "".join(node if isinstance(node, str) else node.get("text", "") + _text(node.get("words", [])) for node in nodes)
