"""The command line: `python -m macros <command>`; each command is a file in `macros/commands`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from macros.extensions import discover, first_sentence


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the status is 0 if all is well, 1 if there are problems, 2 if the command is not one."""
    commands = discover("commands")
    parser = argparse.ArgumentParser(prog="python -m macros", description="Checks, builds and publishes the site.")
    parser.add_argument("--project", type=Path, default=Path(), help="the folder with mkdocs.yml (default: this one)")
    offered = parser.add_subparsers(dest="command", required=True)
    for name, command in commands.items():
        own = offered.add_parser(name, help=first_sentence(command), description=command.__doc__)
        if hasattr(command, "arguments"):
            command.arguments(own)
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows its number, and the message arrives all the same.
        stream.reconfigure(errors="backslashreplace")
    try:
        return commands[given.command].run(given)
    except BrokenPipeError:
        # Whoever read the output has seen enough, as `head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
