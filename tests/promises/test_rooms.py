"""Who may import whom: the rooms of the house, floor by floor, counting every import and every discovery."""

from __future__ import annotations

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from ..sample import PROJECT

#: The floor of each room and loose file of `macros/`. A room imports only what lies on floors below its own.
FLOORS = {
    "extensions": 0,
    "model": 1,
    "text": 2,
    "blocks": 3,
    "programme": 4,
    "pages": 5,
    "components": 6,
    "formats": 6,
    "checks": 7,
    "finish": 7,
    "site": 8,
    "commands": 9,
    "__main__": 10,
    "__init__": 10,
}

#: The functions of `macros.extensions` that import what they find, by the folder that they are given.
DISCOVERIES = {"discover", "extension"}

#: What the package's own file may import, though it stands above all: a page that calls no macro loads nothing.
OF_THE_PACKAGE = {"site"}


def modules(root: Path) -> dict[str, Path]:
    """Every module of the package below `root`, by its dotted name."""
    found = {}
    for path in sorted((root / "macros").rglob("*.py")):
        name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        found[name] = path
    return found


def imported(name: str, known: dict[str, Path]) -> set[str]:
    """The modules of ours that a module imports: at its top, within a function, and by discovery of their folder."""
    found: set[str] = set()
    for node in nodes(known[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports by a relative path."
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else str(node.module))
        elif isinstance(node, ast.Call) and called(node.func) in DISCOVERIES and name != "macros.extensions":
            found |= discovered(name, node, known)
    return found & known.keys() - {name}


@cache
def nodes(path: Path) -> list[ast.AST]:
    """All that stands in a file, read once."""
    return list(ast.walk(ast.parse(path.read_text("utf-8"))))


def called(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""


def discovered(name: str, call: ast.Call, known: dict[str, Path]) -> set[str]:
    """All modules of the folder that a discovery names. Its name must be written out, so that it can be counted."""
    folder = call.args[0] if call.args else None
    assert isinstance(folder, ast.Constant) and isinstance(folder.value, str), f"{name} discovers a folder that it does not name."
    return {each for each in known if each.startswith(f"macros.{folder.value}.") and each.count(".") == 2}


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else "__init__"


def walls_broken(known: dict[str, Path]) -> list[str]:
    """Every import that leads to the same floor in another room, or up."""
    found = []
    for name in known:
        for other in imported(name, known):
            if room(name) == "__init__" and room(other) not in OF_THE_PACKAGE | {"__init__"}:
                found.append(f"{name} imports {other}")
            if room(other) != room(name) and FLOORS[room(other)] >= FLOORS[room(name)]:
                found.append(f"{name} imports {other}")
    return sorted(found)


def circle(graph: dict[str, set[str]]) -> list[str]:
    """A circle of imports, or nothing."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


KNOWN = modules(PROJECT)


def test_every_room_has_its_floor():
    assert {room(name) for name in KNOWN} == FLOORS.keys()


def test_a_room_imports_only_rooms_below_it():
    assert walls_broken(KNOWN) == []


def test_no_circle_of_files():
    assert circle({name: imported(name, KNOWN) for name in KNOWN}) == []


def test_no_circle_of_rooms():
    rooms: dict[str, set[str]] = {}
    for name in KNOWN:
        rooms.setdefault(room(name), set()).update(room(other) for other in imported(name, KNOWN) if room(other) != room(name))
    assert circle(rooms) == []


@pytest.mark.parametrize(
    "planted",
    [
        pytest.param("from macros.site import assembly\n", id="at-the-top"),
        pytest.param("def f():\n    from macros.site.assembly import assemble\n", id="in-a-function"),
        pytest.param("import macros.site.assembly\n", id="by-its-whole-name"),
        pytest.param('from macros.extensions import discover\n\n\ndef f():\n    return discover("checks")\n', id="by-discovery"),
        pytest.param('from macros import extensions\n\nFOUND = extensions.discover("commands")\n', id="by-discovery-in-full"),
    ],
)
def test_an_import_from_a_room_above_is_found(planted, tmp_path):
    extra = tmp_path / "planted.py"
    extra.write_text(f'"""Planted."""\n{planted}', "utf-8")
    assert any(found.startswith("macros.text.planted imports ") for found in walls_broken(KNOWN | {"macros.text.planted": extra}))


def test_two_files_that_import_each_other_by_a_function_and_a_discovery_are_found(tmp_path):
    for name, text in {
        "one": 'from macros.extensions import discover\n\n\ndef f():\n    discover("blocks")\n',
        "two": "def f():\n    from macros.text import one\n",
    }.items():
        (tmp_path / f"{name}.py").write_text(f'"""Planted."""\n{text}', "utf-8")
    known = KNOWN | {"macros.text.one": tmp_path / "one.py", "macros.blocks.two": tmp_path / "two.py"}
    assert {"macros.text.one", "macros.blocks.two"} <= set(circle({name: imported(name, known) for name in known}))


def test_a_folder_that_is_not_named_cannot_be_discovered(tmp_path):
    (tmp_path / "x.py").write_text('"""Planted."""\nfrom macros.extensions import discover\n\nFOUND = discover(input())\n', "utf-8")
    with pytest.raises(AssertionError, match="does not name"):
        imported("macros.text.x", KNOWN | {"macros.text.x": tmp_path / "x.py"})
