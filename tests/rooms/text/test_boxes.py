"""Our boxes are those of pymdownx.blocks.html, to the letter, for whatever we write with them."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

EXTENSIONS = ["attr_list", "def_list", "tables", "pymdownx.superfences"]

TEXTS = [
    "A paragraph.",
    "- one\n- two\n\n- three",
    "1. one\n\n    more\n\n2. two",
    "### A heading {#name}",
    "```text\n/// html | b\n///\n```",
    "| a | b |\n| - | -: |\n| 1 | 2 |",
    "> A quote.",
    "    code",
    "Term\n: Meaning",
    '<p class="label" id="x"><svg viewBox="0 0 24 24"><path d="M1 1"/></svg>Check <span>one &amp; two</span></p>',
    "<!-- a mark -->",
    '<ul class="sources">\n<li>One</li>\n</ul>',
    "Two\nlines\n{ .lead }",
    "",
]

SELECTORS = [
    "div.views",
    'section.block.activity#two-minutes[aria-labelledby="two-minutes-label"]',
    "details.answer.not-right",
    "summary",
    "figure.block.figure",
    "figcaption",
    'nav.steps[aria-label="Parts of this module"]',
    "div.feedback[data-pagefind-ignore]",
    'div.table[tabindex="0"][role="region"][aria-label="It’s a table, by and large"]',
]


def converted(text: str, boxes: str) -> str:
    """Markdown as HTML, with our boxes or with pymdownx's."""
    return markdown.markdown(text, extensions=[*EXTENSIONS, boxes])


def box(selector: str, *inside: str, slashes: int = 3) -> str:
    """A box as `View.box` writes it."""
    fence = "/" * slashes
    return f"{fence} html | {selector}\n\n" + "\n\n".join(inside) + f"\n\n{fence}"


@pytest.mark.parametrize("selector", SELECTORS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_box_around_any_markdown_is_what_pymdownx_makes_of_it(selector, text):
    if selector == "summary" and text != TEXTS[0]:
        text = "A *line* of text, and `code`."
    written = f"Before.\n\n{box(selector, text)}\n\nAfter."
    assert converted(written, "macros.text.boxes") == converted(written, "pymdownx.blocks.html")


@st.composite
def nested(draw, depth: int = 3) -> tuple[str, int]:
    """Boxes in boxes beside Markdown, with the slashes of the outermost."""
    if not depth:
        return draw(st.sampled_from(TEXTS)), 2
    inside, slashes = [], 2
    for _ in range(draw(st.integers(1, 3))):
        text, used = draw(nested(depth - 1))
        inside.append(text)
        slashes = max(slashes, used)
    joint = draw(st.sampled_from(["\n\n", "\n\n\n"]))
    return box(
        draw(st.sampled_from([each for each in SELECTORS if each != "summary"])), joint.join(inside), slashes=slashes + 1
    ), slashes + 1


@settings(deadline=None)
@given(nested())
def test_boxes_in_boxes_are_what_pymdownx_makes_of_them(written):
    assert converted(written[0], "macros.text.boxes") == converted(written[0], "pymdownx.blocks.html")


def test_boxes_that_follow_each_other_without_a_blank_line_stand_side_by_side():
    written = f"{box('details', 'One.')}\n{box('details', 'Two.', slashes=4)}"
    assert converted(written, "macros.text.boxes") == converted(written, "pymdownx.blocks.html")


def test_a_box_that_is_never_closed_holds_the_rest():
    assert converted("/// html | div.a\n\nOne.\n\nTwo.", "macros.text.boxes").count("<p>") == 2
