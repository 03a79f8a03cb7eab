"""What can be handed out, one file each: slides, presenter view, PowerPoint, handouts, plans.

A format's file has a docstring that says what it is, `LABEL` (what a reader calls it), `ENDING` (of its files),
`AUDIENCE` (whom it serves), and `of_module(module, loaded)`, `of_session(plan, loaded)` or both, which return bytes.
A format that has nothing to hand out for a subject returns nothing. Its files are called after it; two formats of the
same thing, such as a plan to print and a plan to edit, call theirs by one `STEM`.
Nothing is made twice: a file is kept under the hash of all that goes into it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros import colours, sessions
from macros.citations import uses
from macros.extensions import discover
from macros.library import Loaded
from macros.model import Audience, Module
from macros.sessions import SessionPlan

#: What readers call a file's ending.
KINDS = {"pdf": "PDF", "pptx": "PowerPoint", "docx": "Word", "html": "web page", "csv": "table", "zip": "folder"}


#: Where what is handed out lies, from `docs/`.
FOLDER = "teach/files/"


@dataclass(frozen=True, slots=True)
class File:
    """Something to hand out: its path from `docs/`, what it is called, and its bytes."""

    path: str
    label: str
    subject: str
    audience: Audience
    data: bytes

    @property
    def size(self) -> str:
        """Its kind and weight, as a link says it: "PDF, 84 kB"."""
        return f"{KINDS[self.path.rpartition('.')[2]]}, {max(1, round(len(self.data) / 1000))} kB"


def ending(name: str) -> str:
    """How the name of a format's files ends, behind what they are made from: `-plan.pdf`."""
    extension = discover("formats")[name]
    return f"-{getattr(extension, 'STEM', name)}.{extension.ENDING}"


def made(loaded: Loaded) -> tuple[File, ...]:
    """Every file of every module and session."""
    if not hasattr(loaded, "handed_out"):
        loaded.handed_out = tuple(_all(loaded))
    return loaded.handed_out


def of(slug: str, loaded: Loaded) -> list[File]:
    """The files of one module or session."""
    return [file for file in made(loaded) if file.subject == slug]


def _all(loaded: Loaded) -> Iterator[File]:
    programme = loaded.programme
    plans = [sessions.plan(page, programme) for page in programme.sessions]
    for name, extension in discover("formats").items():
        for module in programme.modules:
            yield from _file(name, extension, "of_module", module.slug, module, (module,), "", loaded)
        for plan in plans:
            own = loaded.sources.texts[plan.page.place.file]
            yield from _file(name, extension, "of_session", plan.slug, plan, plan.modules, own, loaded)


def _file(
    name: str, extension, function: str, slug: str, subject: Module | SessionPlan, modules: tuple[Module, ...], own: str, loaded: Loaded
) -> Iterator[File]:
    make: Callable[..., bytes | None] | None = getattr(extension, function, None)
    if make is None:
        return
    key = _key(name, own, modules, loaded)
    kept = loaded.root / "build" / "cache" / "files" / f"{slug}-{name}-{key}"
    if kept.is_file():
        data = kept.read_bytes()
    else:
        data = make(subject, loaded) or b""
        kept.parent.mkdir(parents=True, exist_ok=True)
        for old in kept.parent.glob(f"{slug}-{name}-{'?' * len(key)}"):
            old.unlink()
        kept.write_bytes(data)
    if data:
        yield File(f"{FOLDER}{slug}{ending(name)}", extension.LABEL, slug, extension.AUDIENCE, data)


def _key(name: str, own: str, modules: tuple[Module, ...], loaded: Loaded) -> str:
    """The hash of all that goes into a file: texts, pictures, sources and the program itself."""
    shared = (loaded.programme.service, loaded.programme.helplines, os.environ.get("SITE_URL", ""))
    digest = hashlib.sha256(f"{name}\0{own}\0{_program()}\0{shared!r}".encode())
    for drawing in sorted((loaded.root / "overrides" / "drawings").glob("*.html")):
        digest.update(drawing.read_bytes())
    for module in modules:
        digest.update(loaded.sources.texts[module.place.file].encode())
        for path in sorted(module.pictures):
            digest.update(module.pictures[path].data)
        for key in sorted({key for _, key in uses(module.stretches)}):
            reference = loaded.programme.references.get(key)
            newer = loaded.programme.references.get(reference.superseded_by or "") if reference else None
            digest.update(repr((reference, newer)).encode())
    return digest.hexdigest()[:16]


@cache
def _program() -> str:
    """The hash of the program, of the site's colours and of the libraries it uses: a change of any of them makes every file anew."""
    digest = hashlib.sha256()
    lock = Path(__file__).parent.parent.parent / "requirements.lock"
    digest.update(lock.read_bytes() if lock.is_file() else b"")
    digest.update(repr(sorted(colours.light().items())).encode())
    for path in sorted(Path(__file__).parent.parent.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()
