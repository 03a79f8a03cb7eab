"""What a project looks like is read with the project: its own files come before those of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import checks
from macros.model.colours import COLOURS_CSS, PAPER, Scheme
from macros.model.problem import CannotMake, as_text
from macros.programme import look
from macros.programme.load import Loaded

from ... import small_project
from ...sample import loaded

COLOURS = """\
/* The colours: --plum: #ffffff; is none. */
:root {
  --ink: #123;
  --plum: #ABCDEF;
  --plum-deep: var(--plum); /* the same */
  --foot: var(--plum-deep);
}

@media (prefers-color-scheme: dark) {
  :root {
    --plum: #fedcba;
    --foot: #000;
  }
}
"""

READ = look.colours({COLOURS_CSS: COLOURS, PAPER: "@media print { :root { --ink: #000; } }"})


def test_a_colour_is_six_small_digits_and_a_name_stands_for_another():
    assert READ.light == {"ink": "112233", "plum": "abcdef", "plum-deep": "abcdef", "foot": "abcdef"}


def test_the_dark_holds_what_is_set_for_it_and_what_follows():
    assert READ.dark == {"plum": "fedcba", "plum-deep": "fedcba", "foot": "000000"}
    assert (READ.of("plum-deep", in_dark=True), READ.of("ink", in_dark=True)) == ("fedcba", "112233")


def test_paper_has_colours_of_its_own():
    assert READ.paper == {"ink": "000000"}
    assert READ.seen(Scheme.PAPER)["plum"] == "abcdef"


def test_a_token_knows_its_line():
    assert [(token.name, str(token.place)) for token in READ.tokens if token.name == "plum"] == [
        ("plum", f"{COLOURS_CSS}:4"),
        ("plum", f"{COLOURS_CSS}:11"),
    ]


def test_a_name_that_leads_nowhere_or_in_a_circle_is_no_colour():
    read = look.colours({COLOURS_CSS: ":root { --a: var(--b); --b: var(--a); --c: var(--d); --e: blue; --ink: #000; }"})
    assert read.light == {"ink": "000000"}


def test_a_colour_that_is_not_set_is_named_when_it_is_wanted():
    with pytest.raises(CannotMake) as found:
        READ.of("warm")
    assert str(found.value.problem.where) == f"{COLOURS_CSS}:1"
    assert "`--warm`" in found.value.problem.what


def test_equal_colours_are_one_key_and_others_another():
    again = look.colours({COLOURS_CSS: COLOURS, PAPER: "@media print { :root { --ink: #000; } }"})
    assert {READ: "kept"}[again] == "kept"
    assert look.colours({COLOURS_CSS: COLOURS.replace("#123", "#124")}) != READ


def test_a_project_without_a_look_has_that_of_the_program(tmp_path):
    read = loaded("Text.", tmp_path)
    assert read.colours == look.colours(look.defaults())
    assert read.drawings["looking"].startswith("<svg")
    assert read.mark == look.defaults()[look.MARK].strip()
    assert "site/type.css" in read.styles


def test_a_project_s_own_look_comes_first(tmp_path):
    own = {
        COLOURS_CSS: COLOURS,
        look.MARK: "<svg><path/></svg>\n",
        "overrides/drawings/looking.html": "<svg>own</svg>\n",
        "overrides/drawings/a-castle.html": "<svg>castle</svg>\n",
        "docs/assets/blocks/activity.css": "/* Own. */\n.activity { margin: 0; }\n",
    }
    read = loaded({**own, "modules/sample/module.md": "Text."}, tmp_path)
    assert read.colours.of("plum") == "abcdef"
    assert read.mark == "<svg><path/></svg>"
    assert (read.drawings["looking"], read.drawings["a-castle"]) == ("<svg>own</svg>", "<svg>castle</svg>")
    assert read.drawings["tree"] == look.drawings(look.defaults())["tree"]
    assert read.styles["blocks/activity.css"] == own["docs/assets/blocks/activity.css"]
    assert "blocks/question.css" in read.styles


def test_a_project_on_a_disk_is_told_which_colour_is_none_and_which_pair_is_too_close(tmp_path: Path):
    small_project.write(tmp_path, "mkdocs.yml", "site_name: A site\n")
    ours = look.defaults()[COLOURS_CSS]
    lines = ours.splitlines()
    soft, plum = (next(number for number, line in enumerate(lines, 1) if f"--{name}:" in line) for name in ("soft", "plum"))
    lines[soft - 1], lines[plum - 1] = "  --soft: #eee;", "  --plum: purple;"
    small_project.write(tmp_path, COLOURS_CSS, "\n".join(lines) + "\n")
    said = as_text(checks.run(Loaded(tmp_path).programme))
    assert f"{COLOURS_CSS}:{plum}: [colours-are-written-out] `--plum` is “purple”, which is no colour in digits." in said
    assert f"{COLOURS_CSS}:{soft}: [colours-can-be-told-apart] In the light, `--soft` (#eeeeee) on `--paper` (#" in said
    assert "    fix: Make `--soft` darker, or `--paper` lighter." in said
