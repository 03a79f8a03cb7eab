"""Writes the whole assembled site as Markdown, for another engine."""

from __future__ import annotations

import argparse
from pathlib import Path

from macros.site.engines.staged import write


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)


def run(given: argparse.Namespace) -> int:
    return write(given.project, given.folder)
