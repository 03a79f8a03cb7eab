"""An author's slip is said once, on its line and in plain words, or read as it was meant; nothing that follows from it is said."""

from __future__ import annotations

from functools import cache

import pytest

from macros import checks
from macros.model.problem import Problem

from ...sample import MODULE, programme
from ...small_project import WHOLE_MODULE

#: What an author wrote, what became of it, the line that is told and a word of what is said there.
SLIPS = {
    "a fence with two colons": ("::: activity {#watch}", ":: activity {#watch}", ":: activity", "colons"),
    "a fence behind two blanks": ("::: reflection {#last", "  ::: reflection {#last", "  ::: reflection", "colons"),
    "a fence with one letter wrong": ("::: reflection {#last", "::: reflexion {#last", "::: reflexion", "reflection"),
    "an end with a blank before it": ("look first?\n:::", "look first?\n :::", " :::", "colons"),
    "an option with a letter wrong": ("minutes: 3", "minuts: 3", "minuts", "minutes"),
    "an option behind a blank line": (
        "{#watch} Watch the baby\nminutes: 3",
        "{#watch} Watch the baby\n\nminutes: 3",
        "minutes: 3",
        "blank",
    ),
    "a name with a capital": ("{#tuning-in minutes", "{#Tuning-in minutes", "{#Tuning-in", "tuning-in"),
    "a name with a dash": ("{#tuning-in minutes", "{#tuning—in minutes", "{#tuning—in", "tuning-in"),
    "blanks beside an equals sign": ("minutes=8", "minutes= 8", "minutes= 8", "blanks"),
    "a number without a list": ("This module is about ten", "Do this:\n2. wait\n\nThis module is about ten", "2. wait", "list"),
    "dashes for a list": ("This module is about ten", "— one\n— two\n\nThis module is about ten", "— one", "hyphen"),
    "numbers out of order": ("This module is about ten", "1. one\n2. two\n4. four\n\nThis module is about ten", "4. four", "3"),
    "a row with a cell too many": (
        "This module is about ten",
        "| a |\n| --- |\n| b | c |\n\nThis module is about ten",
        "| b | c |",
        "cells",
    ),
    "a table without its second row": (
        "This module is about ten",
        "| a | b |\n| c | d |\n\nThis module is about ten",
        "| a | b |",
        "hyphens",
    ),
    "a note at the foot": ("This module is about ten", "So it is[^2].\n\nThis module is about ten", "[^2]", "cite"),
    "a link as another site writes it": (
        "This module is about ten",
        "See [[aces|the ACEs]].\n\nThis module is about ten",
        "[[aces",
        "module:aces",
    ),
    "a link with a blank in it": ("This module is about ten", "See [it] (module:aces).\n\nThis module is about ten", "[it] (", "blank"),
    "a picture with a blank in its name": (
        "This module is about ten",
        "![A baby](images/a baby.svg)\n\nThis module is about ten",
        "![A baby",
        "blank",
    ),
    "a source without brackets": ("from birth [@good2020], and", "from birth @good2020, and", "@good2020, and", "[@key]"),
    "two sources with a comma": ("baby [@good2020].", "baby [@good2020, @old2015].", "@old2015", ";"),
    "a source that nobody listed": ("baby [@good2020].", "baby [@goood2020].", "@goood2020", "good2020"),
    "bold with a blank": ("This module is about ten", "**This module ** is about ten", "**This", "**"),
    "words struck out": ("ten minutes with", "ten ~~hours~~ minutes with", "~~hours~~", "~~"),
    "highlighted words": ("ten minutes with", "==ten== minutes with", "==ten==", "**"),
    "an admonition": ("This module is about ten", '??? note "Look"\n\nThis module is about ten', "??? note", "key-message"),
    "a class": ("This module is about ten", "{: .wide }\nThis module is about ten", "{: .wide", "Delete"),
    "a line far in": ("This module is about ten", "\tThis module is about ten", "\tThis", "blanks"),
    "a heading by a line below it": ("This module is about ten", "A heading\n=====\n\nThis module is about ten", "A heading", "###"),
    "HTML": ("This module is about ten", "This <u>module</u> is about ten", "<u>", "HTML"),
    "a character that nobody sees": ("This module is about ten", "This mod\u2063ule is about ten", "ule is about", "U+2063"),
    "a hash in the summary": ("summary: How to look at a baby", "summary: How to look at #1 baby", "summary:", "#"),
    "a colon in the title": ("title: Hold the baby", "title: Hold: the baby", "title:", "quotation marks"),
    "a quotation mark that stays open": ("title: Hold the baby in mind", 'title: "Hold the baby in mind', "title:", "quotation mark"),
    "yes for a list": ("audience: [nqsw]", "audience: yes", "audience:", "yes"),
    "a field that is none": ("owner: The team", "owner: The team\nauthor: The team", "author:", "author"),
    "a percentage": ("Babies communicate from birth [@good2020]", "Some 12.5% of babies cry", "12.5%", "12.5%"),
    "a picture with no words": ("![a square]", "![]", "![]", "alt"),
    "a part that is not there": ("[the question](#turns)", "[the question](#turn)", "(#turn)", "turns"),
    "an answer over two lines": ("- [x] Wait", "- [x] Wait and then\n  look", "look", "answer") if "- [x] Wait" in WHOLE_MODULE else None,
    "a box without its blank": ("- [x] ", "- [x]", "- [x]", "[x]"),
}

