"""Loads the whole programme: every module, every page, and what they share."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.programme import parse, yaml_file
from macros.programme.citations import Citations, formatted
from macros.model.module import ENGLISH, Framework, Helpline, Language, Module, Page, Picture, Place, Programme, Record, Reference, Service, StudyPath, Term
from macros.model.problem import Problem, quoted
from macros.text.prose import CITATION, HIDDEN, keys

#: The most that a text may weigh, in bytes: ten times the longest module so far.
LARGEST_TEXT = 1_000_000

#: The most that a picture may weigh, in bytes. Nothing heavier belongs on a cheap phone.
LARGEST_PICTURE = 300_000

PICTURES = (".svg", ".png")

READING = "files-can-be-read"

SETTINGS = "mkdocs.yml"

#: The folder of what modules share.
SHARED = "modules/_library/"

#: The variable that says, when it is set, that a build is a publication: it holds no draft.
PUBLISHING = "PUBLISHING"


@dataclass
class Sources:
    """The files of a project as they were read: texts and pictures by path from its root, and what was in the way."""

    texts: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    drawings: frozenset[str] = frozenset()

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
        if not text.strip():
            self.problem(path, "This file is empty.", "Write it, or delete it. `python -m macros new <slug>` makes a draft.")
            return
        hidden = list(HIDDEN.finditer(text))
        for match in hidden:
            line = text.count("\n", 0, match.start()) + 1
            code = f"U+{ord(match[0]):04X}"
            self.problems.append(
                Problem(Place(path, line), f"A character that cannot be seen stands here ({code}).", "Delete it: it can change what the words around it say.", "texts-hide-nothing")
            )
        self.texts[path] = HIDDEN.sub(" ", text)

    def problem(self, path: str, what: str, fix: str, line: int = 1) -> None:
        self.problems.append(Problem(Place(path, line), what, fix, READING))


def read(root: Path) -> Sources:
    """Reads every file of `modules/` and every page of `docs/` below `root`."""
    sources = Sources()
    inside = root.resolve()
    if (root / SETTINGS).is_file():
        sources.add(SETTINGS, (root / SETTINGS).read_bytes())
    else:
        sources.problem(SETTINGS, f"There is no project in {quoted(str(root.resolve()))}.", "Go to the folder that holds `mkdocs.yml`, or name it with `--project`.")
    sources.drawings = frozenset(path.stem for path in (root / "overrides" / "drawings").glob("*.html"))
    for folder, suffixes in (("modules", (".md", ".yaml", *PICTURES)), ("docs", (".md",))):
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
                sources.problem(f"{relative}/module.md", f"The folder {quoted(path.name)} has no `module.md`.", "Write one, or delete the folder.")
    return sources


def programme(sources: Sources, today: date) -> Programme:
    """The programme that the texts describe. What cannot be read is in `unread`; the rest is there all the same."""
    problems = list(sources.problems)
    modules: list[Module] = []
    pages: list[Page] = []
    for path, text in sorted(sources.texts.items()):
        folders = path.split("/")
        if folders[0] == "docs" and path.endswith(".md"):
            page, found = parse.page("/".join(folders[1:]), text)
            pages += [page] if page else []
            problems += found
        elif folders[0] == "modules" and folders[1] != "_library" and folders[2:] == ["module.md"]:
            slug = folders[1]
            if not re.fullmatch(parse.NAME, slug):
                problems.append(Problem(Place(path), f"The folder is called {quoted(slug)}.", "Rename it: small letters, digits and hyphens.", "names-are-stable"))
                continue
            module, found = parse.module(slug, text)
            problems += found
            if module:
                modules.append(replace(module, pictures=_pictures(slug, sources.pictures)))
    shared = _Library(sources.texts, problems)
    return Programme(
        modules=tuple(modules),
        pages=tuple(pages),
        references=shared.by_name("references", Reference, "a reference", within="references", name="id"),
        terms=tuple(shared.by_name("glossary", Term, "a term").values()),
        helplines=tuple(shared.by_name("helplines", Helpline, "a helpline").values()),
        frameworks=shared.frameworks(),
        paths=tuple(shared.by_name("paths", StudyPath, "a path").values()),
        service=shared.service(),
        address=shared.address(),
        languages=shared.languages(),
        drawings=sources.drawings,
        places=shared.places,
        unread=tuple(problems),
        today=today,
    )


class _Library:
    """Reads the files of `modules/_library`."""

    def __init__(self, texts: Mapping[str, str], problems: list[Problem]):
        self.texts = texts
        self.problems = problems
        self.places: dict[tuple[str, str], Place] = {}

    def by_name(
        self, file: str, schema: type[Record] | type[Reference], subject: str, within: str | None = None, name: str = "name"
    ) -> dict[str, Any]:
        """The entries of `<file>.yaml` by their names, in its order; `within` is the field that holds the list."""
        path = f"modules/_library/{file}.yaml"
        if path not in self.texts:
            return {}
        yaml = yaml_file.read(self.texts[path], path)
        data, at = yaml.data, ()
        if within and isinstance(data, dict):
            data, at = data.get(within), (within,)
        entries: dict[str, Any] = {}
        if not isinstance(data, list) and not yaml.problems:
            yaml.problems.append(Problem(Place(path), "This file holds no list.", "Begin each entry with a hyphen.", "library-entries-are-complete"))
        for index, item in enumerate(data if isinstance(data, list) else ()):
            entry = parse.record(schema, item, yaml, path, "library-entries-are-complete", subject, (*at, index))
            if entry is None:
                continue
            key = getattr(entry, name)
            place = Place(path, yaml.lines[*at, index])
            if key in entries:
                yaml.problems.append(Problem(place, f"There are two entries called `{key}`.", "Rename or delete one.", "names-are-unique"))
                continue
            entries[key] = entry
            self.places[file, key] = place
        self.problems += yaml.problems
        return entries

    def service(self) -> Service:
        """The settings that another service changes: `extra: service:` in `mkdocs.yml`."""
        if SETTINGS not in self.texts:
            return Service()
        yaml = yaml_file.read(self.texts[SETTINGS], SETTINGS)
        data = yaml.data.get("extra") if isinstance(yaml.data, dict) else None
        data = data.get("service", {}) if isinstance(data, dict) else {}
        rule = "settings-are-complete"
        made = parse.record(Service, data, yaml, SETTINGS, rule, "the block `service`", ("extra", "service"))
        self.problems += yaml.problems
        return made or Service()

    def address(self) -> str:
        """The address of the site, where the settings name one."""
        data = yaml_file.read(self.texts[SETTINGS], SETTINGS).data if SETTINGS in self.texts else None
        named = data.get("site_url") if isinstance(data, dict) else None
        return named if isinstance(named, str) else ""

    def frameworks(self) -> dict[str, Framework]:
        """Every framework by its name, one file each."""
        found = {entry.name: (entry, place) for _, entry, place in self.one_file_each("frameworks", Framework, "a framework")}
        self.places |= {("frameworks", name): place for name, (_, place) in found.items()}
        return {name: entry for name, (entry, _) in found.items()}

    def languages(self) -> dict[str, Language]:
        """Every language by its code, which is its file's name: English first, the others in alphabetical order."""
        found = {code: entry for code, entry, _ in self.one_file_each("languages", Language, "a language")}
        return dict(sorted(found.items(), key=lambda entry: (entry[0] != ENGLISH, entry[0])))

    def one_file_each(self, folder: str, schema: type[Record], subject: str) -> Iterator[tuple[str, Any, Place]]:
        """The files of a folder of the library: the name of each, the record it holds, and its place."""
        for path, text in sorted(self.texts.items()):
            if not (path.startswith(f"modules/_library/{folder}/") and path.endswith(".yaml")):
                continue
            yaml = yaml_file.read(text, path)
            if not yaml.problems:
                entry = parse.record(schema, yaml.data, yaml, path, "library-entries-are-complete", subject)
                if entry:
                    name = path.rpartition("/")[2].removesuffix(".yaml")
                    self.places |= {(folder, "/".join(map(str, (name, *within)))): Place(path, line) for within, line in yaml.lines.items()}
                    yield name, entry, Place(path)
            self.problems += yaml.problems


