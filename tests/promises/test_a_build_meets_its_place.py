"""A build keeps its promises whatever it meets in its place: another build, a full disk, a folder that it may not write, a link."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from macros.site.one_build import LOCK
from macros.site.swap import BESIDE

from .. import small_project
from ..built import change, hashes, same
from ..sample import MODULE

PART = "site/learn/sample/tuning-in/index.html"


def started(folder: Path, **how) -> subprocess.Popen[str]:
    """A build that has begun, and all that it starts in a group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "macros", "build"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": small_project.EPOCH},
        start_new_session=True,
        encoding="utf-8",
        errors="replace",
        **{"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, **how},
    )


def until(what, patience: float = 60) -> None:
    """Waits for something to be so, as a person would; it fails where that never comes."""
    end = time.monotonic() + patience
    while not what():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def halfway(built) -> Iterator[subprocess.Popen[str]]:
    """A build that stands still in the middle of its work, with all that it started."""
    change(built, MODULE, "Say what you saw.", "Say what you heard.")
    build = started(built, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until((built / BESIDE / "index.html").exists)
    os.killpg(build.pid, signal.SIGSTOP)
    assert build.poll() is None
    yield build
    with suppress(ProcessLookupError):
        os.killpg(build.pid, signal.SIGKILL)
    build.wait()


def ended(build: subprocess.Popen[str]) -> int:
    """The status of a build that stood still, once it has gone on to its end."""
    os.killpg(build.pid, signal.SIGCONT)
    return build.wait()


def test_of_two_builds_at_once_the_second_is_told_who_is_at_work_and_the_first_ends_well(halfway, built):
    second = small_project.run(built, "macros", "build")
    assert second.returncode == 1
    assert f"{LOCK}:1: [files-can-be-made] Another build is at work here: process {halfway.pid}, since " in second.stderr
    assert "fix: Wait until it ends, or stop it." in second.stderr
    assert ended(halfway) == 0
    assert "Say what you heard." in (built / PART).read_text("utf-8")


def test_the_engine_by_itself_disturbs_no_build(halfway, built):
    second = small_project.run(built, "mkdocs", "build", "--strict")
    assert second.returncode != 0
    assert "Another build is at work here" in second.stdout + second.stderr
    assert ended(halfway) == 0


def test_an_engine_that_outlives_the_build_that_began_it_holds_the_lock_until_it_ends(halfway, built):
    halfway.kill()
    second = small_project.run(built, "macros", "build")
    assert second.returncode == 1
    assert "Another build is at work here" in second.stderr
    os.killpg(halfway.pid, signal.SIGCONT)
    until(lambda: small_project.run(built, "macros", "build").returncode == 0)
    assert "Say what you heard." in (built / PART).read_text("utf-8")


def test_a_lock_whose_holder_was_killed_keeps_nobody_out(halfway, built):
    os.killpg(halfway.pid, signal.SIGKILL)
    halfway.wait()
    assert (built / LOCK).read_text("utf-8").startswith(f"process {halfway.pid}, since ")
    assert small_project.run(built, "macros", "build").returncode == 0


#: The largest file that the system lets a build write, in bytes: it stands for a disk that is full at one moment or another.
ROOM = [0, 40_000]


@pytest.mark.parametrize("room", ROOM)
def test_a_disk_that_is_full_is_said_to_be_full_and_leaves_the_last_good_site_and_the_next_build_is_right(room, built, small):
    shutil.rmtree(built / "build", ignore_errors=True)
    before = hashes(built / "site")
    build = started(built, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
    said, _ = build.communicate()
    assert build.returncode != 0
    assert "fix: " in said
    assert "Traceback" not in said
    assert hashes(built / "site") == before
    assert small_project.run(built, "macros", "build").returncode == 0
    assert same(built / "site", small / "site")


def test_a_folder_that_cannot_be_written_is_named(built):
    shutil.rmtree(built / "build", ignore_errors=True)
    small_project.write(built, "build", "A file stands where the folder should be.")
    before = hashes(built / "site")
    done = small_project.run(built, "macros", "build")
    assert done.returncode == 1
    assert "build:1: [builds-can-be-made]" in done.stderr
    assert "Traceback" not in done.stderr
    assert hashes(built / "site") == before


def test_whoever_keeps_files_to_themselves_publishes_a_site_that_everybody_can_read(built):
    shutil.rmtree(built / "site")
    build = started(built, umask=0o077)
    build.communicate()
    assert build.returncode == 0
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in [built / "site", *(built / "site").rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_site_that_is_a_link_is_published_where_the_link_leads(built):
    served = built.parent / "served"
    (built / "site").rename(served)
    (built / "site").symlink_to(served)
    change(built, MODULE, "Say what you saw.", "Say what you heard.")
    assert small_project.run(built, "macros", "build").returncode == 0
    assert (built / "site").is_symlink()
    assert "Say what you heard." in (served / "learn/sample/tuning-in/index.html").read_text("utf-8")