#: What is read as it was meant, and what the learner's text then holds.
MEANT = {
    "a no-break space behind a fence": ("::: reflection", ":::\u00a0reflection"),
    "a thin space in an option": ("minutes: 3", "minutes:\u20093"),
    "blanks behind the hyphens": ("review_by: 2027-11-22\n---", "review_by: 2027-11-22\n---  "),
    "a list straight after a line": ("This module is about ten", "See:\n* one\n* two\n\nThis module is about ten"),
    "a list within a list by two blanks": ("This module is about ten", "- one\n  - two\n\nThis module is about ten"),
    "an address as it is": ("This module is about ten", "See https://www.example.org/a_b.\n\nThis module is about ten"),
    "a backslash before a sign": ("This module is about ten", r"Write \*\*so\*\* and \[\[so]]." + "\n\nThis module is about ten"),
}


@cache
def found(text: str) -> tuple[Problem, ...]:
    return tuple(checks.run(programme({MODULE: text})))


@pytest.mark.parametrize("name", [name for name, slip in SLIPS.items() if slip])
def test_a_slip_is_said_once_on_its_line_with_a_word_that_helps(name):
    before, after, line, word = SLIPS[name] or ("", "", "", "")
    assert before in WHOLE_MODULE
    text = WHOLE_MODULE.replace(before, after, 1)
    usual = {(problem.rule, problem.what) for problem in found(WHOLE_MODULE)}
    said = [problem for problem in found(text) if (problem.rule, problem.what) not in usual]
    assert len(said) == 1, said
    assert line in text.split("\n")[said[0].where.line - 1]
    assert word in f"{said[0].what} {said[0].fix}"


@pytest.mark.parametrize("name", MEANT)
def test_what_is_plain_is_read_as_it_was_meant(name):
    before, after = MEANT[name]
    assert before in WHOLE_MODULE
    usual = {(problem.rule, problem.what) for problem in found(WHOLE_MODULE)}
    assert [problem for problem in found(WHOLE_MODULE.replace(before, after, 1)) if (problem.rule, problem.what) not in usual] == []


def test_what_is_broken_in_one_part_hides_nothing_of_another():
    later = "\n## Later {#later minutes=8 teaches=cues}\n\nWait.\n\n::: key-mesage\nWait.\n:::\n"
    text = WHOLE_MODULE.replace("::: key-message\nSay what you saw.\n:::\n\n", "", 1) + later
    usual = {(problem.rule, problem.what) for problem in found(WHOLE_MODULE)}
    said = {problem.rule: problem for problem in found(text) if (problem.rule, problem.what) not in usual}
    assert said.keys() == {"blocks-are-known", "parts-end-with-a-key-message"}
    assert "Tuning in" in said["parts-end-with-a-key-message"].what
