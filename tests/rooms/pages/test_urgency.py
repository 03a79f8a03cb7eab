"""Signs stand in the order in which somebody can decide on them: where the sources are furthest apart comes first."""

from __future__ import annotations

from macros.model.sign import URGENCIES, Sign, Urgency
from macros.pages.urgency import SAID, STEPS, apart, widest_first


def sign(name: str, *urgencies: Urgency) -> Sign:
    said = [
        {"source": f"source-{number}", "nation": "England", "urgency": urgency, "says": "so"} for number, urgency in enumerate(urgencies)
    ]
    return Sign.model_validate({"name": name, "title": name, "of": "baby", "kind": "illness", "words": "has it", "sources": said})


def names(*signs: Sign) -> list[str]:
    return [each.name for each in widest_first(signs)]


def test_the_widest_difference_comes_first_whatever_the_order_of_the_library():
    assert names(sign("near", "999", "a-and-e"), sign("far", "999", "gp"), sign("middle", "999", "111")) == ["far", "middle", "near"]


def test_of_two_as_wide_the_one_comes_first_whose_sources_are_further_from_what_is_shown():
    assert names(sign("one-step", "999", "a-and-e", "a-and-e", "111"), sign("two-steps", "999", "111", "111")) == ["two-steps", "one-step"]
    assert names(sign("one-in-four", "999", "999", "999", "111"), sign("one-in-two", "999", "111")) == ["one-in-two", "one-in-four"]


def test_signs_that_are_alike_in_both_keep_the_order_of_the_library():
    assert names(sign("b", "111", "gp"), sign("a", "111", "gp")) == ["b", "a"]


def test_a_sign_whose_sources_agree_is_nothing_to_decide_between():
    assert names(sign("same", "111", "111"), sign("single", "999")) == []


def test_another_way_to_help_as_urgent_is_no_step_apart():
    assert apart(sign("ways", "111", "111-mental-health")) == 0
    assert apart(sign("steps", "999", "health-visitor")) == 3


def test_every_urgency_has_words_and_a_step():
    assert set(SAID) == set(STEPS) == set(URGENCIES)
