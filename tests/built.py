"""What a test does with a built project: it changes a file, and tells whether the site is still the same."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

from . import small_project


def hashes(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(folder: Path, path: str, old: str, new: str) -> None:
    """Changes one file of a project."""
    text = (folder / path).read_text("utf-8")
    assert old in text
    small_project.write(folder, path, text.replace(old, new))


def same(one: Path, other: Path) -> bool:
    """Whether two sites are the same, byte for byte.

    Exempt is the list of the search's filters, which pagefind writes in an order of its own in every run: the file
    is named by its hash, a second file names it, and a third names that. Its bytes are compared without their order.
    """
    sites = [{path: found for path, found in hashes(site).items() if not exempt(path)} for site in (one, other)]
    filters = [sorted(b"".join(gzip.decompress(path.read_bytes()) for path in site.glob("pagefind/filter/*"))) for site in (one, other)]
    return sites[0] == sites[1] and filters[0] == filters[1]


def exempt(path: str) -> bool:
    return path.startswith("pagefind/filter/") or path.endswith(".pf_meta") or path == "pagefind/pagefind-entry.json"
