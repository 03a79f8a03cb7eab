"""A page can call our macros with plain words and nothing else: two walls, each of which holds alone."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs_macros.context import define_env
from mkdocs_macros.plugin import MacrosPlugin

from macros import checks
from macros.components.calls import page_calls
from macros.programme import library
from macros.site.macro_calls import as_macros
from macros.text import braces

from ...sample import TODAY, loaded, programme, rendered, sample, sources, tree, words

PAGE = """\
---
title: A page
summary: A sample.
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

{text}
"""

#: What an attacker would like to run: it leaves a file behind.
RUN = "cycler.__init__.__globals__.os.popen('touch {canary}').read()"

#: Attacks by what they lean on. The first wall refuses each; the second refuses it or shows it as text.
ATTACKS = {
    "globals": "{{ " + RUN + " }}",
    "globals without spaces, on two lines": "{{" + RUN.replace(".os", "\n.os") + "}}",
    "white space control": "{{- " + RUN + " -}}",
    "a function": "{{ lipsum.__globals__['os'].popen('touch {canary}').read() }}",
    "a macro of ours": "{{ helplines.__globals__['os'].system('touch {canary}') }}",
    "what a macro of ours returns": "{{ helplines('urgent').__class__.__mro__[1].__subclasses__() }}",
    "attributes through strings": "{{ ''['__class__']['__mro__'][1]['__subclasses__']() }}",
    "attributes through a filter": "{{ ()|attr('__class__')|attr('__base__') }}",
    "a filter": "{{ 'touch {canary}'|upper }}",
    "a format": "{{ '{0.__class__.__init__.__globals__}'.format(config) }}",
    "a format by a filter": "{{ '%s' % config }}",
    "an empty tuple": "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "the template": "{{ self._TemplateReference__context.eval_ctx }}",
    "the template's own calls": "{{ self.__init__.__globals__.__builtins__.open('{canary}', 'w') }}",
    "the settings": "{{ config.plugins['macros'].env }}",
    "the settings alone": "{{ config }}",
    "the plug-in's environment": "{{ environment.system }}",
    "the page": "{{ page.file.generated_by }}",
    "the plug-in's list of macros": "{{ macros_info() }}",
    "the plug-in's context": "{{ context() }}",
    "the plug-in's clock": "{{ now() }}",
    "a hidden macro": "{{ macros['context']() }}",
    "a computed argument": "{{ helplines('urg' ~ 'ent') }}",
    "an argument that is a call": "{{ helplines(helplines('urgent')) }}",
    "an argument that is a list": "{{ helplines(['urgent']) }}",
    "arguments from a list": "{{ helplines(*['urgent']) }}",
    "arguments by name": "{{ helplines(kind='urgent') }}",
    "arguments from a dictionary": "{{ helplines(**{'root': '/etc/'}) }}",
    "the root that only the site may say": "{{ helplines(root='https://elsewhere.example/') }}",
    "chained calls": "{{ helplines('urgent')() }}",
    "a chain behind a call": "{{ helplines('urgent').upper() }}",
    "two things at once": "{{ helplines('urgent') ~ config }}",
    "a choice": "{{ helplines('urgent') if config else config }}",
    "a test": "{{ helplines is defined }}",
    "a sum": "{{ 7 * 7 }}",
    "a number": "{{ 49 }}",
    "a word": "{{ 'forty-nine' }}",
    "nothing": "{{ }}",
    "braces that stay open": "{{ helplines('urgent')",
    "a name that is none of ours": "{{ halplines('urgent') }}",
    "a name from Python": "{{ __import__('os').system('touch {canary}') }}",
    "the engine's own marks": "\ue000% set x = " + RUN + " %\ue000{{ helplines() }}",
    "the engine's own comment": "\ue001# {{ helplines() }} #\ue001",
}

#: Other engines run these; ours has no such marks, so that they are text.
TEXT = [
    "{% set x = cycler %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{%- for x in ().__class__.__mro__ %}{{% endfor %}",
    "{# a comment #}",
    "${7 * 7}",
    "<%= 7 * 7 %>",
    "#{7 * 7}",
]

#: The rule by which the delimiters of the engine, which nobody can see, are refused while a text is read.
UNSEEN = "texts-hide-nothing"


@pytest.mark.parametrize("name", ATTACKS)
def test_the_first_wall_refuses_an_attack_on_its_line(name):
    found = checks.run(programme({"docs/page.md": PAGE.format(text=f"First.\n\n{ATTACKS[name]}")}))
    lines = {problem.where.line for problem in found if problem.rule in ("pages-call-only-our-macros", UNSEEN)}
    first = PAGE.count("\n", 0, PAGE.index("{text}")) + 3
    assert lines
    assert lines <= {first + number for number, _ in enumerate(ATTACKS[name].split("\n"))}


@pytest.mark.parametrize("name", ATTACKS)
def test_the_second_wall_runs_nothing_of_an_attack(name, tmp_path, variables):
    canary = tmp_path / "canary"
    shown = through_the_engine(ATTACKS[name].replace("{canary}", str(canary)), variables)
    assert not canary.exists()
    assert shown is None or not re.search(r"<class|<function|object at|A secret|posix", shown)


def test_the_second_wall_is_tried_with_an_attack_that_works_without_it(tmp_path):
    canary = tmp_path / "canary"
    Environment().from_string(ATTACKS["globals"].replace("{canary}", str(canary))).render()
    assert canary.exists()


@pytest.mark.parametrize("text", TEXT)
def test_the_marks_of_other_engines_are_text(text, variables):
    without_calls = text.replace("{{%", "{%")
    assert list(page_calls.faults(without_calls)) == []
    assert through_the_engine(without_calls, variables) == without_calls


@pytest.mark.parametrize("field", ["title", "summary", "owner"])
@pytest.mark.parametrize("marks", ["{{{{ {} }}}}", "\ue000% print({}) %\ue000", "\ue001# {} #\ue001"])
def test_no_front_matter_reaches_the_engine(field, marks):
    attack = marks.format(RUN.replace("'", ""))
    files = {"docs/page.md": PAGE.replace({"title": "A page", "summary": "A sample.", "owner": "The team"}[field], f'"{attack}"')}
    found = [problem for problem in checks.run(programme(files)) if problem.rule in ("titles-hold-no-braces", UNSEEN)]
    assert [problem.where.line for problem in found] == [["title", "summary", "owner"].index(field) + 2]


@pytest.mark.parametrize("field", ["render_macros: false", "macros: x", "helplines: x", "config: x"])
def test_no_front_matter_changes_what_the_engine_does_with_a_page(field):
    found = checks.run(programme({"docs/page.md": PAGE.replace("owner:", f"{field}\nowner:")}))
    assert [str(problem.where) for problem in found if problem.rule == "front-matter-is-complete"] == ["docs/page.md:4"]


@pytest.mark.parametrize("title", ["A {{ 7 * 7 }}", "A \ue000% print(7) %\ue000"])
def test_no_title_of_a_part_reaches_the_engine(title):
    given = sample(f"## {title} {{#more minutes=8 teaches=cues}} ◀\n\nText.")
    found = checks.run(library.programme(sources(given.files), TODAY))
    assert {(p.where.file, p.where.line) for p in found if p.rule in ("titles-hold-no-braces", UNSEEN)} == given.marked


#: Text with code in it, and the code.
CODE = {
    "`{{ helplines('urgent') }}`": "{{ helplines('urgent') }}",
    "`` a `{{ 7 * 7 }}` b ``": "a `{{ 7 * 7 }}` b",
    "```text\n{{ config }}\n{% raw %}\n{# no comment #}\n```": "{{ config }}\n{% raw %}\n{# no comment #}\n",
    "## A heading with `{{ helplines('urgent') }}`": "{{ helplines('urgent') }}",
    "[A link to `{{ 7 * 7 }}`](page.md)": "{{ 7 * 7 }}",
    "- a list\n- of `{{ cycler }}`": "{{ cycler }}",
    "Braces {`{{ x }}`} around braces": "{{ x }}",
    "| a table |\n| --- |\n| `{{ x }}` |": "{{ x }}",
}


@pytest.mark.parametrize(("text", "code"), CODE.items())
def test_braces_in_code_are_shown_as_they_were_written(text, code, tmp_path):
    given = loaded({"docs/page.md": PAGE.format(text=text)}, tmp_path)
    assert [problem for problem in checks.run(given.programme) if problem.rule == "pages-call-only-our-macros"] == []
    assert [words(element) for element in tree(body(rendered(given)["page.md"])).iter("code")] == [code]


def test_braces_in_a_module_are_text(tmp_path):
    given = loaded("The sum {{ 7 * 7 }}, the call {{ helplines() }} and {% set x = 1 %}.", tmp_path)
    shown = body(rendered(given)["learn/sample/part.md"])
    assert "The sum {{ 7 * 7 }}, the call {{ helplines() }} and {% set x = 1 %}." in words(tree(shown))


def test_braces_in_a_source_are_text_on_a_page_that_cites_it(tmp_path):
    files = {"docs/page.md": PAGE.format(text="As a book says [@good2020]."), "modules/_library/references.yaml": SOURCE}
    shown = words(tree(body(rendered(loaded(files, tmp_path))["page.md"])))
    assert "The sum {{ 7 * 7 }}" in shown
    assert "Good {{ 6 * 7 }}" in shown


SOURCE = """\
references:
- id: good2020
  type: book
  title: 'The sum {{ 7 * 7 }}'
  author: [{literal: 'Good {{ 6 * 7 }}'}]
  issued: {date-parts: [[2020]]}
  checked: {mark: V, on: 2026-11-22, what: Seen.}
