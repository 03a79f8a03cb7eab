"""Every rule stays silent on its good sample and reports its bad one on the marked lines, and every rule has a file."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros import checks
from macros.extensions import discover

from ...sample import MARK, programme, sample

RULES = discover("checks")

#: The files that report problems while they read.
READERS = (
    "body.py",
    "fenced_block.py",
    "fences.py",
    "files.py",
    "front_matter.py",
    "library.py",
    "passages.py",
    "settings.py",
    "yaml_file.py",
)


@pytest.mark.parametrize("rule", RULES)
def test_a_good_sample_breaks_no_rule_of_its_own(rule):
    found = checks.run(programme(RULES[rule].GOOD))
    assert [str(problem.where) for problem in found if problem.rule == rule] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_bad_sample_is_reported_on_its_marked_lines_and_on_no_other(rule):
    bad = sample(RULES[rule].BAD)
    found = checks.run(programme(RULES[rule].BAD))
    assert bad.marked, f"no line of the bad sample carries {MARK}"
    assert {(p.where.file, p.where.line) for p in found if p.rule == rule} == bad.marked


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_one_sentence(rule):
    assert re.fullmatch(r"[A-Z\"`](?:(?![.!?] ).)*\.", RULES[rule].__doc__.strip(), re.DOTALL)


#: Words with which a sentence says what is, and not what to do.
NOT_A_VERB = {"A", "An", "The", "This", "That", "It", "There", "No", "Every", "You", "Your", "Please", "If", "Must"}

#: Words that belong to the program and say nothing to an author.
NOT_FOR_AUTHORS = re.compile(r"\b(?:invalid|None|NoneType|dict|tuple|str|int|Error|Exception|Traceback|validation)\b|<class")


@pytest.mark.parametrize("rule", RULES)
def test_a_fix_starts_with_a_verb(rule):
    assert starts_with_a_verb(RULES[rule].FIX), RULES[rule].FIX


@pytest.mark.parametrize("rule", RULES)
def test_what_an_author_is_told_is_a_sentence_in_plain_words_with_a_fix(rule):
    found = checks.run(programme(RULES[rule].BAD))
    assert found
    for problem in found:
        assert starts_with_a_verb(problem.fix), problem
        assert problem.what.endswith((".", "?")), problem
        assert not NOT_FOR_AUTHORS.search(problem.what + problem.fix), problem


def starts_with_a_verb(fix: str) -> bool:
    """Whether a fix begins with a word in the imperative, as near as a program can tell."""
    first = fix.split()[0].strip(",:")
    return first.isalpha() and first.istitle() and first not in NOT_A_VERB and fix.endswith((".", "?"))


def test_every_rule_that_reading_reports_has_a_file(project: Path):
    named = set().union(*(rules_in(project / "macros/programme" / name) for name in READERS))
    assert named, "no reader names a rule"
    assert named - set(RULES) == set()


def test_every_rule_without_a_check_of_its_own_is_reported_by_reading(project: Path):
    described = {name for name, rule in RULES.items() if not hasattr(rule, "check")}
    assert described - set().union(*(rules_in(project / "macros/programme" / name) for name in READERS)) == set()


def rules_in(file: Path) -> set[str]:
    """The texts of a file that look like a rule's name: three or more words with hyphens between them."""
    texts = {
        node.value
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in texts if re.fullmatch(r"[a-z]+(?:-[a-z]+){2,}", text)}
