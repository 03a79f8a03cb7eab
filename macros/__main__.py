"""The command line: `python -m macros <command>`; each command is a file in `macros/commands`."""

from __future__ import annotations

import argparse
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType

from macros.extensions import WITHOUT_DOCSTRINGS, docstrings_are_there, extension, first_sentence, names

#: The status of a command that its user stopped, as shells give it.
STOPPED = 130


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the status is 0 if all is well, 1 if there are problems, 2 if the command is not one."""
    if not docstrings_are_there():
        print(WITHOUT_DOCSTRINGS, file=sys.stderr)
        return 1
    given_words = sys.argv[1:] if arguments is None else arguments
    # Only the command that is asked for is imported, with all that it works with; for an answer about all, all are.
    asked = [name for name in names("commands") if name in given_words] or names("commands")
    commands = {name: extension("commands", name) for name in asked}
    parser = argparse.ArgumentParser(prog="python -m macros", description="Checks, builds and publishes the site.")
    parser.add_argument("--project", type=Path, default=Path(), help="the folder with mkdocs.yml (default: this one)")
    offered = parser.add_subparsers(dest="command", required=True)
    for name, command in commands.items():
        own = offered.add_parser(name, help=first_sentence(command), description=command.__doc__)
        if hasattr(command, "arguments"):
            command.arguments(own)
    given = parser.parse_args(given_words)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows its number, and the message arrives all the same.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    return _run(commands[given.command], given)


def _run(command: ModuleType, given: argparse.Namespace) -> int:
    """Runs a command. Whatever it could not foresee ends as a sentence, and never as a traceback."""
    try:
        status: int = command.run(given)
    except BrokenPipeError:
        # Whoever read the output has seen enough, as `head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:
        from macros.model.problem import as_text
        from macros.site import unexpected

        print(as_text(unexpected.problems(error, given.project)), file=sys.stderr)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
