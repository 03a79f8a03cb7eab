"""One build at a time in a folder, by a lock that the system lets go of when its holder ends, however that is."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.programme import environment
from macros.programme.clock import moment

#: The file that is locked, which says who holds it.
LOCK = "build/lock"

#: Where it is locked: far behind its words, for a system that lets nobody read what is locked.
_AT = 1 << 30

#: What the system says of a lock that somebody else holds.
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)

#: The locks that this process holds, by the folder of the project.
_own: dict[Path, BinaryIO] = {}


@contextmanager
def alone(project: Path) -> Iterator[None]:
    """Lets nobody else build in a folder while this lasts. Raises `CannotMake`, which says who does."""
    root = project.resolve()
    if root in _own or environment.within_a_build():
        yield
        return
    with _opened(root / LOCK) as lock:
        _own[root] = lock
        try:
            yield
        finally:
            del _own[root]
            lock.truncate(0)


def inherited(project: Path) -> tuple[int, ...]:
    """What an engine inherits: the lock, so that it is held until the engine ends too, even where the build that began it was killed."""
    lock = _own.get(project.resolve())
    return (lock.fileno(),) if lock and os.name == "posix" else ()


def _opened(path: Path) -> BinaryIO:
    """The locked file, with who holds it. Raises `CannotMake` where somebody else does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    lock = path.open("r+b")
    try:
        _lock(lock)
    except OSError as error:
        if error.errno in _HELD:
            who = lock.read().decode("utf-8", "replace").strip() or "it does not say which"
            lock.close()
            raise CannotMake(Place(LOCK), f"Another build is at work here: {who}.", "Wait until it ends, or stop it.") from error
        print(f"{LOCK}:1: This disk takes no locks. See to it that nobody else builds here.", file=sys.stderr)
    lock.truncate(0)
    lock.write(f"process {os.getpid()}, since {moment()}\n".encode())
    lock.flush()
    return lock


def _lock(file: BinaryIO) -> None:
    """Locks a file, or raises `OSError` at once."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(_AT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(0)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
