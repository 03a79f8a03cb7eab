"""Reads the files of a project."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from macros.model.problem import Problem, quoted
from macros.model.record import Place
from macros.model.settings import SETTINGS
from macros.programme import settings
from macros.text.prose import BLANKS, HIDDEN

#: The most that a text may weigh, in bytes: ten times the longest module so far.
LARGEST_TEXT = 1_000_000

#: The most that a picture may weigh, in bytes. Nothing heavier belongs on a cheap phone.
LARGEST_PICTURE = 300_000

PICTURES = (".svg", ".png")

READING = "files-can-be-read"

#: The endings of the files that are read, by their folder.
READ = {
    "modules": (".md", ".yaml", *PICTURES),
    "docs": (".md",),
    "docs/assets": (".css",),
    "overrides": (".html",),
}

#: The folder of what modules share.
SHARED = "modules/_library/"

#: The lists in it, which may be empty.
LISTS = rf"{SHARED}[\w-]+\.yaml"


@dataclass
class Sources:
    """The files of a project as they were read: texts and pictures by path from its root, and what was in the way."""

    texts: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: str, data: bytes) -> None:
        """Takes a file in, or says why it cannot be read."""
        if path.endswith(PICTURES):
            if len(data) > LARGEST_PICTURE:
                self.problem(path, f"This picture weighs {len(data) // 1000} kB.", f"Make it smaller than {LARGEST_PICTURE // 1000} kB.")
            else:
                self.pictures[path] = data
            return
        if len(data) > LARGEST_TEXT:
            self.problem(path, f"This file weighs {len(data) / 1e6:.1f} MB.", "Split it: a text of more than 1 MB is not one module.")
            return
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self.problem(path, "This line is not UTF-8 text.", "Save the file as UTF-8 in your editor.", line)
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip() and re.fullmatch(LISTS, path):
            return
        if not text.strip():
            self.problem(path, "This file is empty.", "Write it, or delete it. `python -m macros new <slug>` makes a draft.")
            return
        hidden = list(HIDDEN.finditer(text))
        for match in hidden:
            line = text.count("\n", 0, match.start()) + 1
            code = f"U+{ord(match[0]):04X}"
            self.problems.append(
                Problem(
                    Place(path, line),
                    f"A character that cannot be seen stands here ({code}).",
                    "Delete it: it can change what the words around it say.",
                    "texts-hide-nothing",
                )
            )
        self.texts[path] = BLANKS.sub(" ", HIDDEN.sub(" ", text))

    def problem(self, path: str, what: str, fix: str, line: int = 1) -> None:
        self.problems.append(Problem(Place(path, line), what, fix, READING))


def read_settings(root: Path) -> Sources:
    """Reads the settings below `root`, and says which folders are not there. No other file is read."""
    sources = Sources()
    if not (root / SETTINGS).is_file():
        sources.problem(
            SETTINGS,
            f"There is no project in {quoted(str(root.resolve()))}.",
            "Go to the folder that holds `mkdocs.yml`, or name it with `--project`.",
        )
        return sources
    sources.add(SETTINGS, (root / SETTINGS).read_bytes())
    for line, what, fix in settings.missing_folders(root, sources.texts.get(SETTINGS, "")):
        sources.problem(SETTINGS, what, fix, line)
    return sources


def read(root: Path) -> Sources:
    """Reads the settings, every file of `modules/`, every page of `docs/` and what the site looks like, below `root`."""
    sources = read_settings(root)
    inside = root.resolve()
    for folder, suffixes in READ.items():
        for path in sorted((root / folder).rglob("*")):
            relative = path.relative_to(root).as_posix()
            if any(part.startswith(".") for part in path.relative_to(root).parts):
                continue
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
                sources.problem(relative, "This link leads out of the project.", "Put a copy of the file here.")
            elif path.suffix in suffixes:
                try:
                    if path.is_file():
                        sources.add(relative, path.read_bytes())
                    elif not path.exists():
                        sources.problem(relative, "This link leads nowhere.", "Delete it, or put the file here.")
                except OSError as error:
                    sources.problem(relative, f"This file cannot be opened: {error.strerror}.", "Mend its permissions.")
            elif path.is_dir() and path.parent == root / "modules" and path.name != "_library" and not (path / "module.md").exists():
                sources.problem(
                    f"{relative}/module.md", f"The folder {quoted(path.name)} has no `module.md`.", "Write one, or delete the folder."
                )
    return sources
