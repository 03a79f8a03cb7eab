"""The list of all that a built site may hold: each file with where it comes from, and each page with its template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model.handed_out import File
from macros.model.web_address import site_path
from macros.programme.templates import SHELLS

#: The template of a page that names none.
DEFAULT = "main.html"

#: What the engine makes besides the pages, and what our steps make for whoever serves the site, with the template of a page.
OF_EVERY_SITE = {"404.html": "404.html", "sitemap.xml": "", "sitemap.xml.gz": "", "_headers": ""}

#: What the search is made of.
OF_THE_SEARCH = re.compile(
    r"pagefind/(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta"
    r"|(?:index|fragment|filter)/[\w-]+\.pf_(?:index|fragment|filter)|sought\.json|words/(?:[0-9a-z]|other)\.txt)"
)

_TEMPLATE = re.compile(r'^template: "([^"\n]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Listed:
    """What may be in a built site, by its path there. A page has a template, everything else none."""

    templates: Mapping[str, str]

    def __contains__(self, path: str) -> bool:
        return path in self.templates or OF_THE_SEARCH.fullmatch(path) is not None

    def template(self, path: str) -> str:
        """The template that a page is filled from, or nothing where the page is on no list."""
        return self.templates.get(path, "")


def listed(assembled: Mapping[str, str | bytes], as_they_lie: Iterable[str], handed_out: Iterable[File] = ()) -> Listed:
    """The list of a site, from what was assembled, by its path in `docs/`, and from what is published as it lies there."""
    shells = {file.path: f"{SHELLS}{file.format}.html" for file in handed_out if file.path.endswith(".html")}
    found = {**OF_EVERY_SITE, **dict.fromkeys(as_they_lie, "")}
    for path, content in assembled.items():
        if path.endswith(".md") and isinstance(content, str):
            named = _TEMPLATE.search(content.partition("\n---\n")[0])
            found[f"{site_path(path)}index.html"] = named[1] if named else DEFAULT
        else:
            found[path] = shells.get(path, "")
    return Listed(found)
