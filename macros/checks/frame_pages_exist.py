"""The pages that no site can do without are there: the home page, someone to call, the modules and the search."""

from collections.abc import Iterator

from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

FIX = "Write the page, or name another one under `extra: service: pages:` in `mkdocs.yml`."

#: The page that every engine takes as the home page.
HOME = "index.md"

#: What each page is for, by its name in the settings.
NEEDED = {
    "help": "who to call, day and night",
    "learn": "the list of modules",
    "search": "the search",
}

_SETTINGS = """\
site_name: A site
extra:
  service:
    name: A service{home}
    pages:
      help: families/call.md
      learn: {learn}{mark}
"""

PAGES = {"docs/index.md": "---\n---\n\nText.", "docs/search.md": "---\n---\n\nText.", "docs/families/call.md": "Text."}

GOOD = PAGES | {"docs/learn/all.md": "---\n---\n\nText.", "mkdocs.yml": _SETTINGS.format(learn="learn/all.md", home="", mark="")}
BAD = PAGES | {"docs/learn/all.md": "---\n---\n\nText.", "mkdocs.yml": _SETTINGS.format(learn="learn/al.md", home="", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    if not programme.settings.written:
        return
    if HOME not in programme.page_paths:
        yield Finding(programme.settings.line_of(), f"There is no home page, `docs/{HOME}`.", f"Write the page `docs/{HOME}`.")
    yield from (missing(name, what, programme) for name, what in NEEDED.items() if not programme.frame(name))


def missing(name: str, what: str, programme: Programme) -> Finding:
    """That a page of the frame is not there, at the line of the settings that names it or would name it."""
    path, setting = getattr(programme.service.pages, name), ("extra", "service", "pages", name)
    close = nearest(path, sorted(programme.page_paths)) if programme.settings.said(*setting) else ""
    return Finding(programme.settings.line_of(*setting), f"There is no page `docs/{path}`, which `{name}` leads to: {what}.{close}")
