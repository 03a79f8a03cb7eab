"""Does one thing to many on all processors at once, each in a process that is forked for it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Thing = TypeVar("Thing")
Done = TypeVar("Done")


def number() -> int:
    """How many processors there are to share work out to; 1 where a process cannot fork, or not safely, as on macOS."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def shared_out(work: Callable[[Thing], Done], things: Sequence[Thing]) -> list[Done]:
    """What `work` returns for each of the things, in their order; all else that it changes is lost with its process.

    Only what it returns travels between processes, and must be picklable. Raises `EOFError` if a process ends too soon.
    """
    hands = number()
    done: list[Any] = [None] * len(things)
    begun = [_begun(work, things[first::hands]) for first in range(hands)]
    for first, (process, receiver) in enumerate(begun):
        done[first::hands] = receiver.recv()
        process.join()
    return done


def _begun(work: Callable[[Any], Any], share: Sequence[Any]) -> tuple[BaseProcess, Connection]:
    """A process that has begun on its share, and where its results will arrive, all at once."""
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=_do, args=(work, share, receiver, sender), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _do(work: Callable[[Any], Any], share: Sequence[Any], receiver: Connection, sender: Connection) -> None:
    """Does a share and sends the results. It waits for nobody, so that it ends even where the build was killed.

    What it no longer needs goes when it ends, soon: looking for that meanwhile costs more than it saves.
    """
    receiver.close()
    gc.disable()
    sender.send([work(thing) for thing in share])
