"""A small programme for tests: one module, a few sources, and whatever a test puts in their place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path

import markdown
import yaml
from jinja2 import Environment, Template

from macros.components.calls import page_calls
from macros.model.programme import Programme
from macros.programme import environment, library, load
from macros.programme.citations import formatted
from macros.programme.files import Sources
from macros.programme.store import Store
from macros.site import assembly
from macros.site.macro_calls import as_macros
from macros.text.citing import Citations

from .project import ROOT

PROJECT = ROOT

#: The day that counts as today in every test.
TODAY = date(2026, 11, 22)

MODULE = "modules/sample/module.md"

#: Marks the lines of a bad sample that must be reported; it goes before the sample is read.
MARK = "◀"
_MARK = re.compile(f" *{MARK}")

MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {cues: Describe three cues}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---
"""

OPENING = "This module is a sample.\n"

PART = "## A part {#part minutes=8 teaches=cues}\n"

#: What the front matter of every page in `docs/` says where a sample leaves it out, and of pages for families besides.
PAGE_FIELDS = {"title": "A sample page", "summary": "A sample.", "owner": "The team", "changed": "2026-11-22", "review_by": "2027-11-22"}
FAMILY_FIELDS = PAGE_FIELDS | {"tab": "A sample", "key_message": "Look at your baby.", "group": "your-baby"}
TRANSLATION_FIELDS = PAGE_FIELDS | {"title": "Przykład", "tab": "Przykład", "key_message": "Popatrz.", "translated_by": "A machine"}

ENGLISH_WORDS = (PROJECT / "modules/_library/languages/en.yaml").read_text("utf-8")

BASE = {
    "modules/_library/languages/en.yaml": ENGLISH_WORDS,
    "modules/_library/languages/pl.yaml": ENGLISH_WORDS.replace("name: English\nnative: English", "name: Polish\nnative: polski"),
    "modules/_library/references.yaml": """\
references:
- {id: good2020, type: book, title: A good book, author: [{family: Good, given: Ann}], publisher: Press, issued: {date-parts: [[2020]]}, checked: {mark: V, on: 2026-11-22, what: The page was read.}}
- {id: unseen2019, type: book, title: An unseen book, author: [{family: Unseen, given: Bea}], publisher: Press, issued: {date-parts: [[2019]]}, checked: {mark: U, on: 2026-11-22, what: From memory.}}
- {id: old2015, type: book, title: An old book, author: [{family: Old, given: Cy}], publisher: Press, issued: {date-parts: [[2015]]}, superseded_by: good2020, checked: {mark: V, on: 2026-11-22, what: The page was read.}}
""",
    "modules/_library/glossary.yaml": "[]\n",
    "modules/_library/helplines.yaml": "[]\n",
    "modules/_library/paths.yaml": "[]\n",
    MODULE: f"{MATTER}\n{OPENING}\n{PART}\nText.\n",
}


@dataclass(frozen=True)
class Sample:
    """Files by their path, ready to be read, and the file and line of every mark that stood in them."""

    files: dict[str, bytes]
    marked: frozenset[tuple[str, int]]


def sample(given: str | dict[str, str | bytes]) -> Sample:
    """What a check's `GOOD` or `BAD` stands for: part of a module, a whole module, or several files.

    A page says only what the sample is about: `page` adds the rest of its front matter.
    """
    files: dict[str, bytes] = {}
    marked: set[tuple[str, int]] = set()
    for path, content in (given if isinstance(given, dict) else {MODULE: given}).items():
        if path == MODULE and isinstance(content, str):
            content = module(content)
        elif path.startswith("docs/") and path.endswith(".md") and isinstance(content, str):
            content = page(path, content)
        if isinstance(content, str):
            content = content.encode()
        mark = re.compile(_MARK.pattern.encode())
        marked |= {(path, content.count(b"\n", 0, found.start()) + 1) for found in mark.finditer(content)}
        files[path] = mark.sub(b"", content)
    return Sample(files, frozenset(marked))


def module(text: str) -> str:
    """A whole module: `text` itself if it has front matter, else one whose only part holds it."""
    if text.lstrip("\ufeff").startswith("---"):
        return text
    return f"{MATTER}\n{OPENING}\n{PART}\n{text}\n"


