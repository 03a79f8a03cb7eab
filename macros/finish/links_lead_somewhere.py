"""Every link in the built site leads to a file that is there, and to a name that is on its page."""

from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted

AFTER = ("unused-files", "whole-modules")
FIX = "Correct the link, or the name that it leads to."

#: Files that a later step makes.
LATER = ("pagefind/",)


def finish(site: BuiltSite) -> Iterator[Finding]:
    """One finding for each link that leads nowhere, however many pages hold it."""
    broken: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for path in site.pages:
        for link in site.links(path):
            if link.path.startswith(LATER):
                continue
            absent = link.path not in site.files
            if absent or (link.name and link.path in site.pages and link.name not in site.ids(link.path)):
                broken.setdefault((link.path, "" if absent else link.name), []).append((path, link.written))
    for (path, name), found in broken.items():
        page, written = found[0]
        others = f" So do {len(found) - 1} more." if len(found) > 1 else ""
        what = f"nothing on {quoted(path)} is called {quoted(name)}" if name else f"{quoted(path)} is not there"
        yield Finding(site.place(page), f"The page {quoted(page)} links to {quoted(written)}: {what}.{others}")
