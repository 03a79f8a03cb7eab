"""Puts a new site in the place of the last good one, so that a kill leaves one of the two whole or lets the next build end it.

A plain folder is renamed. Where `site` is a link or a mount point, that stays: what is in it is replaced, entry by entry.
"""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

#: Where a build is made, where the last good site is kept during the swap, and where the site is.
BESIDE, KEPT, SITE = Path("build/site"), Path("build/last-good-site"), Path("site")

#: In a site that stays where it is: the new one, what went before, and the list of what the new one holds, once it is all there.
NEW, BEFORE, LIST = ".new-site", ".last-good-site", ".new-site.json"

#: What the system says of a folder that cannot be renamed to another disk, or at all.
STAYS = (errno.EXDEV, errno.EBUSY)


def swap(project: Path) -> None:
    """Puts the new site in the place of the old: by two renames, which a kill can only fall between, wherever that is possible."""
    beside, kept, site = (project / path for path in (BESIDE, KEPT, SITE))
    shutil.rmtree(kept, ignore_errors=True)
    try:
        if site.is_symlink():
            raise OSError(errno.EXDEV, "The site is a link.")
        if site.exists():
            site.rename(kept)
        beside.rename(site)
    except OSError as error:
        recover(project)
        if error.errno not in STAYS:
            raise
        _replace(beside, site.resolve())
    shutil.rmtree(kept, ignore_errors=True)


def recover(project: Path) -> None:
    """Puts the last good site back if a kill fell between the two renames, and ends what a kill left half replaced."""
    kept, site = project / KEPT, project / SITE
    if kept.exists() and not site.exists():
        kept.rename(site)
    if (site / LIST).is_file():
        _end(site)
    for name in (NEW, BEFORE):
        shutil.rmtree(site / name, ignore_errors=True)


def readable(folder: Path) -> None:
    """Lets everybody read a site, whatever the builder keeps to itself: it is there to be published."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _replace(beside: Path, site: Path) -> None:
    """Copies the new site into a folder in the old one, which may lie on another disk, and then lets its entries change places."""
    site.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copytree(beside, site / NEW, copy_function=shutil.copy)
        listed = site / NEW / LIST
        listed.write_text(json.dumps([path.name for path in beside.iterdir()]), "utf-8")
        listed.rename(site / LIST)
    except OSError:
        shutil.rmtree(site / NEW, ignore_errors=True)
        raise
    _end(site)
    shutil.rmtree(beside)


def _end(site: Path) -> None:
    """Lets the entries change places that have not yet. Whatever of this was done before, it ends with the whole new site."""
    names = set(json.loads((site / LIST).read_text("utf-8")))
    before = site / BEFORE
    before.mkdir(exist_ok=True)
    for path in [path for path in site.iterdir() if path.name not in names and not _of_the_place(path.name)]:
        path.rename(before / path.name)
    for new in sorted((site / NEW).iterdir()) if (site / NEW).is_dir() else ():
        if (site / new.name).exists():
            (site / new.name).rename(before / new.name)
        new.rename(site / new.name)
    shutil.rmtree(site / NEW, ignore_errors=True)
    (site / LIST).unlink()
    shutil.rmtree(before, ignore_errors=True)


def _of_the_place(name: str) -> bool:
    """Whether something belongs to the place and not to the site: the history of a branch, or what a disk keeps for itself."""
    return name.startswith(".") or name == "lost+found"
