"""Finds the folders of files that come with the program, wherever it is installed."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import distributions
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from urllib.request import url2pathname

#: The program as pip knows it.
DISTRIBUTION = "little-minds-matter-training"

Folder = Literal["overrides", "assets", "docs", "library", "locks"]

#: Where each folder of the wheel stands in a checkout, from its root.
IN_CHECKOUT = {"overrides": "overrides", "assets": "docs/assets", "docs": "docs", "library": "modules/_library", "locks": "."}


@cache
def folder(name: Folder) -> Path:
    """The folder `name` of the program. Raises `FileNotFoundError` where the program was not installed by pip."""
    inside = Path(str(files("macros"))) / name
    if inside.is_dir():
        return inside
    found = checkout()
    if not found:
        raise FileNotFoundError(f"The program came without its folder {name}. Install it with pip.")
    return found / IN_CHECKOUT[name]


@cache
def checkout() -> Path | None:
    """The checkout that the program runs from, as pip noted it, or nothing where it was installed as a wheel."""
    noted = _noted()
    if not noted.get("dir_info", {}).get("editable"):
        return None
    return Path(url2pathname(urlsplit(noted["url"]).path))


def templates(room: str) -> Path:
    """The folder `templates` of a room, such as `formats.paper`."""
    return Path(str(files(f"macros.{room}"))) / "templates"


def starter() -> Path:
    """The project that a new service begins with, before it has a name."""
    return Path(str(files("macros.commands.drafts"))) / "starter"


@cache
def wheel() -> Path | None:
    """The wheel that the program was installed from, where pip noted one that is still there."""
    noted = _noted()
    if "archive_info" not in noted or urlsplit(noted["url"]).scheme != "file":
        return None
    path = Path(url2pathname(urlsplit(noted["url"]).path))
    return path if path.is_file() else None


def _noted() -> dict[str, Any]:
    """What pip noted of where it installed the program from. What a build of a wheel leaves in a checkout says nothing of it."""
    written = (found.read_text("direct_url.json") for found in distributions(name=DISTRIBUTION))
    noted: dict[str, Any] = json.loads(next(filter(None, written), "{}"))
    return noted
