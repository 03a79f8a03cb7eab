"""A style sheet is joined from its parts: in the order in which it names them, and without the parts beside it."""

from __future__ import annotations

import pytest

from macros.model.problem import CannotMake
from macros.pages import styles

SHEETS = {
    "site.css": '/* The whole. */\n\n@import "colours.css";\n@import "site/type.css";\n@import "blocks/*.css";\n@import "site/print.css";\n',
    "slides.css": '@import "site/type.css";\n',
    "presenter.css": "/* By itself. */\n.desk { color: red; }\n",
    "colours.css": ":root { --ink: #000; }\n",
    "site/type.css": "/* Text. */\n\np { margin: 0; }\n",
    "site/print.css": "@media print {\n  p { color: #000; }\n}\n",
    "blocks/talk.css": ".talk { margin: 0; }\n",
    "blocks/call.css": ".call { margin: 0; }\n",
}


def test_parts_stand_where_the_sheet_names_them_and_those_of_a_folder_in_alphabetical_order():
    lines = [line for line in styles.sheets(SHEETS)["site.css"].splitlines() if line]
    assert lines == [
        ":root { --ink: #000; }",
        "p { margin: 0; }",
        ".call { margin: 0; }",
        ".talk { margin: 0; }",
        "@media print {",
        "  p { color: #000; }",
        "}",
    ]


def test_only_sheets_that_no_other_takes_in_are_sent():
    assert styles.sheets(SHEETS).keys() == {"site.css", "slides.css", "presenter.css"}
    assert styles.parts(SHEETS) == SHEETS.keys() - {"site.css", "slides.css", "presenter.css"}


def test_a_part_may_stand_in_two_sheets():
    assert styles.sheets(SHEETS)["slides.css"] == "p { margin: 0; }\n"


def test_no_comment_is_sent():
    assert [path for path, text in styles.sheets(SHEETS).items() if "/*" in text] == []


def test_the_style_of_a_new_kind_of_block_is_found_by_its_name():
    more = SHEETS | {"blocks/observation.css": ".observation { margin: 0; }\n"}
    assert ".observation { margin: 0; }" in styles.sheets(more)["site.css"]


@pytest.mark.parametrize("named", ["site/tpye.css", "bloks/*.css"])
def test_a_part_that_is_not_there_is_named_with_its_line(named):
    with pytest.raises(CannotMake) as found:
        styles.sheets(SHEETS | {"site.css": f'/* The whole. */\n@import "colours.css";\n@import "{named}";\n'})
    problem = found.value.problem
    assert str(problem.where) == "docs/assets/site.css:3"
    assert problem.what.startswith(f"There is no style `{named}`.")


def test_the_nearest_name_is_told():
    with pytest.raises(CannotMake) as found:
        styles.sheets(SHEETS | {"site.css": '@import "site/tpye.css";\n'})
    assert "Did you mean `site/type.css`?" in found.value.problem.what
