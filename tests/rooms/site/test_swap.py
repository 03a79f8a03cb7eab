"""A new site takes the place of the last good one whole, also where `site` is a link, a mount point or on another disk."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from macros.site import swap

from ...built import hashes

OLD = {"index.html": "The old site.", "gone/index.html": "Only in the old one.", "learn/index.html": "Old.", "learn/gone.html": "Old."}
NEW = {"index.html": "The new site.", "new/index.html": "Only in the new one.", "learn/index.html": "New.", ".well-known/x.txt": "New."}


def plain(project: Path, monkeypatch) -> None:
    """A site that is a folder like any other."""


def link(project: Path, monkeypatch) -> None:
    (project / "site").rename(project.parent / "served")
    (project / "site").symlink_to(project.parent / "served")


def link_from_the_project(project: Path, monkeypatch) -> None:
    (project / "site").rename(project.parent / "served")
    (project / "site").symlink_to("../served")


def mounted(project: Path, monkeypatch) -> None:
    cannot_be_renamed(project, monkeypatch, errno.EBUSY)


def on_another_disk(project: Path, monkeypatch) -> None:
    cannot_be_renamed(project, monkeypatch, errno.EXDEV)


def cannot_be_renamed(project: Path, monkeypatch, number: int) -> None:
    """Lets the system say of the site what it says of a mount point."""
    rename = Path.rename

    def refusing(self, target):
        if self == project / "site" or Path(target) == project / "site":
            raise OSError(number, os.strerror(number))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)


PLACES = {place.__name__: place for place in (plain, link, link_from_the_project, mounted, on_another_disk)}
STAYING = [name for name in PLACES if name != "plain"]


def project(folder: Path) -> Path:
    """A project with an old site, and a new one beside it."""
    for below, texts in (("site", OLD), ("build/site", NEW)):
        for path, text in texts.items():
            target = folder / below / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
    return folder


@pytest.mark.parametrize("place", PLACES)
def test_after_the_swap_the_site_is_the_new_one_and_nothing_else(place, tmp_path, monkeypatch):
    folder = project(tmp_path / "project")
    PLACES[place](folder, monkeypatch)
    new = hashes(folder / "build/site")
    swap.swap(folder)
    assert hashes(folder / "site") == new
    assert not list((folder / "build").iterdir())


@pytest.mark.parametrize("place", ["link", "link_from_the_project"])
def test_a_link_stays_one_and_leads_where_it_led(place, tmp_path, monkeypatch):
    folder = project(tmp_path / "project")
    PLACES[place](folder, monkeypatch)
    led = (folder / "site").readlink()
    swap.swap(folder)
    assert (folder / "site").readlink() == led
    assert (tmp_path / "served/index.html").read_text() == "The new site."


def test_a_link_to_a_folder_that_is_not_there_yet_is_followed(tmp_path):
    folder = project(tmp_path / "project")
    shutil.rmtree(folder / "site")
    (folder / "site").symlink_to(tmp_path / "served")
    swap.recover(folder)
    swap.swap(folder)
    assert (tmp_path / "served/index.html").read_text() == "The new site."


@pytest.mark.parametrize("place", STAYING)
def test_what_belongs_to_the_place_stays_in_it(place, tmp_path, monkeypatch):
    folder = project(tmp_path / "project")
    for name in (".git", "lost+found"):
        (folder / "site" / name).mkdir()
    PLACES[place](folder, monkeypatch)
    swap.swap(folder)
    assert (folder / "site/.git").is_dir() and (folder / "site/lost+found").is_dir()
    assert not (folder / "site/gone").exists()


class Killed(BaseException):
    """A process that is killed does nothing more."""


def killed_after(steps: int, folder: Path, place: str) -> bool:
    """Swaps and stops before rename, removal or copy number `steps`; false if there is no such step."""
    left = [steps]

    def stopping(real):
        def step(*arguments, **named):
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return real(*arguments, **named)

        return step

    with pytest.MonkeyPatch.context() as patched:
        PLACES[place](folder, patched)
        for owner, name in ((Path, "rename"), (Path, "unlink"), (Path, "mkdir"), (shutil, "rmtree"), (shutil, "copy")):
            patched.setattr(owner, name, stopping(getattr(owner, name)))
        try:
            swap.swap(folder)
        except Killed:
            return True
    return False


@pytest.mark.parametrize("place", PLACES)
def test_after_a_kill_at_any_step_the_next_build_finds_one_of_the_two_sites_whole(place, tmp_path):
    steps, found = 0, set()
    while True:
        folder = project(tmp_path / str(steps) / "project")
        old, new = hashes(folder / "site"), hashes(folder / "build/site")
        if not killed_after(steps, folder, place):
            break
        swap.recover(folder)
        assert hashes(folder / "site") in (old, new), steps
        found.add("old" if hashes(folder / "site") == old else "new")
        steps += 1
    assert found == {"old", "new"}


@pytest.mark.parametrize("place", STAYING)
def test_a_disk_that_fills_up_while_the_new_site_is_copied_leaves_the_old_one(place, tmp_path, monkeypatch):
    folder = project(tmp_path / "project")
    old = hashes(folder / "site")
    PLACES[place](folder, monkeypatch)
    copied = []

    def full(source, target, **named):
        copied.append(source)
        if len(copied) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return shutil.copyfile(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copy", full)
        with pytest.raises(OSError):
            swap.swap(folder)
    assert hashes(folder / "site") == old
    assert not (folder / "site" / swap.NEW).exists()


def test_a_swap_that_is_refused_puts_the_old_site_back(tmp_path, monkeypatch):
    folder = project(tmp_path / "project")
    old = hashes(folder / "site")
    rename = Path.rename

    def refusing(self, target):
        if self == folder / "build/site":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(PermissionError):
        swap.swap(folder)
    assert hashes(folder / "site") == old


def test_what_is_published_can_be_read_by_everybody(tmp_path):
    folder = project(tmp_path / "project") / "site"
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    swap.readable(folder)
    assert {oct(path.stat().st_mode & 0o777) for path in folder.rglob("*") if path.is_file()} == {"0o644"}
    assert {oct(path.stat().st_mode & 0o777) for path in [folder, *folder.rglob("*")] if path.is_dir()} == {"0o755"}
