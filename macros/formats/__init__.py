"""What can be handed out, one file each: slides, presenter view, PowerPoint, handouts, plans.

A format's file has a docstring that says what it is, `LABEL` (what a reader calls it), `ENDING` (of its files),
`AUDIENCE` (whom it serves), and `of_module(module, loaded)`, `of_session(plan, loaded)` or both, which return bytes.
A format that has nothing to hand out for a subject returns nothing. Its files are called after it; two formats of the
same thing, such as a plan to print and a plan to edit, call theirs by one `STEM`.
Nothing is made twice: a file is kept under the hash of all that goes into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from macros import sessions
from macros.extensions import discover
from macros.file_key import Keys
from macros.library import Loaded
from macros.model import Audience

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
        loaded.handed_out = tuple(each(loaded))
    return loaded.handed_out


def of(slug: str, loaded: Loaded) -> list[File]:
    """The files of one module or session."""
    return [file for file in made(loaded) if file.subject == slug]


def each(loaded: Loaded) -> Iterator[File]:
    """Every file, one after the other, as it is made or found."""
    programme, keys = loaded.programme, Keys(loaded)
    plans = [sessions.plan(page, programme) for page in programme.sessions]
    for name, extension in discover("formats").items():
        if make := getattr(extension, "of_module", None):
            for module in programme.modules:
                yield from _file(name, module.slug, keys.of_module(name, module), partial(make, module, loaded), loaded)
        if make := getattr(extension, "of_session", None):
            for plan in plans:
                yield from _file(name, plan.slug, keys.of_session(name, plan), partial(make, plan, loaded), loaded)


def _file(name: str, slug: str, key: str, make: Callable[[], bytes | None], loaded: Loaded) -> Iterator[File]:
    """The file as it was kept under its key, or else as it is made now; an empty one is kept and not handed out."""
    extension = discover("formats")[name]
    kept = loaded.root / "build" / "cache" / "files" / f"{slug}-{name}-{key}"
    if kept.is_file():
        data = kept.read_bytes()
    else:
        data = make() or b""
        kept.parent.mkdir(parents=True, exist_ok=True)
        for old in kept.parent.glob(f"{slug}-{name}-{'?' * len(key)}"):
            old.unlink()
        kept.write_bytes(data)
    if data:
        yield File(f"{FOLDER}{slug}{ending(name)}", extension.LABEL, slug, extension.AUDIENCE, data)
