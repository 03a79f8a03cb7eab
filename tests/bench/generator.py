"""Writes a whole project to measure: generated modules in this repository's theme, macros and pages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros.programme.load import load
from macros.text.line import lines

from . import library, modules

REPOSITORY = Path(__file__).resolve().parents[2]

#: What the project takes from this repository as it is.
TAKEN = ("macros", "overrides", "docs/assets", "modules/_library/languages", "mkdocs.yml")


#: A call without arguments: one with arguments may name a module that is not there.
CALL = re.compile(r"\{\{ \w+\(\) \}\}")


def write(folder: Path, parts: int, files: bool = False) -> Path:
    """Writes a project with so many parts into `folder`, and returns the folder; `files` says whether it hands out files."""
    number = parts // modules.PARTS
    for name in TAKEN:
        _copy(REPOSITORY / name, folder / name)
    for extension in () if files else (folder / "macros/formats").glob("[!_]*.py"):
        extension.unlink()
    for page in load(REPOSITORY).programme.pages:
        if not page.matter.session and page.path.count("/") < 2:
            target = folder / "docs" / page.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_bare((REPOSITORY / "docs" / page.path).read_text("utf-8")), "utf-8")
    library.write(folder / "modules/_library", [modules.slug(n) for n in range(min(4, number))])
    for n in range(number):
        modules.write(folder / "modules", n, number)
    return folder


def part_pages(parts: int) -> list[str]:
    """The built page of every part, by its path in the site: the same in ours and in stock Material's."""
    number = parts // modules.PARTS
    return [f"learn/{modules.slug(n)}/part-{p}/index.html" for n in range(number) for p in range(1, modules.PARTS + 1)]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)


def _bare(page: str) -> str:
    """A page of this repository with its front matter, its headings and the calls that name no module, but without its text.

    A guide for families becomes a list, which needs no sections.
    """
    front, text = page.split("\n---\n", 1)
    if "\nkey_message: " in front:
        without_sections = re.sub(r"\n(?:kind|leaflet): .*", "", front)
        return f"{without_sections}\nkind: list\n---\n\nText.\n"
    kept = [line.text for line in lines(text) if not line.code and (line.text.startswith("#") or CALL.fullmatch(line.text))]
    return f"{front}\n---\n\n" + "\n\n".join(kept) + "\n"
