"""What `init` writes for a service called Rosebud, made from the files of this checkout on a fixed day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache

import pytest

from macros.commands.drafts import service
from macros.programme import package_data

from . import small_project
from .sample import PROJECT, TODAY

DUE = TODAY + timedelta(days=365)

WORDS = {"name": "Rosebud", "place": "Leicester", "today": TODAY.isoformat(), "day": "22 November 2026", "review day": DUE.isoformat()}


@contextmanager
def from_here() -> Iterator[None]:
    """The program has its folders from this checkout, wherever pip took it from, and the day is a fixed one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", small_project.EPOCH)
        patch.setattr(package_data, "folder", {name: PROJECT / path for name, path in package_data.IN_CHECKOUT.items()}.get)
        yield


@cache
def texts() -> dict[str, str]:
    """Every text of the project, by its path."""
    with from_here():
        return service.files(WORDS)
