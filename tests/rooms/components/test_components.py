"""Every macro's example can be called from a page as it is written, and says what is in the programme."""

from __future__ import annotations

import inspect
import re

import pytest

from macros.components.calls import page_calls
from macros.extensions import discover, first_sentence
from macros.model.handed_out import File
from macros.model.record import Audience
from macros.programme import load
from macros.site.macro_calls import as_macros
from macros.text import braces

from ... import small_project
from ...sample import BASE, MODULE, Loaded, loaded, rendered, sample, sources, tree, words

COMPONENTS = discover("components")

SESSION = """\
session:
  audience: [nqsw]
  purpose: To look at a baby together.
  start: "09:30"
  outcomes: [sample#cues]
  rows:
  - {moment: Open with a content note, minutes: 10}
  - {show: [sample#first], minutes: 10}
  - {show: [sample#watch], minutes: 5}
"""

#: A library, a module and a session for the examples: `sample`, its part `first`, and `taster`.
FILES = {
    "modules/_library/glossary.yaml": "- {name: cue, term: cue, also: [cues], meaning: 'A sign that a baby gives [@good2020].'}\n",
    "modules/_library/helplines.yaml": "- {name: danger, title: Emergency services, kind: emergency, for: Danger, number: '999', source: A page, seen_on: 2026-11-22}\n",
    "modules/_library/signs.yaml": """\
- name: fever
  title: A fever
  of: baby
  kind: illness
  words: has a temperature of 38C or more
  sources:
  - {source: good2020, nation: England, urgency: "111", says: a reason to ring}
  - {source: old2015, nation: England, urgency: a-and-e, says: a reason to go}
""",
    "modules/_library/paths.yaml": "- {name: first, title: A first path, for: New workers., modules: [sample]}\n",
    "mkdocs.yml": "extra: {service: {channels: [{name: A channel, handle: '@a_b_c'}]}}\n",
    "docs/teach/taster.md": small_project.PAGE.split("---\n\n")[0].format(path="A taster") + SESSION + "---\n\nText.\n",
    "docs/families/crying.md": "All babies cry.",
    "docs/learn/index.md": small_project.PAGE.format(path="learn", text="Text."),
    MODULE: small_project.WHOLE_MODULE.replace("{#tuning-in ", "{#first ").replace("{{ 7 * 7 }}", "forty-nine"),
    "modules/sample/images/square.svg": small_project.SQUARE,
}


@pytest.fixture(scope="module")
def called(tmp_path_factory) -> dict[str, str]:
    """What each example comes to in the environment that pages run in."""
    given = Loaded(sources(sample(FILES).files), tmp_path_factory.mktemp("components"))
    given.handed_out = (File("sheet", "teach/files/sample-sheet.pdf", "A sheet", "sample", Audience.LEARNER, b"%PDF"),)
    load._loaded[given.root] = given
    environment = page_calls.environment(as_macros(given.root))
    return {name: environment.from_string(component.EXAMPLE).render() for name, component in COMPONENTS.items()}


@pytest.mark.parametrize("name", COMPONENTS)
def test_an_example_says_something_in_valid_html_and_leaks_no_marks(called, name):
    shown = tree(called[name])
    assert words(shown).strip()
    assert not re.search(r"///|:::|\{\{|\{[#.]", words(shown, code=False))


@pytest.mark.parametrize("name", COMPONENTS)
def test_an_example_is_a_call_that_pages_may_make(name):
    assert list(page_calls.faults(COMPONENTS[name].EXAMPLE)) == []


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_macro_has_a_sentence_and_a_function_of_its_own_name_that_takes_plain_words(name):
    function = getattr(COMPONENTS[name], name.replace("-", "_"))
    view, *given = inspect.signature(function).parameters.values()
    assert first_sentence(COMPONENTS[name]).endswith(".")
    assert view.name == "view"
    assert {each.annotation for each in given} <= {str, "str"}


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_macro_called_from_any_depth_links_with_the_root_it_is_told(name, tmp_path):
    given = Loaded(sources(sample(FILES).files), tmp_path)
    load._loaded[given.root] = given
    environment = page_calls.environment(as_macros(given.root))
    shallow = environment.from_string(braces.placed(COMPONENTS[name].EXAMPLE, "../")).render()
    deep = environment.from_string(braces.placed(COMPONENTS[name].EXAMPLE, "../../../")).render()
    assert deep.replace("../../../", "../") == shallow


SHOWN = {
    "channels": "@a_b_c",
    "downloads": "A sheet",
    "evidence-ledger": "A good book",
    "extension-reference": "key-message",
    "glossary": "A sign that a baby gives",
    "helplines": "999",
    "module-catalogue": "Hold the baby in mind",
    "module-outcomes": "describe three ways",
    "module-overview": "This module describes a frightened parent",
    "module-part": "Babies communicate from birth",
    "outcome-map": "Describe three ways",
    "read-next": "All modules",
    "session-plan": "To look at a baby together",
    "reading-list": "A good book",
    "study-paths": "A first path",
    "trainer-catalogue": "Hold the baby in mind",
    "urgency-differences": "A&E or 999:\u00a01; 111:\u00a01",
    "urgency-sources": "A reason to go (An old book, England).",
    "trainer-notes": small_project.TRAINERS_WORD,
    "whole-module": "By the end you can",
}


@pytest.mark.parametrize(("name", "said"), SHOWN.items())
def test_a_macro_shows_what_it_is_for(called, name, said):
    assert said in words(tree(called[name]))


@pytest.mark.parametrize(
    "name", [name for name, each in COMPONENTS.items() if getattr(each, "AUDIENCE", Audience.LEARNER) is not Audience.TRAINER]
)
def test_no_macro_for_others_shows_a_trainers_note(called, name):
    assert small_project.TRAINERS_WORD not in called[name]


def test_trainers_see_the_notes_of_every_part(called):
    assert called["trainer-notes"].count(small_project.TRAINERS_WORD) == 1


def test_the_bounds_of_a_part_are_where_the_one_page_version_looks_for_them(called):
    part, whole = COMPONENTS["module-part"], COMPONENTS["whole-module"]
    assert part.BEGIN in called["module-part"] and part.END in called["module-part"]
    assert whole.begin("first") in called["whole-module"] and whole.end("first") in called["whole-module"]


def test_a_learners_pages_show_neither_a_trainers_note_nor_its_heading(tmp_path):
    pages = rendered(loaded(FILES, tmp_path))
    assert {path for path, text in pages.items() if small_project.TRAINERS_WORD in text} == {"teach/notes/sample.md"}
    assert small_project.LEARNERS_WORD in pages["learn/sample/first.md"]
    assert BASE[MODULE] not in pages.values()
