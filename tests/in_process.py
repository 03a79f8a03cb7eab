"""Runs commands of the program, and the engine, in the process of a test: to begin a process takes longer than most of them do.

What a build by itself promises, whatever happens to its process, is tried on processes of its own: `small_project.run`.
"""

from __future__ import annotations

import io
import logging
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from mkdocs.__main__ import cli

from macros.__main__ import main
from macros.programme import load
from macros.programme.environment import PUBLISHING
from macros.site import processors, safe_build

from .small_project import EPOCH


@dataclass(frozen=True)
class Done:
    """A command that has ended, with its status and what it said."""

    returncode: int
    stdout: str
    stderr: str


def command(folder: Path, *arguments: str, **environment: str) -> Done:
    """Runs `python -m macros` with these arguments in a folder, and with them the engine where they ask for it.

    What it says passes through a terminal that shows what `PYTHONIOENCODING` names, and all characters where that is not given.
    """
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    told, complained = _stream(encoding), _stream(encoding)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(told), redirect_stderr(complained):
        patch.chdir(folder)
        for name, value in {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment}.items():
            patch.setenv(name, value)
        patch.setattr(safe_build, "_engine", engine)
        load._loaded.pop(folder.resolve(), None)
        status = _status(main, list(arguments))
    return Done(status, _text(told), _text(complained))


def engine(project: Path, publishing: bool = False) -> int:
    """Runs `mkdocs build --strict` in a project, on one processor, and gives its status."""
    log = logging.getLogger("mkdocs")
    handlers, level = list(log.handlers), log.level
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setattr(processors, "number", lambda: 1)
        if publishing:
            patch.setenv(PUBLISHING, "1")
        try:
            return _status(lambda arguments: cli.main(arguments, prog_name="mkdocs", standalone_mode=False) or 0, ["build", "--strict"])
        finally:
            log.handlers, log.level = handlers, level


def _status(run, arguments: list[str]) -> int:
    """The status that a command ends with, however it ends."""
    try:
        return run(arguments)
    except click.ClickException as refused:
        refused.show(sys.stderr)
        return refused.exit_code
    except SystemExit as ended:
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except Exception:
        traceback.print_exc()
        return 1


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    return stream.buffer.getvalue().decode(stream.encoding)
