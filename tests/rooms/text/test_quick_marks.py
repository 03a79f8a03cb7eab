"""A page reads the same whether marks are sought everywhere, as Python-Markdown does, or only where they can be."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.text.quick_marks import WITHIN

EXTENSIONS = ["attr_list", "def_list", "tables", "pymdownx.superfences"]

#: Text that every pattern of Python-Markdown matches, or comes near to.
PIECES = [
    "word",
    " ",
    "\n",
    "  \n",
    "`",
    "``",
    "`a *b*`",
    "\\*",
    "\\",
    "[",
    "](",
    "[a](b.md)",
    "[a *b*](c.md 'd')",
    "[a]",
    "[a][b]",
    "![",
    "![a](b.svg)",
    "![a]",
    "![a][b]",
    "<",
    ">",
    "<https://example.org>",
    "<a@example.org>",
    '<i class="b">',
    "</i>",
    "&",
    "&amp;",
    "&#123;",
    "*",
    "**",
    "***",
    "_",
    "*a*",
    "__b__",
    "{ .lead }",
    "# ",
    "- ",
    "> ",
    "| a | b |\n| - | - |\n",
    "\n\n[b]: c.md\n\n",
]


def converted(text: str, *besides: str) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, *besides])


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_marks_are_found_where_python_markdown_finds_them(text):
    assert converted(text, "macros.text.quick_marks") == converted(text)


@pytest.mark.parametrize("name", WITHIN)
def test_every_pattern_that_is_left_out_at_times_is_one_of_python_markdowns(name):
    assert name in markdown.Markdown().inlinePatterns


def test_a_text_without_marks_is_tried_for_emphasis_alone(monkeypatch):
    """The method that is replaced is private: if Python-Markdown renames it, this says so."""
    from markdown.treeprocessors import InlineProcessor

    tried = []
    monkeypatch.setattr(
        InlineProcessor, "_InlineProcessor__applyPattern", lambda self, pattern, data, *_: (tried.append(pattern), (data, False, 0))[1]
    )
    converted("Plain words.", "macros.text.quick_marks")
    assert len(tried) == 1
