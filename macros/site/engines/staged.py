"""Writes the whole assembled site as Markdown, with the settings, for an engine that runs no hooks."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from macros import checks
from macros.model.problem import CannotMake, Weight, as_text
from macros.programme.files import SETTINGS
from macros.programme.load import load
from macros.site import assembly
from macros.text.braces import DELIMITERS

#: The first line of what is staged, by which it is known again.
STAGED = "# Written by `python -m macros stage`. Change the project, and stage it again."


def write(project: Path, folder: Path) -> int:
    """Fills `folder` with `docs/`, the settings, the theme's changes, and what the macros read.

    Returns 1, and writes nothing, if there are problems or if the folder holds something else.
    """
    loaded = load(project, afresh=True)
    problems = [problem for problem in checks.run(loaded.programme) if problem.weight is Weight.PROBLEM]
    assembled: dict[str, str | bytes] = {}
    try:
        assembled = {} if problems else assembly.assemble(loaded)
    except CannotMake as found:
        problems = found.problems
    if problems:
        print(as_text(problems), file=sys.stderr)
        return 1
    if folder.exists() and any(folder.iterdir()) and not _was_staged(folder):
        print(f"{folder} holds other things. Name an empty folder.", file=sys.stderr)
        return 1
    root = loaded.root
    for name in ("docs", "overrides", "modules", "macros"):
        if (root / name).is_dir():
            shutil.rmtree(folder / name, ignore_errors=True)
            shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path, content in assembled.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / SETTINGS).write_text(settings(root, assembly.navigation(loaded.programme)), "utf-8")
    print(f"The assembled site is in {folder}. Build it there with any engine that reads {SETTINGS}.")
    return 0


def settings(root: Path, navigation: list) -> str:
    """The project's settings without its hook, and with the navigation written out."""
    import yaml

    kept = yaml.safe_load((root / SETTINGS).read_text("utf-8"))
    kept.pop("hooks", None)
    kept["nav"] = navigation
    kept["site_dir"] = "site"
    for plugin in kept["plugins"]:
        if isinstance(plugin, dict) and "macros" in plugin:
            # Without the hook the plug-in's own marks would hold, and `{#name}` would be a comment.
            plugin["macros"] |= {f"j2_{name}": mark for name, mark in DELIMITERS.items()}
    return f"{STAGED}\n{yaml.safe_dump(kept, sort_keys=False, allow_unicode=True)}"


def _was_staged(folder: Path) -> bool:
    """Whether a folder holds what was staged before. A project has settings too, and nobody wants it overwritten."""
    settings = folder / SETTINGS
    return settings.is_file() and settings.read_text("utf-8").startswith(STAGED)
