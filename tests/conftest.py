"""What tests of several folders share: the project that they stand in, its built site, and a small project that was built once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from . import chromium, in_process, once, sample, small_project
from .project import ROOT


def pytest_configure(config: pytest.Config) -> None:
    """Names the marks of tests: the project that they stand in may have no settings for them."""
    config.addinivalue_line("markers", "browser: needs Chromium")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project that the tests stand in."""
    return ROOT


@pytest.fixture(scope="session")
def in_common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share."""
    return once.common_folder(tmp_path_factory)


@pytest.fixture(scope="session", autouse=True)
def citations_of_samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Samples cite the same few sources again and again: each text of citations is formatted once in a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sample.Loaded, "kept", tmp_path_factory.mktemp("citations"))
        yield


@pytest.fixture(scope="session")
def small(in_common: Path) -> Path:
    """A small project that was built once for all processes. Tests look at it, and change only a copy."""

    def build(name: str) -> str:
        folder = small_project.written(in_common / name)
        done = in_process.command(folder, "build")
        assert done.returncode == 0, done.stdout + done.stderr
        return str(folder)

    return Path(once.made(in_common / "small-project", ["small"], build)["small"])


@pytest.fixture
def built(small, tmp_path) -> Path:
    """A copy of the small project with its built site, for a test to change."""
    return shutil.copytree(small, tmp_path / "project", symlinks=True)


@pytest.fixture(scope="session")
def site(project: Path, in_common: Path) -> Path:
    """The built site. `make test` builds it first; a test that is run by itself builds it if it is missing."""

    def build(_: str) -> None:
        if not (project / "site" / "index.html").is_file():
            subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, check=True)

    once.made(in_common / "site", ["site"], build)
    return project / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window. Its absence is a failure: a test that nobody runs proves nothing."""
    path = chromium.find()
    assert path, "No Chromium was found. Run `make test`, which brings one, or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=chromium.arguments())
        yield started
        started.close()
