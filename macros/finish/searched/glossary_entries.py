"""Makes each entry of the glossary a page of its own for the search, and leaves the rest of its page as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.finish.searched import stand_in
from macros.model.web_address import site_path

#: Whom the search says that an entry is for.
FOR = "Words explained"

_ENTRY = re.compile(
    r'<h3 id="(?P<name>[^"]+)">(?P<term>.*?)</h3>(?P<meaning>.*?)(?=<h[1-6][ >]|<ul class="sources"|<!-- the page ends -->|</main>)',
    re.DOTALL,
)
_LETTERS = re.compile(r'<p class="letters">.*?</p>|<h2 id="letter-[^"]*">.*?</h2>', re.DOTALL)


def path(site: BuiltSite) -> str:
    """Where the glossary stands among the built pages; nothing where the site has none."""
    found = site.programme.frame("glossary")
    page = f"{site_path(found)}index.html" if found else ""
    return page if page in site.pages else ""


def searched(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """The pages that stand in for the glossary, each with the path that it has for the search."""
    page = path(site)
    if not page:
        return
    known = {term.name for term in site.programme.terms}
    address = page.removesuffix("index.html")
    for entry in _ENTRY.finditer(site.pages[page]):
        if entry["name"] in known:
            made = stand_in.page(entry["term"], entry["meaning"], FOR, f"{address}#{entry['name']}", "term")
            yield f"{address}{entry['name']}/index.html", made
    rest = _ENTRY.sub(lambda entry: "" if entry["name"] in known else entry[0], site.pages[page])
    yield page, _LETTERS.sub("", rest)
