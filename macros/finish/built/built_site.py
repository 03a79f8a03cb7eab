"""The site that the engine built: its pages, and what they link to."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from macros.model.programme import Programme
from macros.model.record import Place
from macros.programme.load import Loaded

_ID = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'<(\w++)[^>]*?\s(?:href|src|action)="([^"]*)"')
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

    def __init__(self, folder: Path, loaded: Loaded, base: str = "/"):
        self.folder = folder
        self.programme: Programme = loaded.programme
        self.project: Path = loaded.root
        #: The path below which the site is published, from the address in the settings. It ends in a slash.
        self.base = base
        #: What steps have begun, by their names.
        self.begun: dict[str, Any] = {}
        self._ids: dict[str, frozenset[str]] = {}
        self._links: dict[str, tuple[Link, ...]] = {}

    @cached_property
    def pages(self) -> dict[str, str]:
        """The text of every page by its path in the site."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_text("utf-8")
            for path in sorted(self.folder.rglob("*.html"))
            if "pagefind" not in path.relative_to(self.folder).parts
        }

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file in the site."""
        return frozenset(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())

    def write(self, path: str, text: str) -> None:
        """Replaces a page. Its old file is left as it was, for a step that reads it under another name."""
        self.pages[path] = text
        self._ids.pop(path, None)
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

    def ids(self, path: str) -> frozenset[str]:
        """Every id on a page."""
        if path not in self._ids:
            self._ids[path] = frozenset(html.unescape(name) for name in _ID.findall(self.pages[path]))
        return self._ids[path]

    def links(self, path: str) -> tuple[Link, ...]:
        """Every link on a page that stays within the site."""
        if path not in self._links:
            self._links[path] = tuple(self._resolved(path))
        return self._links[path]

    def _resolved(self, path: str) -> Iterator[Link]:
        folder = posixpath.dirname(path)
        for tag, written in _LINK.findall(self.pages[path]):
            target = html.unescape(written)
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

    def place(self, path: str, text: str = "") -> Place:
        """Where an author finds a built page: the module or page that it was made from, as near as can be told."""
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
