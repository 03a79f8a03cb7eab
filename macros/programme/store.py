"""Keeps what takes long to make, under the hash of all that went into it and the digest of its own bytes."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

#: How the name of a file begins that is being written, and how long that may take, in seconds.
BESIDE, PATIENCE = ".beside-", 3600


class Store:
    """Files in one folder, all with one ending. A file whose bytes are not those that its name promises is made again.

    Of what goes by one name, as many are kept as `most` says, each made from something else.
    """

    def __init__(self, folder: Path, ending: str = "", most: int = 1):
        self.folder = folder
        self.ending = ending
        self.most = most
        self._asked: set[str] = set()
        #: The files that are kept, by what they are called.
        self._kept: dict[str, list[Path]] = {}
        for path in sorted(folder.glob("*"), key=_age):
            if name := _name(path, ending):
                self._kept.setdefault(name, []).append(path)

    def kept(self, name: str, key: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under a name and a key, or else what `make` gives now."""
        self._asked.add(name)
        for path in self._kept.get(name, ()):
            if path.name.startswith(f"{name}-{key}-") and (data := _whole(path)) is not None:
                return data
        data = make()
        self._keep(name, key, data)
        return data

    def forget_the_rest(self) -> None:
        """Deletes what nobody asked for since the folder was opened: files of texts that are gone, and what a kill left half written."""
        wanted = {path for name in self._asked for path in self._kept.get(name, ())}
        for path in self.folder.glob("*"):
            if path not in wanted and not _being_written(path):
                path.unlink(missing_ok=True)

    def _keep(self, name: str, key: str, data: bytes) -> None:
        """Writes a file beside its place and moves it there whole."""
        path = self.folder / f"{name}-{key}-{_digest(data)}{self.ending}"
        beside = self.folder / f"{BESIDE}{name}.{os.getpid()}"
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        known = [*(old for old in self._kept.get(name, ()) if old != path), path]
        self._kept[name] = known[-self.most :]
        for old in known[: -self.most]:
            old.unlink(missing_ok=True)


def _name(path: Path, ending: str) -> str:
    """What a kept file is called; nothing where the file is none."""
    found = re.fullmatch(rf"(.+)-[0-9a-f]{{8,}}-[0-9a-f]{{64}}{re.escape(ending)}", path.name)
    return found[1] if found and not path.name.startswith(BESIDE) else ""


def _age(path: Path) -> tuple[float, str]:
    """What the oldest file comes first by. Another process may have deleted it."""
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0, path.name


def _being_written(path: Path) -> bool:
    """Whether another process may still be writing a file."""
    return path.name.startswith(BESIDE) and time.time() - _age(path)[0] < PATIENCE


def _whole(path: Path) -> bytes | None:
    """The bytes of a kept file, or nothing where they are not what its name promises, or it is gone."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if path.name.removesuffix(path.suffix).endswith(_digest(data)) else None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
