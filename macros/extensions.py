"""One file in a folder is one extension: `discover` finds them, and nothing lists them.

A folder in such a folder is its workshop: what several extensions are made with, and none itself.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType

#: What is wrong where Python was told to leave docstrings out, and what to do.
WITHOUT_DOCSTRINGS = """\
Python was told to leave out what every file of the program says of itself (-OO, or PYTHONOPTIMIZE), and the program needs that.
    fix: Run it without."""


def docstrings_are_there() -> bool:
    """Whether files say what they are, as they do unless Python was told to leave that out."""
    return sys.flags.optimize < 2


@cache
def discover(folder: str) -> dict[str, ModuleType]:
    """The extensions in `macros/<folder>`, by name in alphabetical order.

    A name is the file's name with hyphens for underscores, as authors write it: `key_message.py` is `key-message`.
    Raises `ImportError` as Python does where a file cannot be imported.
    """
    return {name: extension(folder, name) for name in names(folder)}


def names(folder: str) -> list[str]:
    """The names of the extensions in `macros/<folder>`, in alphabetical order; none of them is imported."""
    package = importlib.import_module(f"macros.{folder}")
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(package.__path__) if not found.ispkg)


def extension(folder: str, name: str) -> ModuleType:
    """One extension by its name. Raises `ImportError` as Python does where its file cannot be imported."""
    return importlib.import_module(f"macros.{folder}.{name.replace('-', '_')}")


def first_sentence(extension: ModuleType) -> str:
    """The first line of its docstring: what it is."""
    return (extension.__doc__ or "").strip().splitlines()[0]


@dataclass(frozen=True, slots=True)
class Described:
    """An extension as its file describes itself: its docstring, and the texts that it gives names in capitals."""

    name: str
    docstring: str
    texts: dict[str, str] = field(default_factory=dict)


def described(folder: str) -> list[Described]:
    """The extensions in `macros/<folder>`, read and not imported, so that any room can tell of any other.

    A text is one written out in the file: `FIX = "..."`; an attribute such as `Weight.HOLD` counts by its last name.
    """
    package = importlib.import_module(f"macros.{folder}")
    return [_described(name, Path(package.__path__[0], f"{name.replace('-', '_')}.py")) for name in names(folder)]


def _described(name: str, file: Path) -> Described:
    tree = ast.parse(file.read_text("utf-8"))
    texts = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id.isupper():
            if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                texts[node.targets[0].id] = node.value.value
            elif isinstance(node.value, ast.Attribute):
                texts[node.targets[0].id] = node.value.attr
    return Described(name, ast.get_docstring(tree) or "", texts)
