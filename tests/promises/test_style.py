"""The style of the program holds: colours that can be told apart, an appearance for every block, and no side that is left or right."""

from __future__ import annotations

import re

import pytest

from macros.extensions import discover

from ..project import ROOT

ASSETS = ROOT / "docs" / "assets"

#: Every style sheet, whole or a part, by its path below `docs/assets/`.
SHEETS = {path.relative_to(ASSETS).as_posix(): path.read_text("utf-8") for path in sorted(ASSETS.rglob("*.css"))}

COLOURS = SHEETS["colours.css"]

#: The least contrast of each pair of tokens: text on its ground by WCAG 1.4.3 and 1.4.6, edges by 1.4.11.
PAIRS = {
    ("ink", "paper"): 7,
    ("ink", "sheet"): 7,
    ("ink", "warm-tint"): 7,
    ("ink", "leaf-tint"): 7,
    ("ink", "cool-tint"): 7,
    ("soft", "paper"): 4.5,
    ("soft", "sheet"): 4.5,
    ("plum", "paper"): 4.5,
    ("plum", "sheet"): 4.5,
    ("plum-deep", "paper"): 4.5,
    ("on-plum", "plum"): 4.5,
    ("on-plum", "plum-deep"): 4.5,
    ("on-red", "red"): 4.5,
    ("on-foot", "foot"): 7,
    ("night", "lamp"): 7,
    ("edge", "paper"): 3,
    ("edge", "sheet"): 3,
    ("leaf-deep", "leaf-tint"): 3,
    ("red", "paper"): 3,
}


def tokens(sheet: str, scheme: str) -> dict[str, str]:
    """The colours of a scheme: the light set, with the dark set's own values over it in the dark."""
    light, _, rest = sheet.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): ([^;]+);", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): ([^;]+);", rest.partition("\n}\n")[0]))
    return {name: found[value[6:-1]] if value.startswith("var(--") else value for name, value in found.items()}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        digits = colour.lstrip("#")
        digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def too_pale(style: str, scheme: str) -> list[str]:
    """Every pair of tokens that is too close, named."""
    colours = tokens(style, scheme)
    return [
        f"{scheme}: --{text} on --{ground} is {contrast(colours[text], colours[ground]):.2f}, and {least} is needed"
        for (text, ground), least in PAIRS.items()
        if contrast(colours[text], colours[ground]) < least
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_told_apart(scheme):
    assert too_pale(COLOURS, scheme) == []


def test_a_pair_that_is_too_pale_is_named():
    found = too_pale(re.sub(r"--soft: #\w+;", "--soft: #c5b4c9;", COLOURS, count=1), "light")
    assert found[0].startswith("light: --soft on --paper is ")


@pytest.mark.parametrize("kind", discover("blocks"))
def test_every_kind_of_block_has_an_appearance_in_a_file_of_its_own(kind):
    assert re.search(rf"\.{kind}\b[^{{]*\{{", SHEETS[f"blocks/{kind}.css"]), f"docs/assets/blocks/{kind}.css says nothing about .{kind}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_style_sheet_says_first_what_it_is(sheet):
    assert re.match(r"/\* [A-Z][^*]*\.(?: [^*]*)? ?\*/\n", SHEETS[sheet]), sheet


@pytest.mark.parametrize("sheet", SHEETS)
def test_colours_are_tokens(sheet):
    for line in SHEETS[sheet].splitlines():
        if re.search(r"#[0-9a-f]{3,8}\b", line):
            assert line.strip().startswith("--"), f"A colour stands outside the tokens: {line.strip()}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_style_reads_in_any_direction(sheet):
    physical = (
        r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right|top|bottom|width|height):|text-align: (?:left|right)"
    )
    without_queries = re.sub(r"@(?:media|container)[^{]*", "", SHEETS[sheet])
    assert re.findall(physical, without_queries) == []
