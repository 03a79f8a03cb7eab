"""Reads the files of a project."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from macros.model.problem import Problem, quoted
from macros.model.record import Place
from macros.model.settings import SETTINGS
from macros.programme import kinds, settings
from macros.programme.kinds import PICTURES
from macros.text.prose import BLANKS, HIDDEN

#: The most that a text may weigh, in bytes: ten times the longest module so far.
LARGEST_TEXT = 1_000_000

#: The most that a picture may weigh, in bytes. Nothing heavier belongs on a cheap phone.
LARGEST_PICTURE = 300_000

#: The most characters that a line may have: what is sought in a line is mostly sought from each of its signs on.
LONGEST_LINE = 20_000

READING = "files-can-be-read"

#: The rule on what lies in the folders of a project.
KINDS = "files-are-of-kinds-that-we-take"

#: The folders of which every file is read, or told that it is not.
FOLDERS = ("modules", "docs")

#: What is read of the folder of templates.
TEMPLATES = re.compile(r"overrides/(?:drawings/.+|(?:partials/)?[^/]+)\.html|overrides/partials/[^/]+\.css")

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
        if not kinds.taken(path):
            self.refuse(path)
            return
        if path.startswith(tuple(f"{folder}/" for folder in FOLDERS)) and (name := kinds.oddly_named(path)):
            what = f"The name {quoted(shown(name), 60)} cannot stand in every address, or on every disk."
            self.problems.append(Problem(Place(shown(path)), what, "Rename it: letters, digits and hyphens, 100 at most.", KINDS))
        if path.lower().endswith(PICTURES):
            if len(data) > LARGEST_PICTURE:
                self.problem(
                    path,
                    f"This picture weighs {len(data) // 1000} kB.",
                    f"Run `python -m macros shrink {path}`, or make it smaller than {LARGEST_PICTURE // 1000} kB.",
                )
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
        if path.endswith((".md", ".yaml")) and len(text) > LONGEST_LINE:
            for line, row in enumerate(text.split("\n"), 1):
                if len(row) > LONGEST_LINE:
                    self.problem(path, f"This line has {len(row)} characters.", f"Make several of it, of {LONGEST_LINE} at most.", line)
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
        if line := kinds.unlike_its_kind(path, text):
            what = f"This line is none of those that {quoted(path.rpartition('/')[2])} is made of."
            self.problems.append(Problem(Place(path, line), what, "Delete it: the file is published as it is.", KINDS))
        self.texts[path] = BLANKS.sub(" ", HIDDEN.sub(" ", text))

    def refuse(self, path: str) -> None:
        """Says that a file is of a kind that is neither read nor published."""
        name = shown(path.rpartition("/")[2])
        what = f"{quoted(name)} is of a kind that no site is made from: nobody reads it, and it is not published."
        self.problems.append(Problem(Place(shown(path)), what, kinds.fix(path), KINDS))

    def problem(self, path: str, what: str, fix: str, line: int = 1) -> None:
        self.problems.append(Problem(Place(path, line), what, fix, READING))


def shown(path: str) -> str:
    """A path with whatever in it no screen can show written out."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in path)


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
    """Reads the settings, every file of `modules/` and `docs/`, and what the site looks like, below `root`."""
    sources = read_settings(root)
    for folder in (*FOLDERS, "overrides"):
        for path in sorted((root / folder).rglob("*")):
            relative = path.relative_to(root).as_posix()
            if not kinds.left_behind(relative) and (folder in FOLDERS or TEMPLATES.fullmatch(relative)):
                _read(path, relative, root, sources)
    return sources


def _read(path: Path, relative: str, root: Path, sources: Sources) -> None:
    """Reads one file, or says of it, or of a folder, what is in the way."""
    if path.is_symlink() and (wrong := _wrong_link(path, relative, root)):
        sources.problem(relative, *wrong)
    elif path.is_dir():
        if path.parent == root / "modules" and path.name != "_library" and not (path / "module.md").exists():
            sources.problem(
                f"{relative}/module.md", f"The folder {quoted(path.name)} has no `module.md`.", "Write one, or delete the folder."
            )
    else:
        try:
            if path.is_file():
                sources.add(relative, path.read_bytes() if kinds.taken(relative) else b"")
        except OSError as error:
            sources.problem(relative, f"This file cannot be opened: {error.strerror}.", "Mend its permissions.")


def _wrong_link(path: Path, relative: str, root: Path) -> tuple[str, str] | None:
    """Why a link is not followed, and what to do. One leads to a file of the same kind, in the same folder of the project or of `docs/`."""
    target, inside = Path(os.path.realpath(path)), root.resolve()
    if not target.is_relative_to(inside):
        return "This link leads out of the project.", "Put a copy of the file here."
    if not target.exists():
        return "This link leads nowhere.", "Delete it, or put the file here."
    found = target.relative_to(inside).as_posix()
    is_kin = target.suffix == path.suffix and _tree(found) == _tree(relative)
    if target.is_dir() or not is_kin or kinds.left_behind(found) or not kinds.taken(found):
        return f"This link leads to {quoted(found)}, which is none of the files that belong here.", "Put a copy of the file here."
    return None


def _tree(path: str) -> tuple[str, ...]:
    """The folder of the project that a file lies in, and of `docs/` the folder there: each is for readers of its own."""
    folders = path.split("/")[:-1]
    return tuple(folders[: 2 if folders[:1] == ["docs"] else 1])
