"""Sets data on A4 with one of our templates: a tagged PDF that asks Typst to refuse whatever PDF/UA-1 does not allow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from macros import pages
from macros.library import Loaded
from macros.model import Module, Place
from macros.problem import CannotMake
from macros.prose_tree import address, printed_address
from macros.sessions import SessionPlan

TEMPLATES = Path(__file__).parent / "templates"

#: The packages that bring the fonts. Typst's own serif and mono come with it.
FONTS = ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans")

_NO_LETTER = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is made from: its page's path from `docs/`, the modules whose pictures it may show, and its file."""

    title: str
    path: str
    changed: date
    modules: tuple[Module, ...]
    place: Place
    #: Whether somebody has approved every text that goes into it.
    approved: bool

    @classmethod
    def module(cls, module: Module) -> Subject:
        matter = module.matter
        return cls(module.title, pages.overview_path(module), matter.changed, (module,), module.place, bool(matter.approved_by))

    @classmethod
    def session(cls, plan: SessionPlan) -> Subject:
        changed = max(plan.page.matter.changed, *(module.matter.changed for module in plan.modules), date.min)
        approved = all(owned.approved_by for owned in (plan.page.matter, *(module.matter for module in plan.modules)))
        return cls(plan.title, plan.page.path, changed, plan.modules, plan.page.place, approved)

    @property
    def dated(self) -> str:
        """Of which day its text is, and, until somebody has approved all of it, that nobody has."""
        day = f"Text of {self.changed.day} {self.changed:%B %Y}."
        return day if self.approved else f"{day} No clinician or lawyer has approved it yet."

    @property
    def moment(self) -> int:
        """Noon of the day on which its text last changed, in seconds since 1970: what its files bear as their date."""
        return int(datetime.combine(self.changed, time(12), UTC).timestamp())


def pdf(template: str, label: str, subject: Subject, loaded: Loaded, data: dict[str, Any]) -> bytes:
    """The PDF that `macros/templates/<template>.typ` makes of `data`, the same bytes each time.

    An author's text reaches Typst as data and never as its language.
    Raises `CannotMake` with the author's file and line and Typst's own words.
    """
    head = {
        "kind": label,
        "title": subject.title,
        "service": loaded.programme.service.name,
        "path": printed_address(subject.path),
        "link": address(subject.path),
        "dated": subject.dated,
    }
    project = {f"{name}.typ": _template(name) for name in ("look", template)}
    project["main.typ"] = f'#import "{template}.typ": document-of\n#document-of(json("data.json"))\n'.encode()
    project["data.json"] = json.dumps(head | data, ensure_ascii=False).encode()
    try:
        return _typst(project | pictures(subject.modules), subject.moment)
    except typst.TypstError as error:
        raise _explained(error, subject, loaded) from error


def pictures(modules: Iterable[Module]) -> dict[str, bytes]:
    """The pictures of modules, by the path that the tree gives them."""
    return {f"pictures/{module.slug}/{path}": found.data for module in modules for path, found in module.pictures.items()}


@cache
def _template(name: str) -> bytes:
    return (TEMPLATES / f"{name}.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Only fonts that packages bring, so that every machine makes the same file."""
    folders = [str(files(package) / "files") for package in FONTS]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


def _typst(project: dict[str, bytes], timestamp: int) -> bytes:
    compiler = typst.Compiler(project, font_paths=_fonts(), ignore_system_fonts=True)
    made, _ = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=timestamp)
    return made


def _explained(error: typst.TypstError, subject: Subject, loaded: Loaded) -> CannotMake:
    """A failure of Typst, at the author's line that it comes from."""
    message = " ".join(str(error.message).split())
    if missing := _NO_LETTER.search(message):
        sign = missing["text"]
        what = f"No font of ours has the sign “{sign}”. {message}"
        return CannotMake(_where(sign, subject, loaded), what, "Write it in words.")
    for path in pictures(subject.modules):
        if not _can_be_drawn(path, subject.modules):
            src = path.split("/", 2)[2]
            what = f"The picture “{src}” cannot be drawn on paper. {message}"
            return CannotMake(_where(src, subject, loaded), what, "Save the picture again as plain SVG or PNG.")
    what = f"Typst could not set this on paper: {message}"
    return CannotMake(subject.place, what, "Make what stands here simpler, or tell the site team.")


def _can_be_drawn(path: str, modules: Iterable[Module]) -> bool:
    main = f'#set document(title: "x")\n#image("{path}", alt: "x")'.encode()
    try:
        _typst(pictures(modules) | {"main.typ": main}, 0)
    except typst.TypstError:
        return False
    return True


def _where(words: str, subject: Subject, loaded: Loaded) -> Place:
    """The first line on which an author wrote something."""
    for file in (subject.place.file, *(module.place.file for module in subject.modules)):
        text = loaded.sources.texts.get(file, "")
        if words in text:
            return Place(file, text.count("\n", 0, text.index(words)) + 1)
    return subject.place
