"""Checks, builds beside the last good site, and swaps the new one in."""

from __future__ import annotations

import argparse

from macros.site.safe_build import build_and_swap


def run(given: argparse.Namespace) -> int:
    """A build that fails leaves the last good site as it was."""
    return build_and_swap(given.project)
