"""Builds the site that goes to families, or refuses and says exactly what it waits for."""

from __future__ import annotations

import argparse
import sys

from macros.commands.drafts.publishing import left_out, waits_for, what_it_waits_for
from macros.programme.load import load
from macros.site.safe_build import build_and_swap


def run(given: argparse.Namespace) -> int:
    """Refuses as long as one page that would be published waits for something; drafts are left out and named."""
    loaded = load(given.project, afresh=True)
    waiting = waits_for(loaded.programme)
    for page in left_out(loaded.programme):
        print(f"{page.place.file} is a draft that nobody has checked: it is left out.")
    if waiting:
        print(what_it_waits_for(waiting), file=sys.stderr)
        return 1
    return build_and_swap(given.project, publishing=True)
