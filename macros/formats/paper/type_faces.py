"""Finds the fonts that sheets of paper are set in: only those that packages bring, so that every machine makes the same file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import partial
from importlib.resources import files
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from macros.programme import package_data
from macros.programme.store import Store

#: The packages that bring the fonts of every sheet. Typst's own serif and mono come with it.
ALWAYS = ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans")

#: Where npm puts the fonts of scripts that no package of Python's brings, counted from a project's root.
FROM_NPM = Path("node_modules/@fontsource")

#: The weights that sheets use: regular and bold.
WEIGHTS = ("400", "700")


class NoSuchFont(LookupError):
    """A font that no package brings, by its name."""


def folders(names: Iterable[str], root: Path | None = None) -> tuple[str, ...]:
    """The folders that hold the fonts of every sheet and those that are named. Raises `NoSuchFont`.

    They are looked for in the project at `root`, and in the checkout that the program runs from: who only borrows it need not bring them.
    """
    found = [str(files(package) / "files") for package in ALWAYS]
    return (*found, *(str(_folder(name, root)) for name in names))


def _folder(name: str, root: Path | None) -> Path:
    slug = "-".join(name.lower().split())
    package = f"fontpkg_{slug.replace('-', '_')}"
    if find_spec(package):
        return Path(str(files(package) / "files"))
    for project in filter(None, (root, package_data.checkout())):
        brought = sorted((project / FROM_NPM / slug / "files").glob(f"{slug}-*.woff"))
        if brought:
            return _for_typst(slug, brought, project)
    raise NoSuchFont(name)


def _for_typst(slug: str, brought: list[Path], project: Path) -> Path:
    """The folder with the fonts as Typst reads them, made once. Latin letters are left to the faces of every sheet."""
    own = [
        file
        for file in brought
        if file.stem.endswith(tuple(f"-{weight}-normal" for weight in WEIGHTS)) and not file.stem.startswith(f"{slug}-latin")
    ]
    contents = {file.stem: file.read_bytes() for file in own}
    digest = hashlib.sha256(b"".join(contents.values())).hexdigest()[:12]
    store = Store(project / "build" / "cache" / "fonts" / f"{slug}-{digest}", ".ttf")
    for name, data in contents.items():
        store.kept(name, digest, partial(_unpacked, data))
    store.forget_the_rest()
    return store.folder


def _unpacked(data: bytes) -> bytes:
    """A web font as a plain one, which says that it was changed when the font was, and not today."""
    from fontTools.ttLib import TTFont

    made = BytesIO()
    with TTFont(BytesIO(data), recalcTimestamp=False) as font:
        font.flavor = None
        font.save(made)
    return made.getvalue()
