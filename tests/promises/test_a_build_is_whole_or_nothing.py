"""A build in processes of its own makes the whole site or leaves the last good one byte for byte, even where it is killed."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.site.one_build import LOCK

from .. import small_project
from ..built import change, hashes, same
from ..in_process import command
from ..sample import MODULE


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Builds a project in processes of its own, on all processors, as `make site` does."""
    return small_project.run(folder, "macros", "build", **environment)


def test_what_the_engine_says_of_a_page_it_says_once(built):
    change(built, "docs/index.md", "# The page", "See [it](nowhere/).\n\n# The page")
    done = build(built)
    assert (done.stdout + done.stderr).count("unrecognized relative link 'nowhere/'") == 1


def test_a_build_after_one_that_failed_makes_the_new_site(built):
    change(built, MODULE, "::: key-message\n", "::: key-mesage\n")
    build(built)
    change(built, MODULE, "::: key-mesage\n", "::: key-message\n")
    change(built, MODULE, "Say what you saw.", "Say what you heard.")
    assert build(built).returncode == 0
    assert "Say what you heard." in (built / "site/learn/sample/tuning-in/index.html").read_text("utf-8")


#: The moments of a build, by the file or folder whose appearance marks them, `*` for any name.
MOMENTS = {
    "at the start": "",
    "when its folder is made": "build/site",
    "when its first page is there": "build/site/index.html",
    "when its last page is there": "build/site/teach/notes/sample/index.html",
    "when the search is being made": "build/searched-*",
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_leaves_the_last_good_site_byte_for_byte_and_the_next_build_works(moment, built):
    before = hashes(built / "site")
    change(built, MODULE, "Say what you saw.", "Say what you heard.")
    kill_a_build(built, lambda: not MOMENTS[moment] or any(built.glob(MOMENTS[moment])))
    assert hashes(built / "site") == before
    assert command(built, "build").returncode == 0
    assert "Say what you heard." in (built / "site/learn/sample/tuning-in/index.html").read_text("utf-8")


def kill_a_build(folder: Path, now) -> None:
    """Starts a build and kills it, and all that it started, as soon as `now()` is true."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    started = subprocess.Popen(
        [sys.executable, "-m", "macros", "build"],
        cwd=folder,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not now() and started.poll() is None:
            time.sleep(0.001)
        assert started.poll() is None, "the build ended before it could be killed"
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()
    for _ in range(1000):  # the system ends what the build had started a moment later
        try:
            with (folder / LOCK).open("rb") as lock:
                return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.01)
    raise AssertionError("something that the build had started lives on, and holds its lock")


def test_mkdocs_builds_the_site_by_itself(built):
    done = small_project.run(built, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert same(built / "build/site", built / "site")


def test_mkdocs_by_itself_fails_on_a_broken_module_too(built):
    change(built, MODULE, "::: key-message\n", "::: key-mesage\n")
    done = small_project.run(built, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert "[blocks-are-known]" in done.stdout + done.stderr


def test_two_builds_of_one_text_give_the_same_bytes(small, tmp_path):
    """In another folder, another time zone and another order of hashing."""
    again = small_project.written(tmp_path / "elsewhere")
    done = build(again, PYTHONHASHSEED="7", TZ="Asia/Karachi")
    assert done.returncode == 0, done.stderr
    assert same(again / "site", small / "site")


def test_a_terminal_that_cannot_show_every_character_does_not_stop_a_build_from_saying_why(built):
    for name, first in (("one", "two"), ("two", "one")):
        small_project.write(
            built,
            f"modules/{name}/module.md",
            small_project.WHOLE_MODULE.replace("owner:", f"prerequisites: [{first}]\nowner:").replace("Hold", name),
        )
    done = build(built, PYTHONIOENCODING="ascii")
    assert done.returncode != 0
    assert "[prerequisites-make-no-circle]" in done.stdout + done.stderr
    assert "UnicodeEncodeError" not in done.stderr
