"""Makes a programme of the texts that were read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, cast

from pydantic import BaseModel

from macros.model.family import ENGLISH
from macros.model.language import Language
from macros.model.library import Framework, Helpline, MustSay, Reference, Sought, StudyPath, Term
from macros.model.module import Module, Picture
from macros.model.page import Page
from macros.model.problem import Problem, quoted
from macros.model.programme import Programme
from macros.model.record import NAME, Place
from macros.model.sign import Sign
from macros.programme import days, look, parse, settings, templates, yaml_file
from macros.programme.files import Sources
from macros.programme.parse import REMEMBERED
from macros.programme.picture_size import size
from macros.programme.record import R, record


def programme(sources: Sources, today: date, address: str = "") -> Programme:
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
            if not re.fullmatch(NAME, slug):
                problems.append(
                    Problem(
                        Place(path),
                        f"The folder is called {quoted(slug)}.",
                        "Rename it: small letters, digits and hyphens.",
                        "names-are-stable",
                    )
                )
                continue
            module, found = parse.module(slug, text)
            problems += found
            if module:
                modules.append(replace(module, pictures=_pictures(slug, sources.pictures)))
    shared = _Library(sources.texts, problems)
    said, service = settings.read(sources.texts, problems)
    seen = look.whole(sources.texts)
    whole = Programme(
        modules=tuple(modules),
        pages=tuple(pages),
        page_paths=frozenset(path.removeprefix("docs/") for path in sources.texts if path.startswith("docs/") and path.endswith(".md")),
        references=shared.by_name("references", Reference, "a reference", within="references", name="id"),
        terms=tuple(shared.by_name("glossary", Term, "a term").values()),
        sought=tuple(shared.by_name("search", Sought, "an entry").values()),
        helplines=tuple(shared.by_name("helplines", Helpline, "a helpline").values()),
        signs=shared.by_name("signs", Sign, "a sign"),
        must_say=shared.by_name("must-say", MustSay, "an entry"),
        frameworks=shared.frameworks(),
        paths=tuple(shared.by_name("paths", StudyPath, "a path").values()),
        service=service,
        settings=said,
        address=address or _text(said.said("site_url")),
        languages=shared.languages(),
        drawings=look.drawings(seen),
        pictures=sources.pictures,
        mark=seen[look.MARK].strip(),
        colours=look.colours(seen),
        templates=templates.templates(sources.texts),
        places=shared.places,
        unread=tuple(problems),
        today=today,
    )
    return days.counted(whole)


class _Library:
    """Reads the files of `modules/_library`."""

    def __init__(self, texts: Mapping[str, str], problems: list[Problem]):
        self.texts = texts
        self.problems = problems
        self.places: dict[tuple[str, str], Place] = {}

    def by_name(self, file: str, schema: type[R], subject: str, within: str | None = None, name: str = "name") -> dict[str, R]:
        """The entries of `<file>.yaml` by their names, in its order; `within` is the field that holds the list."""
        path = f"modules/_library/{file}.yaml"
        if path not in self.texts:
            return {}
        entries, places, problems = _entries(self.texts[path], path, schema, subject, within, name)
        self.places |= {(file, key): place for key, place in places.items()}
        self.problems += problems
        return cast(dict[str, R], dict(entries))

    def frameworks(self) -> dict[str, Framework]:
        """Every framework by its name, one file each."""
        found = {entry.name: (entry, place) for _, entry, place in self.one_file_each("frameworks", Framework, "a framework")}
        self.places |= {("frameworks", name): place for name, (_, place) in found.items()}
        return {name: entry for name, (entry, _) in found.items()}

    def languages(self) -> dict[str, Language]:
        """Every language by its code, which is its file's name: English first, the others in alphabetical order."""
        found = {code: entry for code, entry, _ in self.one_file_each("languages", Language, "a language")}
        return dict(sorted(found.items(), key=lambda entry: (entry[0] != ENGLISH, entry[0])))

    def one_file_each(self, folder: str, schema: type[R], subject: str) -> Iterator[tuple[str, R, Place]]:
        """The files of a folder of the library: the name of each, the record it holds, and its place."""
        for path, text in sorted(self.texts.items()):
            if not (path.startswith(f"modules/_library/{folder}/") and path.endswith(".yaml")):
                continue
            entry, lines, problems = _one_entry(text, path, schema, subject)
            if entry:
                name = path.rpartition("/")[2].removesuffix(".yaml")
                self.places |= {(folder, "/".join(map(str, (name, *within)))): Place(path, line) for within, line in lines.items()}
                yield name, cast(R, entry), Place(path)
            self.problems += problems


RULE = "library-entries-are-complete"


@lru_cache(REMEMBERED)
def _entries(
    text: str, path: str, schema: type[BaseModel], subject: str, within: str | None, name: str
) -> tuple[dict[str, BaseModel], dict[str, Place], list[Problem]]:
    """The entries of a file that holds a list, by their names, with the place of each, and what is wrong with them."""
    yaml = yaml_file.read(text, path)
    data: Any = yaml.data
    at: tuple[str, ...] = ()
    if within and isinstance(data, dict):
        data, at = data.get(within), (within,)
    entries: dict[str, BaseModel] = {}
    places: dict[str, Place] = {}
    if data is not None and not isinstance(data, list) and not yaml.problems:
        yaml.problems.append(Problem(Place(path), "This file holds no list.", "Begin each entry with a hyphen.", RULE))
    for index, item in enumerate(data if isinstance(data, list) else ()):
        entry = record(schema, item, yaml, path, RULE, subject, (*at, index))
        if entry is None:
            continue
        key = getattr(entry, name)
        place = Place(path, yaml.lines[*at, index])
        if key in entries:
            yaml.problems.append(Problem(place, f"There are two entries called `{key}`.", "Rename or delete one.", "names-are-unique"))
            continue
        entries[key], places[key] = entry, place
    return entries, places, yaml.problems


@lru_cache(REMEMBERED)
def _one_entry(
    text: str, path: str, schema: type[BaseModel], subject: str
) -> tuple[BaseModel | None, dict[tuple[Any, ...], int], list[Problem]]:
    """The record that a file of its own holds, with the line of each of its values, and what is wrong with it."""
    yaml = yaml_file.read(text, path)
    entry = None if yaml.problems else record(schema, yaml.data, yaml, path, RULE, subject)
    return entry, yaml.lines, yaml.problems


def _text(value: object) -> str:
    """A value of the settings where it is a text."""
    return value if isinstance(value, str) else ""


def _pictures(slug: str, pictures: Mapping[str, bytes]) -> dict[str, Picture]:
    """The pictures in a module's folder, by their path in it."""
    start = f"modules/{slug}/"
    return {
        path.removeprefix(start): Picture(path.removeprefix(start), data, size(data))
        for path, data in pictures.items()
        if path.startswith(start)
    }
