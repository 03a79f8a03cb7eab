"""The site that the engine built: its pages, and what they link to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from macros.finish.built import page_markup
from macros.finish.built.brought import Brought, Templates
from macros.finish.built.listed import Listed
from macros.finish.built.page_markup import Markup
from macros.model.programme import Programme
from macros.model.record import Place
from macros.programme.load import Loaded

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.\-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a built page, resolved: the file it leads to, counted from the site, and the name in it."""

    tag: str
    written: str
    path: str
    name: str


class BuiltSite:
    """A folder of built pages. Every page is read once; `write` changes it in memory and on the disk."""

    def __init__(self, folder: Path, loaded: Loaded, base: str = "/", listed: Listed | None = None):
        self.folder = folder
        self.loaded = loaded
        #: What the site may hold, and the template of each page.
        self.listed = listed or Listed({})
        self.programme: Programme = loaded.programme
        self.project: Path = loaded.root
        #: The path below which the site is published, from the address in the settings. It ends in a slash.
        self.base = base
        #: What steps have begun, by their names.
        self.begun: dict[str, Any] = {}
        self._markup: dict[str, Markup] = {}
        self._templates = Templates(loaded)
        self._links: dict[str, tuple[Link, ...]] = {}

    @cached_property
    def pages(self) -> dict[str, str]:
        """The text of every page by its path in the site."""
        return {path.relative_to(self.folder).as_posix(): path.read_text("utf-8") for path in sorted(self.folder.rglob("*.html"))}

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file in the site."""
        return frozenset(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())

    def write(self, path: str, text: str) -> None:
        """Replaces a page. Its old file is left as it was, for a step that reads it under another name."""
        self.pages[path] = text
        self._markup.pop(path, None)
        self._links.pop(path, None)
        (self.folder / path).unlink(missing_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def remove(self, path: str) -> None:
        """Deletes a file, and the folders that it leaves empty."""
        target = self.folder / path
        target.unlink()
        for folder in target.parents:
            if folder == self.folder or any(folder.iterdir()):
                break
            folder.rmdir()
        self.__dict__.pop("files", None)

    def markup(self, path: str) -> Markup:
        """The tags of a page, which is read once for all steps."""
        if path not in self._markup:
            self._markup[path] = page_markup.read(self.pages[path])
        return self._markup[path]

    def brought(self, path: str) -> Brought:
        """The scripts and styles that a page's template is written with; none where the page is on no list."""
        return self._templates.brought(self.listed.template(path))

    def ids(self, path: str) -> frozenset[str]:
        """Every id on a page."""
        return self.markup(path).ids

    def links(self, path: str) -> tuple[Link, ...]:
        """Every link on a page that stays within the site."""
        if path not in self._links:
            self._links[path] = tuple(self._resolved(path))
        return self._links[path]

    def _resolved(self, path: str) -> Iterator[Link]:
        folder = posixpath.dirname(path)
        for tag, target in self._addresses(path):
            written = target
            if _OUTSIDE.match(target):
                continue
            target, _, name = target.partition("#")
            target = unquote(target.partition("?")[0])
            if not target:
                resolved = path
            elif target.startswith("/"):
                resolved = target.removeprefix(self.base)
            else:
                resolved = posixpath.normpath(posixpath.join(folder, target))
            if target.endswith("/") or resolved in (".", ""):
                resolved = posixpath.normpath(posixpath.join(resolved, "index.html"))
            yield Link(tag, written, resolved, unquote(name))

    def _addresses(self, path: str) -> Iterator[tuple[str, str]]:
        """Every address on a page, with the element that has it."""
        for tag in self.markup(path).tags:
            yield from ((tag.name, tag.attributes[name]) for name in ("href", "src", "action") if name in tag.attributes)

    def place(self, path: str, text: str = "") -> Place:
        """Where an author finds a built page: the module or page that it was made from, as near as can be told."""
        file = next((file for file in self.loaded.handed_out or () if file.path == path), None)
        if file:
            subjects = {page.path.rpartition("/")[2].removesuffix(".md"): page.place for page in self.programme.sessions}
            subjects |= {slug: module.place for slug, module in self.programme.by_slug.items()}
            return subjects.get(file.subject, Place(f"docs/{file.subject}"))
        if "/" not in path and path != "index.html":
            return Place(f"overrides/{path}")
        steps = path.split("/")
        for slug in steps[1:2] if steps[0] == "learn" else steps[2:3]:
            module = self.programme.by_slug.get(slug)
            if module:
                part = next((part for part in module.parts if part.name == steps[2]), None)
                return part.place if part else module.place
        source = "/".join(steps[:-1])
        for candidate in (f"{source}.md", f"{source}/index.md".lstrip("/"), "index.md" if path == "index.html" else ""):
            page = self.programme.by_path.get(candidate)
            if page:
                line = page.text[: page.text.find(text)].count("\n") if text and text in page.text else 0
                return Place(page.place.file, page.text_line + line)
        return Place(f"overrides/{path}")
