"""The project that the tests stand in: the nearest folder with `mkdocs.yml`, seen from where they are started."""

from __future__ import annotations

from pathlib import Path


def nearest(folder: Path) -> Path:
    """The nearest of a folder and those above it that holds a project. Raises `LookupError` where none does."""
    for each in (folder, *folder.parents):
        if (each / "mkdocs.yml").is_file():
            return each
    raise LookupError(f"No folder from {folder} up holds mkdocs.yml. Start the tests in the folder of a project.")


ROOT = nearest(Path.cwd())
