"""The shells of the pages that slides stand in: where they lie, and what fills them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.programme import package_data

#: From a file that is handed out to the root of the site, and of a bundle.
ROOT = "../../"

TEMPLATES = package_data.templates("formats.deck")


def environment(folder: Path = TEMPLATES) -> Environment:
    """The shells that formats fill. Whatever is not marked as HTML is escaped."""
    return Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
