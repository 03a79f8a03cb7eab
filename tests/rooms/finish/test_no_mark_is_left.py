"""A mark of Markdown that is left on a built page is told with its author's line; one that was meant is not."""

from __future__ import annotations

import pytest

from macros.finish import no_mark_is_left

from .test_gate import page, site

LEFT = {
    "an item": "<p>- one of them</p>",
    "an item that goes on": "<p>Look:\n* one of them</p>",
    "a bullet": "<p>• one of them</p>",
    "a row": "<td>| one of them | two |</td>",
    "the edge of a block": "<p>So ::: one of them</p>",
    "struck through": "<p>So ~~one of them~~</p>",
    "an admonition": "<p>!!! one of them</p>",
    "a link": "<p>[so](one of them)</p>",
    "bold": "<p>So **one of them</p>",
    "a heading": "<li>### one of them</li>",
    "a footnote": "<p>one of them[^1]</p>",
}

KEPT = ["<p>A - b, 3 * 4, a | b, a::b, 5 ~ 6, a# b</p>", "<pre><code>- one\n::: two</code></pre>", "<p>So <code>**one**</code></p>"]


@pytest.mark.parametrize("what", LEFT)
def test_a_mark_that_is_left_is_told_on_its_authors_line(what, tmp_path):
    built = site(tmp_path, {"learn/sample/part/index.html": page(f"<main>{LEFT[what]}</main>")}, texts="First.\n\nThen one of them.")
    places = [str(finding.where) for finding in no_mark_is_left.finish(built)]
    text = built.loaded.sources.texts["modules/sample/module.md"]
    assert places == [f"modules/sample/module.md:{text[: text.index('one of them')].count(chr(10)) + 1}"]


@pytest.mark.parametrize("words", KEPT)
def test_signs_that_are_no_marks_are_left_in_peace(words, tmp_path):
    built = site(tmp_path, {"learn/sample/part/index.html": page(f"<main>{words}</main>")})
    assert list(no_mark_is_left.finish(built)) == []


def test_a_mark_that_an_author_meant_is_left_in_peace(tmp_path):
    shown = page("<main><p>Write **so** and ~~so~~.</p></main>")
    built = site(tmp_path, {"learn/sample/part/index.html": shown}, texts=r"Write \*\*so\*\* and \~~so\~~.")
    assert list(no_mark_is_left.finish(built)) == []
