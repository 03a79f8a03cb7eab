"""What several test files share: the project's folder, its built site, and a small project with its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from . import small_project
from .sample import PROJECT


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of this repository."""
    return PROJECT


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The real site, built if it is not there."""
    if not (project / "site" / "index.html").is_file():
        subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, check=True, capture_output=True)
    return project / "site"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that was built once. Tests look at it, and change only a copy."""
    folder = small_project.written(tmp_path_factory.mktemp("small") / "project")
    done = small_project.run(folder, "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
