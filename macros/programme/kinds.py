"""The kinds of files that lie in `docs/` and `modules/`: those that a site is made from, and what editors and systems leave there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from unicodedata import normalize

from macros.model.record import NAME

#: The endings of the pictures that we take.
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")

_PICTURE = rf"(?:.*/)?[^/]+(?i:{'|'.join(map(re.escape, PICTURES))})"

#: What a service may put into `docs/` for whoever serves or searches the site, with what each line of it may be.
FOR_HOSTS = {
    "docs/robots.txt": r"(?:#.*|(?:User-agent|Allow|Disallow|Crawl-delay|Sitemap):.*)?",
    "docs/CNAME": r"(?:(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,})?",
}

#: What each folder holds. A file that is none of these is not read, and not published.
TAKEN = {
    "docs": (r".+\.md", _PICTURE, r"assets/.+\.(?:css|js)", *(re.escape(path.removeprefix("docs/")) for path in FOR_HOSTS)),
    # A note for those who write there is read by nobody else.
    "modules": (
        r"README\.md",
        r"[^/]+/module\.md",
        rf"(?!_library/)[^/]+/{_PICTURE}",
        rf"_library/(?:(?:frameworks|languages)/)?{NAME}\.yaml",
    ),
}

#: The files of `docs/` that go out as they lie there: of them no page, no style and nothing else is made.
AS_THEY_LIE = (_PICTURE, r"assets/.+\.js", *(re.escape(path.removeprefix("docs/")) for path in FOR_HOSTS))

#: What editors and systems leave behind. Nobody meant it to be published, and it never is.
LEFT_BEHIND = re.compile(r"\..*|.*~|~\$.*|#.*#|.*\.sw[a-p]|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|__MACOSX|__pycache__", re.IGNORECASE)

#: What a file or a folder may be called: letters, digits and signs that mean nothing in an address, and not too long.
NAMED = re.compile(r"\w[\w.,'’()&+=@! -]{0,99}")

#: Other endings of kinds that we take, with the one that we read.
RENAMED = {".markdown": ".md", ".mdown": ".md", ".mkd": ".md", ".mdx": ".md", ".yml": ".yaml"}

#: Endings of pictures of kinds that no browser shows, or that none needs.
OTHER_PICTURES = frozenset({".heic", ".heif", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".eps", ".ai", ".psd", ".jfif", ".emf", ".wmf"})

#: What each folder holds, as its authors are told.
TOLD = {
    "docs": "pages (`.md`), pictures (`.svg`, `.png`, `.jpg`, `.webp`), `robots.txt`, `CNAME`, and in `assets/` styles and scripts",
    "modules": "of each module its `module.md` and its pictures (`.svg`, `.png`, `.jpg`, `.webp`), and in `_library/` lists (`.yaml`)",
}


def left_behind(path: str) -> bool:
    """Whether a file is what an editor or a system left behind, or lies in a folder that is."""
    return any(LEFT_BEHIND.fullmatch(part) for part in path.split("/"))


def oddly_named(path: str) -> str:
    """The first folder or file of a path whose name not every address, disk or machine can hold, or nothing."""
    *folders, file = path.split("/")
    named_as_a_page = (name for name in folders if name.casefold().endswith((".html", ".md")))
    return next((name for name in (*folders, file) if not NAMED.fullmatch(name) or name != normalize("NFC", name)), "") or next(
        named_as_a_page, ""
    )


def taken(path: str) -> bool:
    """Whether a file, by its path from the project's root, is of a kind that a site is made from. Other folders are no matter of ours."""
    folder, _, within = path.partition("/")
    return folder not in TAKEN or _is_one_of(within, TAKEN[folder])


def as_it_lies(path: str) -> bool:
    """Whether a file, by its path from the project's root, is published as it lies there."""
    folder, _, within = path.partition("/")
    return folder == "docs" and _is_one_of(within, AS_THEY_LIE)


def _is_one_of(within: str, kinds: Iterable[str]) -> bool:
    return any(re.fullmatch(kind, within) for kind in kinds)


def fix(path: str) -> str:
    """What an author can do about a file of a kind that is not taken."""
    folder = path.partition("/")[0]
    stem, ending = posixpath.splitext(path)
    renamed = f"{stem}{RENAMED.get(ending.lower(), ending.lower())}"
    if renamed != path and taken(renamed):
        return f"Rename it to `{posixpath.basename(renamed)}`."
    if folder == "docs" and ending == ".js":
        return "Move it to `docs/assets/`, where scripts lie."
    if ending.lower() in OTHER_PICTURES:
        return "Save the picture as one of the kinds that we take: `.jpg`, `.png`, `.webp` or `.svg`."
    return f"Move it out of `{folder}/`, which holds {TOLD[folder]}."


def unlike_its_kind(path: str, text: str) -> int:
    """The first line of a file for hosts that is none of the lines which such a file has, or 0."""
    line = FOR_HOSTS.get(path)
    if line is None:
        return 0
    return next((number for number, said in enumerate(text.split("\n"), 1) if not re.fullmatch(line, said.strip(), re.IGNORECASE)), 0)
