"""Puts the text of every part into its module's one-page version, with one list of sources at the end."""

import re

from macros.components import whole_module
from macros.components.module_part import BEGIN, END
from macros.finish.built.built_site import BuiltSite

_SOURCES = re.compile(r'<h2 id="sources">.*?</h2>\s*<ul class="sources">\n(.*?)\n</ul>', re.DOTALL)
_SOURCE = re.compile(r'<li id="([^"]+)">(.*)</li>')
_HEADING = re.compile(r"<(/?)h([2-5])(?=[\s>])")
_TAG = re.compile(r"<[^>]+>")


def finish(site: BuiltSite) -> None:
    for module in site.programme.modules:
        path = f"learn/{module.slug}/whole/index.html"
        if path not in site.pages:
            continue
        page = site.pages[path]
        sources = dict(_sources(page))
        for part in module.parts:
            own = site.pages[f"learn/{module.slug}/{part.name}/index.html"]
            text = own.partition(BEGIN)[2].partition(END)[0]
            before, _, rest = page.partition(whole_module.begin(part.name))
            after = rest.partition(whole_module.end(part.name))[2]
            page = before + _HEADING.sub(_deeper, text) + after
            sources.update(_sources(own))
        page = _SOURCES.sub("", page)
        site.write(path, page.replace("<!-- the page ends -->", _listed(sources), 1))


def _sources(page: str) -> list[tuple[str, str]]:
    """The sources that a page lists: id and entry."""
    listed = _SOURCES.search(page)
    return _SOURCE.findall(listed[1]) if listed else []


def _listed(sources: dict[str, str]) -> str:
    """One list of sources in alphabetical order."""
    if not sources:
        return ""
    rows = sorted(sources.items(), key=lambda source: _TAG.sub("", source[1]).casefold())
    items = "\n".join(f'<li id="{name}">{entry}</li>' for name, entry in rows)
    return f'<h2 id="sources">Sources</h2>\n<ul class="sources">\n{items}\n</ul>'


def _deeper(match: re.Match[str]) -> str:
    """A heading one level down, for a part is itself a heading here."""
    return f"<{match[1]}h{int(match[2]) + 1}"
