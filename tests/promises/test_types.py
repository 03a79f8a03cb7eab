"""What the type checker is told to pass over is one fault at a time, with the reason beside it."""

from __future__ import annotations

import io
import re
import tokenize

import pytest

from ..sample import PROJECT

#: One fault by its name, and why it is none of ours.
SAID = re.compile(r"# type: ignore\[[a-z-]+\]  # \w.*")


def passed_over(text: str) -> list[str]:
    """The comments of a file that ask the type checker to pass something over."""
    read = tokenize.generate_tokens(io.StringIO(text).readline)
    return [token.string for token in read if token.type == tokenize.COMMENT and re.search(r"type:\s*ignore|mypy:", token.string)]


def test_whatever_the_type_checker_passes_over_has_a_name_and_a_reason():
    found = {path: passed_over(path.read_text("utf-8")) for path in sorted((PROJECT / "macros").rglob("*.py"))}
    assert any(found.values())
    assert {path: said for path, comments in found.items() if (said := [each for each in comments if not SAID.fullmatch(each)])} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "x = 1  # type: ignore",
        "x = 1  # type: ignore[misc]",
        "# mypy: ignore-errors",
        "# mypy: disable-error-code=misc",
        "x = 1  #type:ignore",
    ],
)
def test_a_fault_that_is_passed_over_without_a_name_or_a_reason_is_found(planted):
    assert [each for each in passed_over(planted) if not SAID.fullmatch(each)]
