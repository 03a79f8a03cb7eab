"""Every file of the site is on the list of what was made or taken for it, and is what its ending says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted
from macros.model.record import Place

AFTER = ("search-index", "browser-policy", "scripts-without-comments")
WHOLE_BUILD_ONLY = True
FIX = "Delete it: what is published is a page, something made from one, or a file that `docs/` may hold."

#: How a file of each kind begins. An empty one is text in UTF-8.
BEGINS = {
    ".html": b"<!doctype html>",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".pdf": b"%PDF-",
    **dict.fromkeys((".docx", ".pptx", ".zip"), b"PK\x03\x04"),
    **dict.fromkeys((".gz", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"), b"\x1f\x8b"),
    **dict.fromkeys((".css", ".js", ".json", ".svg", ".txt", ".csv", ".xml", ""), b""),
}


def finish(site: BuiltSite) -> Iterator[Finding]:
    for file in sorted(site.folder.rglob("*")):
        path = file.relative_to(site.folder).as_posix()
        if file.is_symlink():
            yield Finding(_place(path, site), f"The built site holds the link {quoted(path)}.")
        elif file.is_file() and path not in site.listed:
            yield Finding(_place(path, site), f"The built site holds {quoted(path)}, which is on no list of what is published.")
        elif file.is_file() and not _is_what_it_says(file):
            yield Finding(_place(path, site), f"The file {quoted(path)} is not what its ending says.", "Save it anew, or leave it out.")


def _place(path: str, site: BuiltSite) -> Place:
    """Where a file of the site lies in the project, as near as can be told."""
    return Place(f"docs/{path}") if (site.project / "docs" / path).exists() else site.place(path)


def _is_what_it_says(file: Path) -> bool:
    begins = BEGINS.get(file.suffix.lower())
    if begins is None:
        return False
    if begins:
        with file.open("rb") as opened:
            return opened.read(len(begins)).lower() == begins.lower()
    try:
        return "\0" not in file.read_text("utf-8")
    except UnicodeDecodeError:
        return False
