"""A format asks for what it needs by what a block gives, and names no block: a new kind of block needs no change to any format."""

from __future__ import annotations

import ast

import pytest

from macros.extensions import names

from ..sample import PROJECT

FORMATS = sorted((PROJECT / "macros/formats").rglob("*.py"))


def named(text: str) -> list[str]:
    """The blocks that a file names: by an import of their file, or of one of several extensions by its name."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.startswith("macros.blocks")]
        elif isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith("macros.blocks."):
            found.append(str(node.module))
        elif isinstance(node, ast.ImportFrom) and node.module == "macros":
            found += [alias.name for alias in node.names if alias.name == "blocks"]
        elif (
            isinstance(node, ast.Subscript | ast.Call | ast.Compare)
            and BLOCKS & {ast.unparse(each) for each in ast.walk(node)}
            or isinstance(node, ast.Compare)
            and any(isinstance(each, ast.Attribute) and of_block(each) for each in ast.walk(node))
        ):
            found += [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and each.value in KINDS]
    return found


#: How the folder of blocks is written where it is discovered.
BLOCKS = {"'blocks'"}

KINDS = frozenset(names("blocks"))


def of_block(attribute: ast.Attribute) -> bool:
    """Whether it is the kind of something that is called a block. A slide has kinds of its own, of which some are called alike."""
    return attribute.attr == "kind" and ast.unparse(attribute.value).split(".")[-1] in ("block", "piece")


@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.relative_to(PROJECT / "macros/formats").as_posix())
def test_no_format_names_a_block(path):
    assert named(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "from macros.blocks.call import Call",
        "from macros.blocks import call",
        "from macros import blocks",
        "import macros.blocks.call",
        "def f():\n    from macros.blocks.question import Question",
        'HALF = discover("blocks")["comparison"].HALF',
        'ICON = extensions.discover("blocks")["key-message"].ICON',
        'ICON = discover("blocks").get("key-message")',
        'ICON = extension("blocks", "key-message").ICON',
        'found = [block for block in blocks if block.kind == "call"]',
        'found = passage.block.kind in ("call", "talk")',
    ],
)
def test_a_block_that_is_named_is_found(planted):
    assert named(planted)
