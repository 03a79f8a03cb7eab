"""Shows the site in a browser while you write: the last good build, with whatever is wrong with your text above it."""

from __future__ import annotations

import argparse
import signal
from contextlib import suppress

from macros.site.shown import serve


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="where the browser finds it (default: 8000)")


def run(given: argparse.Namespace) -> int:
    """Starts and goes on whatever the texts are like, until it is stopped with Ctrl-C."""
    # Whatever started this may have told it to pass over Ctrl-C, as a script does with what it starts beside itself.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        serve(given.project, given.port)
    return 0
