"""Writes the whole assembled site as Markdown, with the settings, for an engine that runs no hooks."""

from __future__ import annotations

import shutil
import sys
from importlib.resources import files
from pathlib import Path

from macros import checks
from macros.model.colours import COLOURS_CSS
from macros.model.problem import CannotMake, Weight, as_text
from macros.model.settings import SETTINGS
from macros.pages import frame_pages, look
from macros.programme import kinds, package_data
from macros.programme.load import Loaded, load
from macros.programme.package_data import IN_CHECKOUT
from macros.site import assembly
from macros.text.braces import DELIMITERS

#: The first line of what is staged, by which it is known again.
STAGED = "# Written by `python -m macros stage`. Change the project, and stage it again."

#: What is staged in folders of its own.
STAGED_FOLDERS = ("docs", "overrides", "modules", "macros")

#: The program itself, which another engine finds beside the pages.
PROGRAM = Path(str(files("macros")))

#: What a staged folder has in places of their own, or does not need.
_ELSEWHERE = shutil.ignore_patterns("__pycache__", *IN_CHECKOUT, "tests")


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
    for name in STAGED_FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(PROGRAM, folder / "macros", ignore=_ELSEWHERE)
    shutil.copytree(package_data.folder("overrides"), folder / "overrides")
    shutil.copytree(package_data.folder("assets"), folder / "docs" / "assets")
    for name in ("docs", "overrides", "modules"):
        # What the project has itself comes over what comes with the program.
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, dirs_exist_ok=True, ignore=_left_behind)
    # The parts of styles are in the styles by now. The colours stay: the program reads them again there.
    for path in look.parts(loaded) - {COLOURS_CSS.removeprefix("docs/")}:
        (folder / "docs" / path).unlink(missing_ok=True)
    for path, content in assembled.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / SETTINGS).write_text(settings(loaded), "utf-8")
    print(f"The assembled site is in {folder}. Build it there with any engine that reads {SETTINGS}.")
    return 0


def settings(loaded: Loaded) -> str:
    """The project's settings without our plug-in, and with the navigation and what every template knows written out."""
    import yaml

    kept = yaml.safe_load((loaded.root / SETTINGS).read_text("utf-8"))
    kept["plugins"] = [plugin for plugin in kept["plugins"] if plugin != "training"]
    kept["nav"] = assembly.navigation(loaded.programme)
    kept["extra"] |= frame_pages.extra(loaded.programme)
    kept["site_dir"] = "site"
    for plugin in kept["plugins"]:
        if isinstance(plugin, dict) and "macros" in plugin:
            # The program lies in the staged folder, where an engine that has no plug-ins of ours finds it.
            plugin["macros"].pop("modules", None)
            plugin["macros"]["module_name"] = "macros"
            # Without ours the plug-in's own marks would hold, and `{#name}` would be a comment.
            plugin["macros"] |= {f"j2_{name}": mark for name, mark in DELIMITERS.items()}
    return f"{STAGED}\n{yaml.safe_dump(kept, sort_keys=False, allow_unicode=True)}"


def _left_behind(_: str, names: list[str]) -> list[str]:
    """What editors and systems left in a folder."""
    return [name for name in names if kinds.left_behind(name)]


def _was_staged(folder: Path) -> bool:
    """Whether a folder holds what was staged before. A project has settings too, and nobody wants it overwritten."""
    settings = folder / SETTINGS
    return settings.is_file() and settings.read_text("utf-8").startswith(STAGED)
