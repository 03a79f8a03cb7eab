"""Packs a session or a module, from the built site, into a folder that runs by double click."""

from __future__ import annotations

import argparse
from pathlib import Path

from macros.site.bundle import write


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="the name of its page or folder")
    parser.add_argument("folder", type=Path)


def run(given: argparse.Namespace) -> int:
    return write(given.project, given.slug, given.folder)
