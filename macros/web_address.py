"""Where the site is on the web, as far as anybody has said: what sheets of paper print, and what their QR codes hold."""

from __future__ import annotations

import os
import posixpath
import re

from macros import yaml_file
from macros.library import SETTINGS, Loaded
from macros.prose_tree import site_path

_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def site(loaded: Loaded) -> str:
    """The site's address with a slash at its end: that of `SITE_URL`, else `site_url` in the settings, else nothing."""
    named = os.environ.get("SITE_URL") or _settings(loaded)
    return f"{named.rstrip('/')}/" if _WEB.match(named) else ""


def of(path: str, loaded: Loaded) -> str:
    """The address of a page by its path from `docs/`, or nothing where the site's is not known."""
    known = site(loaded)
    return f"{known}{site_path(path)}" if known else ""


def printed(path: str, loaded: Loaded) -> str:
    """A page's address as paper shows it: without `https://`, or its path where the site's address is not known."""
    return re.sub(r"^https?://", "", of(path, loaded)) or site_path(path)


def target(written: str, page: str, loaded: Loaded) -> str:
    """Where a link that stands on a page leads, for paper: a whole address, or nothing where that is not known."""
    if re.match(r"[a-z][a-z+.\-]*:", written):
        return written
    file, mark, name = written.partition("#")
    return of(posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) + mark + name, loaded) if file else ""


def _settings(loaded: Loaded) -> str:
    text = loaded.sources.texts.get(SETTINGS, "")
    data = yaml_file.read(text, SETTINGS).data if text else None
    named = data.get("site_url") if isinstance(data, dict) else None
    return named if isinstance(named, str) else ""
