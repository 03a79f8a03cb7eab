"""Writes the draft of a new module."""

from __future__ import annotations

import argparse
import sys

from macros.commands.drafts.new_module import write


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="the name of its folder: small letters, digits and hyphens")


def run(given: argparse.Namespace) -> int:
    try:
        path = write(given.project, given.slug)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path} is written. Fill in what is marked TODO, then run `python -m macros check`.")
    return 0
