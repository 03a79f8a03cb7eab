"""What an author means is what everyone gets: what is written for the engine shows what the reader read."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.pages.paper_view import EXTENSIONS
from macros.text.reader import read
from macros.text.writing import AsItStands
from macros.text.written import written

ENGINE = markdown.Markdown(extensions=EXTENSIONS, output_format="html")


def shown(text: str) -> str:
    """The HTML that the engine makes of what was written, without the white space between its tags."""
    made = ENGINE.reset().convert(written(read(text), AsItStands()))
    made = re.sub(r"&#(\d+);", lambda spelt: chr(int(spelt[1])), without_colours(made))
    return re.sub(r"\s*(</?(?:ul|ol|li|p|table|thead|tbody|tr|t[hd]|pre|blockquote|h\d)\b[^>]*>)\s*", r"\1", made).strip()


def without_colours(made: str) -> str:
    """The HTML without the boxes that code is coloured by."""
    made = re.sub(r'<div class="(?:language-\S+ )?highlight"><pre>(?:<span></span>)?', "<pre>", made)
    return re.sub(r"</?span[^>]*>", "", made.replace("</code></pre></div>", "</code></pre>"))


MEANT = {
    "a list straight after a line": ("Call if:\n- blue\n- cold", "<p>Call if:</p><ul><li>blue</li><li>cold</li></ul>"),
    "numbers straight after a line": ("Then:\n1. wait\n2. look", "<p>Then:</p><ol><li>wait</li><li>look</li></ol>"),
    "a list in two blanks": ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
    "a list in three blanks": ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
    "a list that begins with 3": ("3. three\n4. four", '<ol start="3"><li>three</li><li>four</li></ol>'),
    "a list that goes on behind words": ("1. a\n\nThen\n\n2. b", '<ol><li>a</li></ol><p>Then</p><ol start="2"><li>b</li></ol>'),
    "numbers with brackets": ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
    "code in a list": (
        "1. a\n   ```\n   x - y\n   ```\n2. b",
        "<ol><li><p>a</p><pre><code>x - y\n</code></pre></li><li><p>b</p></li></ol>",
    ),
    "a table straight after a line": (
        "See:\n| a | b |\n|---|---|\n| c | d |",
        "<p>See:</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
    ),
    "a bar in code in a table": (
        "| a | b |\n|---|---|\n| `x|y` | z |",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td>z</td></tr></tbody></table>",
    ),
    "a bar in code in the words of a picture": ("![a `x|y`](c.svg)", '<p><img alt="a x|y" src="c.svg"></p>'),
    "a bar between backticks in an address": ("[x](https://a.org/`b|c`)", '<p><a href="https://a.org/%60b|c%60">x</a></p>'),
    "a bar behind a backslash in a table": (
        "| a |\n|---|\n| x\\|y |",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>x|y</td></tr></tbody></table>",
    ),
    "a title in single quotes": ("[x](page:a.md 'the page')", '<p><a href="page:a.md" title="the page">x</a></p>'),
    "a title with quotation marks": ("[x](a.md 'the \"page\"')", '<p><a href="a.md" title="the &quot;page&quot;">x</a></p>'),
    "an address with brackets": ("[x](https://a.org/b_(c))", '<p><a href="https://a.org/b_%28c%29">x</a></p>'),
    "a bare address": ("See https://a.org/b_c.", '<p>See <a href="https://a.org/b_c">https://a.org/b_c</a>.</p>'),
    "a bare address in capitals": ("HTTPS://a.org/B", '<p><a href="https://a.org/B">HTTPS://a.org/B</a></p>'),
    "a bare address with brackets": ("(https://a.org/b_(c))", '<p>(<a href="https://a.org/b_%28c%29">https://a.org/b_(c)</a>)</p>'),
    "a bare address in quotation marks": ("“https://a.org/b”", '<p>“<a href="https://a.org/b">https://a.org/b</a>”</p>'),
    "a bare address of a bare address": (
        "https://a.org/https://b.org",
        '<p><a href="https://a.org/https://b.org">https://a.org/https://b.org</a></p>',
    ),
    "lines to write on": ("Name: ______ Date: ____/____/____ Age: ___", "<p>Name: ______ Date: ____/____/____ Age: ___</p>"),
    "a line to write on beside a word": ("I am____years", "<p>I am____years</p>"),
    "slanted and bold by underscores": ("___both___ and __one__", "<p><em><strong>both</strong></em> and <strong>one</strong></p>"),
    "numbers that are multiplied": ("5*3*2 is *more* than 2*3", "<p>5*3*2 is <em>more</em> than 2*3</p>"),
    "an address in angle brackets": ("<https://a.org>", '<p><a href="https://a.org">https://a.org</a></p>'),
    "a picture within a link": ("[![a cat](c.svg)](a.md)", '<p><a href="a.md"><img alt="a cat" src="c.svg"></a></p>'),
    "escapes": (r"\*a\* \~ \: \_b\_ 1\. \#", "<p>*a* ~ : _b_ 1. #</p>"),
    "a number at the start of a line": ("It was in\n2015. Then", "<p>It was in\n2015. Then</p>"),
    "hashes at the start of a line": ("First\n#1 is the best", "<p>First\n#1 is the best</p>"),
    "tags as text": ("a <b> & c &lt; d", "<p>a &lt;b&gt; &amp; c &lt; d</p>"),
    "bold in slanted words": ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
    "slanted at the end of bold": ("**a *b***", "<p><strong>a <em>b</em></strong></p>"),
    "braces": ("a {.wide} {#x}", "<p>a {.wide} {#x}</p>"),
    "the mark of a box": ("/// html | div\n\n///", "<p>/// html | div</p><p>///</p>"),
    "the mark of a box in a list": ("- /// html | div", "<ul><li>/// html | div</li></ul>"),
    "the mark of a table of contents": ("[TOC]", "<p>[TOC]</p>"),
    "a meaning": ("Word\n: what it means", "<p>Word\n: what it means</p>"),
    "two kinds of list side by side": ("- a\n\n* b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    "an exclamation mark before a link": ("Look\\![here](a.md)", '<p>Look!<a href="a.md">here</a></p>'),
    "a name behind a heading": ("### What *now* {#now}", '<h3 id="now">What <em>now</em></h3>'),
    "a hard break": ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>"),
    "a quote": ("> a\n> - b", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"),
    "a loose list": ("- a\n\n  more\n- b", "<ul><li><p>a</p><p>more</p></li><li><p>b</p></li></ul>"),
    "alignment": (
        "| a |\n|--:|\n| b |",
        '<table><thead><tr><th class="at-end">a</th></tr></thead><tbody><tr><td class="at-end">b</td></tr></tbody></table>',
    ),
    "an author's placeholder": ("\x02wzxhzdk:0\x03".replace("\x02", "").replace("\x03", ""), "<p>wzxhzdk:0</p>"),
}


@pytest.mark.parametrize("name", MEANT)
def test_a_text_is_shown_as_it_is_meant(name):
    text, expected = MEANT[name]
    assert shown(text) == expected


def test_what_is_found_stands_on_its_line():
    found = read("Look:\n- [a](b.md)\n  and\n  ![c](d.svg)\n\n### E [@f] {#g}\n\n| h | i |\n|---|---|\n| j | [@k, p. 4] |\n")
    assert [(link.target, link.text, link.line) for link in found.links] == [("b.md", "a", 1)]
    assert [(picture.src, picture.alt, picture.line) for picture in found.pictures] == [("d.svg", "c", 3)]
    assert [(cited.cited, cited.line, cited.in_heading) for cited in found.citations] == [("@f", 5, True), ("@k, p. 4", 9, False)]
    assert [(heading.level, heading.text, heading.name, heading.line) for heading in found.headings] == [(3, "E ", "g", 5)]


def test_only_pages_of_the_house_call_macros():
    call = '{{ helplines("urgent") }}'
    assert written(read(call, of_the_house=True), AsItStands()) == call
    assert call not in written(read(call), AsItStands())


#: Words, and every mark that means something to one reader or another.
PIECES = st.sampled_from(
    ["a", "bee", " ", "  ", "\n", "\n\n", "- ", "* ", "1. ", "2) ", "# ", "### ", "> ", "`", "``", "*", "**", "_", "__", "[", "]", "(", ")"]
    + [
        "](a.md)",
        "![",
        "|",
        "| - |",
        "---",
        "===",
        "~~~",
        "```",
        "<b>",
        "&amp;",
        "&",
        "\\",
        "{",
        "}",
        "{: .x}",
        "{#n}",
        ":",
        "    ",
        "///",
        "!",
        "~",
    ]
    + ["[@key]", "https://a.org", "^[", "=", "+", "\t", "[TOC]", "::", "<!--", "-->", "é", "999"]
)


def letters(made: str) -> str:
    """All that is said, without tags and white space."""
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", made)))


def said(text: str) -> str:
    """All that the reader says stands in a text, without its white space."""
    pieces = []
    for token in read(text).tokens:
        if token.type in ("fence", "code_block"):
            pieces.append(token.content)
        for child in token.children or []:
            pieces.append({"image": "", "citation": f"[{child.content}]"}.get(child.type, child.content))
    return re.sub(r"\s", "", "".join(pieces))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=24).map("".join))
def test_nothing_is_lost_and_nothing_is_added_whatever_marks_stand_in_a_text(text):
    assert letters(ENGINE.reset().convert(written(read(text), AsItStands()))) == said(text)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=24).map("".join))
def test_no_tag_and_no_attribute_of_an_author_reaches_the_page(text):
    made = without_colours(ENGINE.reset().convert(written(read(text), AsItStands())))
    known = r"<(?:/?(?:p|ul|li|em|strong|code|pre|blockquote|h[1-6]|table|thead|tbody|tr|th|td|ol)|br|hr|ol start=\"\d+\"|h[1-6] id=\"n\"|/a|a href=\"[^\"]*\"|img alt=\"[^\"]*\" src=\"[^\"]*\"|code class=\"language-[\w#.+-]+\")>"
    assert not re.search(r"<", re.sub(known, "", made)), made
