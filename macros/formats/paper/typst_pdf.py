"""Sets data on A4 with one of our templates: a tagged PDF that asks Typst to refuse whatever PDF/UA-1 does not allow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import typst

from macros.formats.files.drawn import as_svg
from macros.formats.paper import family_sheet, type_faces
from macros.formats.paper.subject import Subject
from macros.model import web_address
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.pages.mark import on_paper
from macros.programme import package_data
from macros.programme.files import SHARED
from macros.programme.load import Loaded

TEMPLATES = package_data.templates("formats.paper")

#: What sheets for training are printed in: every office has a printer for it.
BLACK = "000000"

_NO_LETTER = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed')


def pdf(template: str, label: str, subject: Subject, loaded: Loaded, data: dict[str, Any]) -> bytes:
    """The PDF that `templates/<template>.typ` makes of `data`, the same bytes each time.

    An author's text reaches Typst as data and never as its language.
    Raises `CannotMake` with the author's file and line and Typst's own words.
    """
    head = {
        "kind": label,
        "title": subject.title,
        "service": loaded.programme.service.name,
        "path": web_address.printed(subject.path, loaded.programme),
        "link": web_address.of(subject.path, loaded.programme),
        "dated": subject.dated,
    }
    project = _project(("look", template), head | data) | {"mark.svg": on_paper(loaded.mark, BLACK).encode()}
    try:
        return _typst(project | pictures(subject.modules), subject.moment)
    except typst.TypstError as error:
        raise _explained(error, subject, loaded) from error


@cache
def can_be_set(sign: str) -> bool:
    """Whether a font of ours has a sign."""
    main = b'#set document(title: "x")\n#json("data.json")'
    try:
        _typst({"main.typ": main, "data.json": json.dumps(sign).encode()}, 0)
    except typst.TypstError:
        return False
    return True


def _project(templates: tuple[str, str], data: dict[str, Any]) -> dict[str, bytes]:
    """The files that Typst works on: the look, the template that is set, and the data."""
    project = {f"{name}.typ": _template(name) for name in templates}
    project["main.typ"] = f'#import "{templates[-1]}.typ": document-of\n#document-of(json("data.json"))\n'.encode()
    project["data.json"] = json.dumps(data, ensure_ascii=False).encode()
    return project


def pictures(modules: Iterable[Module]) -> dict[str, bytes]:
    """The pictures of modules as drawings, by the path that the tree gives them."""
    return {f"pictures/{module.slug}/{path}": as_svg(found.data) for module in modules for path, found in module.pictures.items()}


@cache
def _template(name: str) -> bytes:
    return (TEMPLATES / f"{name}.typ").read_bytes()


@cache
def _fonts(folders: tuple[str, ...]) -> typst.Fonts:
    """Only fonts that packages bring, so that every machine makes the same file."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))


def _compiler(project: dict[str, bytes], folders: tuple[str, ...] | None = None) -> typst.Compiler:
    fonts = _fonts(folders or type_faces.folders(()))
    return typst.Compiler(project, font_paths=fonts, ignore_system_fonts=True)  # type: ignore[type-var]  # its stub knows no project of many files


def _typst(project: dict[str, bytes], timestamp: int) -> bytes:
    made, _ = _compiler(project).compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=timestamp)
    return _first(made)


def _first(made: bytes | list[bytes] | None) -> bytes:
    """The file that Typst made. Of pages apart it is the first, and the template says that the others are too much."""
    return made if isinstance(made, bytes) else (made or [b""])[0]


# What families take away


class Sheet(NamedTuple):
    """What Typst made, what the template says of how it fits, and all that stands on it, read back from where it was set."""

    made: bytes
    fit: dict[str, Any]
    said: tuple[str, ...]


def measured(template: str, page: FamilyPage, loaded: Loaded, data: dict[str, Any]) -> Sheet:
    """A family page as a PDF."""
    return _measured(template, page, loaded, data, {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": Subject.family(page).moment})


def png(template: str, page: FamilyPage, loaded: Loaded, data: dict[str, Any]) -> Sheet:
    """A family page's picture, with one pixel for each point."""
    return _measured(template, page, loaded, data, {"format": "png", "ppi": 72})


def _measured(template: str, page: FamilyPage, loaded: Loaded, data: dict[str, Any], made_as: dict[str, Any]) -> Sheet:
    project, faces = _family_project(template, page, loaded, data), _faces(page, loaded)
    try:
        made, _ = _compiler(project, faces).compile_with_warnings(**made_as)
        noted = typst.query(project, "metadata", font_paths=_fonts(faces), ignore_system_fonts=True)  # type: ignore[type-var]  # as above
    except typst.TypstError as error:
        raise _explained(error, Subject.family(page), loaded) from error
    notes = [(note.get("label"), note["value"]) for note in json.loads(noted)]
    (fit,) = (value for label, value in notes if label == "<fit>")
    return Sheet(_first(made), fit, tuple(value for label, value in notes if label == "<said>"))


def _family_project(template: str, page: FamilyPage, loaded: Loaded, data: dict[str, Any]) -> dict[str, bytes]:
    colours, ink = loaded.colours.light, loaded.colours.of("ink")
    look = {"colours.json": json.dumps(colours).encode(), "mark.svg": on_paper(loaded.mark, ink).encode()}
    return _project(("family", template), data) | look | family_sheet.pictures(page, loaded)


def _faces(page: FamilyPage, loaded: Loaded) -> tuple[str, ...]:
    """The folders of the fonts that a page's language needs."""
    try:
        return type_faces.folders(loaded.programme.languages[page.language].fonts, loaded.root)
    except type_faces.NoSuchFont as missing:
        file, name = f"{SHARED}languages/{page.language}.yaml", str(missing)
        text = loaded.sources.texts.get(file, "")
        line = text.count("\n", 0, text.find(name)) + 1 if name in text else 1
        what = f"The font “{name}” is not there, and sheets of paper in {loaded.programme.languages[page.language].name} are set in it."
        raise CannotMake(
            Place(file, line), what, "Run `make site`, which brings the fonts that `package.json` names; add it there if it is a new one."
        ) from missing


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
    main = f'#set document(title: "x")\n#image("{path}", format: "svg", alt: "x")'.encode()
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
