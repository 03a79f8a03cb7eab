"""Begins the site of another service: a whole small project in a new folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.commands.drafts import service


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the folder to write; it is new, or empty")
    parser.add_argument("--name", required=True, help="what the service is called")
    parser.add_argument("--place", required=True, help="where it works")


def run(given: argparse.Namespace) -> int:
    """Writes all of it or nothing."""
    try:
        generator = service.write(given.folder, given.name, given.place)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"The site of {given.name.strip()} is begun in {given.folder}.")
    print(generator)
    print(f"Go there, and run `make site` and `make test`. {given.folder / 'README.md'} says what to change first.")
    return 0
