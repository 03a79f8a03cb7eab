"""Where the site is on the web, as far as anybody has said: what sheets of paper print, and what their QR codes hold."""

from __future__ import annotations

import posixpath
import re

from macros.model.programme import Programme

_SCHEME = re.compile(r"[a-z][a-z+.\-]*:")
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def site(programme: Programme) -> str:
    """The site's address with a slash at its end, or nothing where nobody has said it."""
    named = programme.address
    return f"{named.rstrip('/')}/" if _WEB.match(named) else ""


def of(path: str, programme: Programme) -> str:
    """The address of a page by its path from `docs/`, or nothing where the site's is not known. A whole address is its own."""
    if _SCHEME.match(path):
        return path
    known = site(programme)
    return f"{known}{site_path(path)}" if known else ""


def printed(path: str, programme: Programme) -> str:
    """A page's address as paper shows it: without `https://`, or its path where the site's address is not known."""
    return re.sub(r"^https?://", "", of(path, programme)) or site_path(path)


def target(written: str, page: str, programme: Programme) -> str:
    """Where a link that stands on a page leads, for paper: a whole address, or nothing where that is not known."""
    if _SCHEME.match(written):
        return written
    file, mark, name = written.partition("#")
    return of(posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) + mark + name, programme) if file else ""


def site_path(path: str) -> str:
    """A page's path as the site serves it: `learn/aces/index.md#pair` is `learn/aces/#pair`."""
    page, mark, name = path.partition("#")
    folder = page.removesuffix("index.md") if page.endswith("index.md") else f"{page.removesuffix('.md')}/"
    return f"{folder}{mark}{name}"
