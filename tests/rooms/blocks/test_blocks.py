"""Every kind of block shows its example, holds any Markdown, leaks no marks, and reaches only those it is for."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import pytest

from macros.extensions import discover
from macros.model.block import Block
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.pages.paper_view import PaperView
from macros.pages.view import View
from macros.programme import decks, fenced_block
from macros.text import prose
from macros.text.citing import Citations

from ...sample import MODULE, PROJECT, module, programme, tree, words

KINDS = discover("blocks")

CITATIONS = Citations({"@good2020": '(<a href="#ref-good2020">Good, 2020</a>)'}, {"good2020": "Good, A. (2020) <em>A good book</em>."})

#: Markdown of every sort. The code in it looks like the marks of blocks and boxes.
NESTED = """\
A paragraph with **strong** words, [a link](#part), a source [@good2020] and ![A square](images/square.svg).

- first
- second

| left | right |
| ---- | ----: |
| one  | two   |

```text
::: key-message
/// html | script
{{ a_macro() }}
:::
```"""

CODE = ["::: key-message", "/// html | script", "{{ a_macro() }}", ":::"]


HELPLINES = """\
- {name: emergency-999, title: Emergency, kind: emergency, for: Danger to life, number: "999", answers: ["999"], source: "https://www.nhs.uk", seen_on: 2026-11-22}
- {name: nhs-111, title: NHS 111, kind: urgent, for: Help soon, number: "111", source: "https://www.nhs.uk", seen_on: 2026-11-22}
- {name: samaritans, title: Samaritans, kind: someone-to-talk-to, for: Anything that troubles you, number: 116 123, source: "https://www.samaritans.org", seen_on: 2026-11-22}
"""

_SIGN = """\
- name: {name}
  title: {words}
  of: baby
  kind: illness
  words: {words}
  sources: [{{source: good2020, nation: England, urgency: "999", says: a reason to ring}}]
"""

#: What the examples name.
LIBRARY = {
    "modules/_library/helplines.yaml": HELPLINES,
    "modules/_library/signs.yaml": _SIGN.format(name="hard-to-wake", words="is hard to wake")
    + _SIGN.format(name="struggling-to-breathe", words="is struggling to breathe"),
    "modules/_library/must-say.yaml": "- {name: never-shake, title: Never shake, words: Never shake a baby., why: It can kill., sources: [good2020]}\n",
}


def sample(text: str) -> Programme:
    """A programme whose module holds a text, with all that the examples name."""
    return programme({MODULE: module(text), **LIBRARY})


def shared_words(given: Programme, block: Block) -> str:
    """What a block shows of the library."""
    found = [given.signs[name].words for name in getattr(block, "show", ())] + [
        given.must_say[name].words for name in getattr(block, "say", ())
    ]
    return " ".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_read_without_a_problem(kind):
    assert [str(problem) for problem in sample(KINDS[kind].EXAMPLE).unread] == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_shows_all_that_its_author_wrote(kind):
    given = sample(KINDS[kind].EXAMPLE)
    block = given.modules[0].blocks[0]
    written = re.sub(r"^(?:- \[.\]|\d+\.|####.*)", "", f"{block.title}\n{block.body}\n{shared_words(given, block)}", flags=re.MULTILINE)
    said = prose.WORD.findall(prose.plain(written))
    shown = prose.WORD.findall(words(page(given)))
    assert said
    assert [word for word in said if word not in shown] == []


ON_PAPER = [kind for kind in KINDS if hasattr(KINDS[kind], "on_paper")]


@pytest.mark.parametrize("kind", ON_PAPER)
def test_a_blocks_own_file_says_how_it_stands_on_paper(kind):
    given = sample(KINDS[kind].EXAMPLE)
    made = KINDS[kind].on_paper(given.modules[0].blocks[0], PaperView(given, CITATIONS, given.modules[0]))
    assert made.label
    assert json.loads(json.dumps(made.data))["blocks"]


def test_the_workbook_names_no_kind_of_block():
    written = (PROJECT / "macros/formats/workbook.py").read_text("utf-8")
    assert ON_PAPER
    assert [kind for kind in KINDS if f'"{kind}"' in written] == []


ON_FAMILY_SHEETS = [kind for kind in KINDS if hasattr(KINDS[kind], "on_family_sheet")]


@pytest.mark.parametrize("kind", ON_FAMILY_SHEETS)
def test_a_blocks_own_file_says_how_it_stands_on_a_familys_sheet(kind):
    given = sample(KINDS[kind].EXAMPLE)
    made = list(KINDS[kind].on_family_sheet(given.modules[0].blocks[0], PaperView(given, CITATIONS)))
    assert made
    for piece in json.loads(json.dumps(made)):
        assert piece["kind"] and piece["blocks"]
        assert piece.get("ways", True)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if hasattr(KINDS[kind], "slide")])
def test_a_block_makes_slides_of_the_kind_that_its_own_file_names(kind):
    given = sample(KINDS[kind].EXAMPLE)
    part = given.modules[0].parts[0]
    made = decks.of_block(part.blocks[0], part, given)
    assert made
    assert {slide.kind for slide in made} == {KINDS[kind].SLIDE}


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_leaks_no_marks_of_ours(kind):
    shown = page(sample(KINDS[kind].EXAMPLE))
    assert not re.search(r"///|:::|\{\{|\{[#.]|\[[ x]\]", ET.tostring(shown, "unicode"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_label_points_to_is_there_and_every_id_stands_once(kind):
    shown = page(sample(f"{KINDS[kind].EXAMPLE}\n{KINDS['key-message'].EXAMPLE}\n{KINDS['key-message'].EXAMPLE}"))
    names = [element.get("id") for element in shown.iter() if element.get("id")]
    pointed = [element.get("aria-labelledby") for element in shown.iter() if element.get("aria-labelledby")]
    assert pointed
    assert set(pointed) <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_is_shown_to_those_it_is_for_and_to_nobody_else(kind):
    given = sample(KINDS[kind].EXAMPLE)
    for audience in Audience:
        shown = view(given, audience).pieces(given.modules[0].blocks)
        assert bool(shown) == (audience in fenced_block.block_class(kind).audiences), audience


def test_some_block_is_for_trainers_only():
    assert [kind for kind in KINDS if fenced_block.block_class(kind).audiences == {Audience.TRAINER}] != []


def places(kind: str) -> list[int]:
    """The lines of an example behind which more Markdown can stand: the last of each paragraph and of each answer."""
    lines = KINDS[kind].EXAMPLE.rstrip().split("\n")
    body = next(n for n, line in enumerate(lines) if n and not fenced_block.OPTION.match(line))
    written = [n for n in range(body, len(lines) - 1) if lines[n] and not lines[n].startswith("####")]
    return [n for n in written if not lines[n + 1] or lines[n + 1].startswith((":::", "- ["))]


def with_nested(kind: str, place: int) -> str:
    """An example with much Markdown behind one of its lines, indented as that line is."""
    lines = KINDS[kind].EXAMPLE.rstrip().split("\n")
    indent = re.match(" *", lines[place])[0]
    nested = [indent + line if line else "" for line in NESTED.split("\n")]
    return "\n".join([*lines[: place + 1], "", *nested, "", *lines[place + 1 :]])


@pytest.mark.parametrize(("kind", "place"), [(kind, place) for kind in KINDS for place in places(kind)])
def test_any_markdown_works_in_any_paragraph_of_a_block(kind, place):
    shown = page(programme(with_nested(kind, place)))
    assert "strong" in {words(element) for element in shown.iter("strong")}
    assert {"first", "second"} <= {words(element).strip() for element in shown.iter("li")}
    assert {("one", None), ("two", "at-end")} <= {(words(cell), cell.get("class")) for cell in shown.iter("td")}
    assert {("../../learn/sample/part.md", "a link"), ("#ref-good2020", "Good, 2020")} <= {
        (a.get("href"), words(a)) for a in shown.iter("a")
    }
    assert ("A square", "../../learn/sample/images/square.svg") in {(image.get("alt"), image.get("src")) for image in shown.iter("img")}
    assert [words(code).strip().split("\n") for code in shown.iter("code")] == [CODE]


#: The kinds whose words are all in the library: what else stands in such a block is refused.
OF_THE_LIBRARY = ["must-say", "signs"]


def test_every_kind_of_block_is_tried_with_markdown_in_it():
    assert [kind for kind in KINDS if not places(kind)] == OF_THE_LIBRARY


#: How an author might write a box of ours, in the places where Markdown looks for one.
BOXES = [
    "/// html | b\nhello\n///",
    "> /// html | b\n>\n> hello\n>\n> ///",
    "- /// html | b\n\n    hello",
    "Term\n:   /// html | b\n\n    hello",
    "1. > /// html | b\n   > hello",
]


@pytest.mark.parametrize("box", BOXES)
def test_an_author_cannot_open_a_box_of_ours(box):
    shown = page(sample(f"Text.\n\n{box}\n\nText."))
    assert [words(element) for element in shown.iter("b")] == []
    assert "/// html | b" in words(shown)


@pytest.mark.parametrize("text", ["*Watch* <b>him</b>", "Watch {onclick=alert(1)}", "Watch `him` [now](x)"])
@pytest.mark.parametrize(
    "written",
    [
        "::: activity {{#watch}} {text}\nminutes: 4\n\nWatch.\n:::",
        "::: activity {{#watch}} Watch\nminutes: 4\nmaterials: {text}\n\nWatch.\n:::",
    ],
)
def test_a_title_and_a_list_of_materials_are_plain_words(written, text):
    shown = page(programme(written.format(text=text)))
    assert text in words(shown)
    assert not [element for tag in ("em", "b", "code", "a") for element in shown.iter(tag)]
    assert not [element for element in shown.iter() if element.get("onclick")]


def test_an_outcome_is_plain_words():
    outcome = "Describe *three* <b>cues</b>"
    given = programme(module("Text.").replace("Describe three cues", outcome))
    shown = discover("components")["module-outcomes"].module_outcomes(view(given, Audience.LEARNER), "sample")
    assert "escribe *three* <b>cues</b>" in words(tree(shown))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not set(fenced_block.block_class(kind).model_fields) - set(Block.model_fields)])
def test_a_block_without_options_may_begin_with_a_word_and_a_colon(kind):
    given = programme(f"::: {kind} {{#it}}\nRemember: babies look away.\n:::")
    assert given.unread == ()
    assert given.modules[0].blocks[0].body == "Remember: babies look away."


def test_a_block_in_a_code_fence_is_text():
    given = programme("```markdown\n::: activity\n## No part {#no}\n:::\n```")
    assert given.unread == ()
    assert given.modules[0].blocks == ()
    assert [part.name for part in given.modules[0].parts] == ["part"]
    assert given.modules[0].place.file == MODULE


def view(given: Programme, audience: Audience = Audience.TRAINER) -> View:
    """A page of the programme's first module; trainers see all of it."""
    return View(given, CITATIONS, audience, module=given.modules[0])


def page(given: Programme) -> ET.Element:
    """The first module's part as HTML, which is read as strictly as XML is."""
    return tree(view(given).part(given.modules[0].parts[0]))
