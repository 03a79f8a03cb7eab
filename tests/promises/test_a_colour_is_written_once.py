"""A colour is written once: pages, slides, PowerPoint, paper and the icon take it from the one sheet."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from macros.model.colours import COLOURS_CSS, PAPER

from ..sample import PROJECT

#: What may be written again, and why.
AGAIN = {
    "000000": "Black is what paper is printed in and what a screen is without light, whatever a service's colours are.",
    "ffffff": "White is paper, and the quiet ground around a code that a telephone reads.",
}

#: The folders that what is made is made of.
FOLDERS = ("macros", "overrides", "docs/assets")

_DIGITS = re.compile(r"(?<![&\w])#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")

#: A colour in another notation: of CSS or Typst, with its numbers.
_NUMBERS = re.compile(r"\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|cmyk|color)\(\s*[\d.]+[\s,%]")


def texts() -> dict[str, str]:
    """Every file in those folders that is a text, by its path."""
    found = {}
    for path in sorted(path for folder in FOLDERS for path in (PROJECT / folder).rglob("*")):
        if path.is_file() and path.suffix in (".py", ".html", ".css", ".js", ".typ", ".svg", ".xml", ".yaml"):
            found[path.relative_to(PROJECT).as_posix()] = path.read_text("utf-8")
    return found


def written(given: dict[str, str]) -> dict[str, list[str]]:
    """Where each colour is written, as a file and a line, by its six digits."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, text in given.items():
        for number, line in enumerate(text.splitlines(), 1):
            for digits in _DIGITS.findall(line):
                whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
                found[whole.lower()].append(f"{path}:{number}")
    return found


def twice(given: dict[str, str]) -> dict[str, list[str]]:
    return {colour: places for colour, places in written(given).items() if len(places) > 1 and colour not in AGAIN}


def test_every_colour_is_written_in_one_place():
    assert twice(texts()) == {}


def test_all_colours_but_black_and_white_stand_in_a_sheet_of_colours():
    found = {place.partition(":")[0] for colour, places in written(texts()).items() if colour not in AGAIN for place in places}
    assert {place for place in found if not place.endswith((COLOURS_CSS, PAPER))} == set()


def test_no_colour_is_written_in_numbers_of_another_kind():
    assert [path for path, text in texts().items() if _NUMBERS.search(text)] == []


def test_no_digits_of_a_colour_stand_without_their_hash():
    ours = written(texts()).keys() - AGAIN
    bare = re.compile(rf"(?<![\w#])(?:{'|'.join(sorted(ours))})(?!\w)", re.IGNORECASE)
    assert [path for path, text in texts().items() if bare.search(text)] == []


@pytest.mark.parametrize("again", ["#5B2160", "fill: #5b2160", '<path stroke="#5b2160"/>', 'rgb("#5b2160")'])
def test_a_second_plum_is_found(again):
    assert twice({"one.css": "--plum: #5b2160;", "two.typ": again}) == {"5b2160": ["one.css:1", "two.typ:1"]}


def test_what_may_be_written_again_is():
    assert {colour for colour, places in written(texts()).items() if len(places) > 1} == AGAIN.keys()
