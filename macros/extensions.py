"""One file in a folder is one extension: `discover` finds them, and nothing lists them."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


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
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(package.__path__))


def extension(folder: str, name: str) -> ModuleType:
    """One extension by its name. Raises `ImportError` as Python does where its file cannot be imported."""
    return importlib.import_module(f"macros.{folder}.{name.replace('-', '_')}")


def first_sentence(extension: ModuleType) -> str:
    """The first line of its docstring: what it is."""
    return (extension.__doc__ or "").strip().splitlines()[0]
