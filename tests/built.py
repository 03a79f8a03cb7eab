"""What a test does with a built project: it changes a file, and tells whether the site is still the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from . import small_project


def hashes(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(folder: Path, path: str, old: str, new: str) -> None:
    """Changes one file of a project."""
    text = (folder / path).read_text("utf-8")
    assert old in text
    small_project.write(folder, path, text.replace(old, new))


def same(one: Path, other: Path) -> bool:
    """Whether two sites are the same, byte for byte."""
    return hashes(one) == hashes(other)