def page(path: str, text: str) -> str:
    """A page of `docs/` with all that its front matter must say. One for families is a guide if it says what to do.

    Only a page for families may leave its front matter out: on any other that is a fault to be found.
    """
    if path.startswith("docs/families/") and not text.startswith("---"):
        text = f"---\n---\n\n{text}\n"
    if not (text.startswith("---\n") and "\n---\n" in text):
        return text
    head, behind = text[4:].split("---\n", 1)
    fields = PAGE_FIELDS
    if re.fullmatch(r"docs/families/[^/]+", path):
        fields = FAMILY_FIELDS | {"kind": "guide" if "{#do}" in behind else "list"}
    elif path.startswith("docs/families/") and not path.startswith("docs/families/in-pictures/"):
        fields = TRANSLATION_FIELDS
    missing = [f"{name}: {value}\n" for name, value in fields.items() if not re.search(rf"^{name}:", head, re.MULTILINE)]
    return f"---\n{head}{''.join(missing)}---\n{behind}"


def sources(files: dict[str, str | bytes], base: dict[str, str] = BASE) -> Sources:
    """The files on top of a minimal project, as if they had been read from a disk."""
    read = Sources()
    for path, content in sorted((base | files).items()):
        read.add(path, content.encode() if isinstance(content, str) else content)
    return read


def programme(given: str | dict[str, str | bytes] = "Text.") -> Programme:
    """The programme that a sample describes."""
    return library.programme(sources(sample(given).files), TODAY)


class Loaded(load.Loaded):
    """A programme that was loaded from texts."""

    #: Where formatted citations are kept for every sample that cites the same, or nothing where each keeps its own below `root`.
    kept: Path | None = None

    #: What a trainer can take away is not made here: it takes seconds, and other tests look at it.
    handed_out = ()

    def __init__(self, read: Sources, root: Path, programme: Programme | None = None):
        self.root = root
        self.sources = read
        self.programme = programme or library.programme(read, TODAY, environment.address())

    @cached_property
    def citations(self) -> Citations:
        store = Store(self.kept or self.root / "build" / "cache" / "citations", most=1000)
        return formatted(load.cited(self.programme), self.programme.references, store)


def loaded(given: str | dict[str, str | bytes], root: Path) -> Loaded:
    """A sample, loaded."""
    return Loaded(sources(sample(given).files), root)


def rendered(given: load.Loaded) -> dict[str, str]:
    """The Markdown of every page once its macros have run, in the environment that the site uses."""
    load._loaded[given.root] = given
    texts = {path: text for path, text in assembly.assemble(given).items() if isinstance(text, str)}
    return {path: _template(given.root, text).render() for path, text in texts.items()}


@lru_cache(maxsize=1 << 10)
def _template(root: Path, text: str) -> Template:
    """A page that is ready to be rendered: its macros read what is loaded when they are called."""
    return _environment(root).from_string(text)


@cache
def _environment(root: Path) -> Environment:
    return page_calls.environment(as_macros(root))


def html(text: str) -> str:
    """Markdown as Python-Markdown turns it into HTML with the project's own extensions."""
    extensions, configs = _extensions()
    return markdown.markdown(text, extensions=extensions, extension_configs=configs)


def tree(text: str) -> ET.Element:
    """Markdown as a tree of elements, read as strictly as XML is; raises `ParseError` where a tag is left open."""
    return ET.fromstring(f"<body>{html(text).replace('<br>', '<br/>')}</body>")


def words(element: ET.Element, code: bool = True) -> str:
    """The text of an element and of all in it, with or without its code."""
    if element.tag == "code" and not code:
        return ""
    return (element.text or "") + "".join(words(child, code) + (child.tail or "") for child in element)


def _extensions() -> tuple[list[str], dict[str, dict]]:
    """The extensions that `mkdocs.yml` names, with their settings."""
    named = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    configs = {name: settings for each in named if isinstance(each, dict) for name, settings in each.items()}
    return [next(iter(each)) if isinstance(each, dict) else each for each in named], configs
