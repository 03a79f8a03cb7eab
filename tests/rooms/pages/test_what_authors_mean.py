"""What an author means stands on the page, in the text of a part and within its blocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ...sample import MODULE, html, loaded, module, rendered

#: Where an author's text can stand.
AROUND = {
    "a part": "{}",
    "an activity": "::: activity {{#act}} Do\nminutes: 3\noutcomes: cues\n\n{}\n:::",
    "a case": "::: case-study {{#case}} Amina\n{}\n:::",
    "a reflection": "::: reflection {{#think}}\nminutes: 1\n\n{}\n:::",
    "an answer": "::: question {{#ask}}\noutcomes: cues\n\nWhat?\n\n- [x] This.\n  Right.\n\n  {}\n- [ ] That.\n  No.\n:::",
}

#: What is written, and what stands on the page.
MEANT = {
    "a list straight after a line": ("Call if:\n- blue\n- cold", "<p>Call if:</p><ul><li>blue</li><li>cold</li></ul>"),
    "numbers straight after a line": ("Then:\n1. wait\n2. look", "<p>Then:</p><ol><li>wait</li><li>look</li></ol>"),
    "numbers that go on": ("1. a\n2. b\n\nBreathe.\n\n3. c", '<p>Breathe.</p><ol start="3"><li>c</li></ol>'),
    "a table straight after a line": (
        "See:\n| a |\n| - |\n| b |",
        "<p>See:</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
    ),
    "a sample of a block": ("```\n::: activity {#x} T\nminutes: 5\n:::\n```", "<code>::: activity {#x} T\nminutes: 5\n:::\n</code>"),
    "a title in single quotes": ("See [it](module:sample#part 'a title').", 'title="a title">it</a>'),
    "a line to write on": ("Name: ______ Date: ____/____", "<p>Name: ______ Date: ____/____</p>"),
    "a blank of a word processor": ("-\u00a0blue\n-\u00a0cold", "<ul><li>blue</li><li>cold</li></ul>"),
}


@pytest.mark.parametrize("place", AROUND)
def test_what_is_meant_stands_on_the_page_wherever_it_is_written(place, tmp_path: Path):
    text = "\n\n".join(f"So.\n\n{text}" for text, _ in MEANT.values())
    if place == "an answer":
        text = text.replace("\n", "\n  ")
    page = html(rendered(loaded({MODULE: module(AROUND[place].format(text))}, tmp_path))["learn/sample/part.md"])
    made = re.sub(r"\s*(</?(?:ul|ol|li|p|table|thead|tbody|tr|t[hd])\b[^>]*>)\s*", r"\1", re.sub(r"</?span[^>]*>", "", page))
    assert [name for name, (_, shown) in MEANT.items() if shown not in made] == []