"""


CALLS = [
    "{{ helplines() }}",
    "{{helplines()}}",
    "{{  helplines( )  }}",
    "{{ helplines('urgent',) }}",
    '{{ helplines(\n"urgent"\n) }}',
    "{{ helplines('a' 'b') }}",
    "a {{ helplines() }} b {{ helplines() }}",
]

#: The engine would take these for calls, and they would not be told where their page lies.
UNUSUAL = [
    "{{ helplines ('urgent') }}",
    "{{- helplines('urgent') -}}",
    "{{ helplines('}') }}",
    "{{ (helplines)('urgent') }}",
    "{{ (helplines()) }}",
]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_is_let_through_is_told_where_its_page_lies(call):
    told = []

    def macro(*arguments, root="nowhere"):
        told.append(root)
        return ""

    macro.is_component = True
    assert list(page_calls.faults(call)) == []
    page_calls.environment({"helplines": macro}).from_string(braces.placed(braces.escaped(call), "../")).render()
    assert told == ["../"] * call.count("helplines")


@pytest.mark.parametrize("call", UNUSUAL)
def test_a_call_that_would_not_be_told_where_its_page_lies_is_refused_on_its_line(call):
    assert [line for line, _, _ in page_calls.faults(f"{{{{ helplines() }}}}\n{call}")] == [1]


@pytest.fixture(scope="module")
def variables() -> dict:
    """What the plug-in hands to every page: its macros by name, the settings, and all of its own."""
    plugin = MacrosPlugin()
    config = SimpleNamespace(plugins={"macros": plugin}, site_name="A secret")
    plugin._variables, plugin._macros, plugin._conf = {"config": config}, {}, {"config_file_path": __file__, "extra": {}}
    plugin.config = {"verbose": False}
    define_env(plugin)
    return {
        **plugin._variables,
        "config": config,
        "macros": dict(plugin._macros),
        "page": SimpleNamespace(file=SimpleNamespace(generated_by="x")),
    }


def through_the_engine(text: str, variables: dict) -> str | None:
    """What the engine makes of a page that nobody has checked, or None if it refuses: the build then fails."""
    try:
        return page_calls.environment(MACROS).from_string(text).render(**variables)
    except Exception:  # noqa: BLE001 - whatever is raised, the plug-in ends the build
        return None


#: Our macros over an empty project.
MACROS = as_macros(Path(__file__).parent)


def body(page: str) -> str:
    """A page without its front matter."""
    return page.split("---\n", 2)[2]