def _pictures(slug: str, pictures: Mapping[str, bytes]) -> dict[str, Picture]:
    """The pictures in a module's folder, by their path in it."""
    start = f"modules/{slug}/"
    return {
        path.removeprefix(start): Picture(path.removeprefix(start), data, size(data))
        for path, data in pictures.items()
        if path.startswith(start)
    }


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height of an SVG or PNG in CSS pixels, or None where it does not say them."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    head = data[:2000].decode("utf-8", "replace")
    tag = re.search(r"<svg\b[^>]*>", head)
    if not tag:
        return None
    given = [re.search(rf'\s{side}="([\d.]+)(?:px)?"', tag[0]) for side in ("width", "height")]
    if not all(given):
        return None
    return round(float(given[0][1])), round(float(given[1][1]))


def today() -> date:
    """The day that counts as today: that of `SOURCE_DATE_EPOCH`, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()


class Loaded:
    """A programme with the files that it was read from, and its citations once they are wanted."""

    def __init__(self, root: Path):
        self.root = root
        self.sources = read(root)
        whole = programme(self.sources, today())
        self.programme = whole.without_drafts() if os.environ.get(PUBLISHING) else whole

    @cached_property
    def citations(self) -> Citations:
        """Every citation of the programme, formatted in one go."""
        return formatted(cited(self.programme), self.programme.references, self.root / "build" / "cache")


def cited(programme: Programme) -> set[str]:
    """All that stands between citation brackets and names only sources that are known."""
    found = {match["cited"] for stretch in programme.stretches for match in CITATION.finditer(stretch.text)}
    return {text for text in found if all(key in programme.references for key in keys(text))}


_loaded: dict[Path, Loaded] = {}


def load(root: Path | str = ".", afresh: bool = False) -> Loaded:
    """The programme below `root`: read once and kept, until it is wanted `afresh`."""
    root = Path(root).resolve()
    if afresh or root not in _loaded:
        _loaded[root] = Loaded(root)
    return _loaded[root]
