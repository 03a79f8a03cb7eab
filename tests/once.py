"""Work that all test processes need and only one of them does: whoever comes first makes it, the others wait for it."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

#: How long one piece of work may take another process, in seconds.
PATIENCE = 600


def common_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its processes see."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def claimed(mark: Path) -> bool:
    """Whether this process is the first to ask for `mark`."""
    mark.parent.mkdir(parents=True, exist_ok=True)
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def made(folder: Path, names: Iterable[str], make: Callable[[str], Any]) -> dict[str, Any]:
    """What `make` gives for each name, as JSON holds it; processes that ask at one time share the work out.

    Where it fails for a name, it fails in every process that asks for that name.
    """
    numbered = {name: folder / str(number) for number, name in enumerate(names)}
    for name, place in numbered.items():
        if claimed(place.with_suffix(".claimed")):
            _keep(place, name, make)
    return {name: _found(place, name) for name, place in numbered.items()}


def _keep(place: Path, name: str, make: Callable[[str], Any]) -> None:
    try:
        kept = {"made": make(name)}
    except BaseException as error:
        _write(place, {"failed": f"{type(error).__name__}: {error}"})
        raise
    _write(place, kept)


def _write(place: Path, what: dict[str, Any]) -> None:
    """Writes what was made beside its place and moves it there whole: somebody may be waiting to read it."""
    beside = place.with_suffix(".beside")
    beside.write_text(json.dumps(what), "utf-8")
    beside.replace(place)


def _found(place: Path, name: str) -> Any:
    until = time.monotonic() + PATIENCE
    while not place.is_file():
        assert time.monotonic() < until, f"Another test process began with {name!r} and did not end in {PATIENCE} seconds."
        time.sleep(0.05)
    found = json.loads(place.read_text("utf-8"))
    assert "failed" not in found, f"{name}: {found['failed']}"
    return found["made"]
