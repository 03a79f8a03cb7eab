"""A sign says who says so, for which nation and age, and how urgent it is; which of its sources decides what is shown is a rule."""

from __future__ import annotations

from datetime import date

import pytest

from macros.model.sign import Advice, Decision, Sign, most_urgent

from ...sample import programme

SIGNS = "modules/_library/signs.yaml"

SIGN = """\
- name: fever
  title: A fever
  of: baby
  kind: illness
  words: is under 3 months with a temperature of 38C or more
  age: under 3 months
  sources:
    - source: good2020
      nation: England
      urgency: "999"
      says: a reason to ring
"""

#: What an author got wrong, and the line and a word of what is said of it.
WRONG = {
    "without a source": ("    - source: good2020\n      nation", "    - nation", 8, "source"),
    "without a nation": ("      nation: England\n", "", 8, "nation"),
    "without any source": (SIGN[SIGN.index("  sources:") :], "  sources: []\n", 7, "sources"),
    "of an unknown nation": ("nation: England", "nation: Englnd", 9, "England"),
    "of an unknown urgency": ('urgency: "999"', "urgency: at once", 10, "a-and-e"),
    "of an age that cannot be": ("age: under 3 months", "age: under 300 months", 6, "3 years"),
    "of an age of nought": ("age: under 3 months", "age: under 0 months", 6, "under 3 months"),
    "of an age without a unit": ("age: under 3 months", "age: under 3", 6, "under 3 months"),
    "of nobody": ("of: baby", "of: babies", 3, "baby"),
    "with a field that is none": ("age: under", "ages: under", 6, "age"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_with_a_sign_is_said_once_on_its_line(what):
    before, after, line, word = WRONG[what]
    assert before in SIGN
    (told,) = programme({SIGNS: SIGN.replace(before, after, 1)}).unread
    assert (told.where.file, told.where.line) == (SIGNS, line)
    assert word in f"{told.what} {told.fix}"


def test_a_sign_is_read():
    (sign,) = programme({SIGNS: SIGN}).signs.values()
    assert (sign.name, sign.age, sign.shown, sign.differ) == ("fever", "under 3 months", "999", False)


def sign(kind: str, *advice: tuple[str, str], decided: str = "") -> Sign:
    sources = tuple(Advice(source="good2020", nation=nation, urgency=urgency, says="so") for nation, urgency in advice)
    decision = Decision(urgency=decided, by="A paediatrician", on=date(2026, 11, 22)) if decided else None
    return Sign(name="a", title="A", of="baby", kind=kind, words="is a", sources=sources, decided=decision)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (sign("illness", ("England", "111"), ("England", "a-and-e"), ("UK", "gp")), "a-and-e"),
        # What another nation says is told, and does not raise what families in England see.
        (sign("illness", ("Wales", "999"), ("England", "111")), "111"),
        (sign("illness", ("Wales", "999"), ("Scotland", "111")), "999"),
        # Of harm nothing is raised.
        (sign("harm", ("England", "111-mental-health"), ("England", "999")), "111-mental-health"),
        (sign("illness", ("England", "999"), decided="111"), "111"),
        (sign("harm", ("England", "duty-team"), decided="999"), "999"),
    ],
)
def test_what_is_shown_is_the_most_urgent_of_the_english_sources_until_somebody_decides(given, shown):
    assert given.shown == shown


def test_999_is_the_most_urgent():
    assert most_urgent(["gp", "111", "999", "a-and-e"]) == "999"
