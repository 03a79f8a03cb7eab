"""The settings say nothing that would build another site than this one: no code of another's, no plug-in, no folder, no switch besides those that are known."""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.checks.settings_make_a_site import NAMED, by_name
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.settings import SETTINGS, Settings

FIX = "Delete it."

GOOD = {SETTINGS: "site_name: A site\ncopyright: The team\ntheme:\n  name: material\n  font: false\nplugins: [training]\n"}
BAD = {SETTINGS: "site_name: A site\nhooks: [mine.py] ◀\nuse_directory_urls: false ◀\ntheme:\n  static_templates: [mine.html] ◀\n"}

#: What the settings may say: nothing else is read by a site, or it would change what is built.
KNOWN = frozenset(
    "site_name site_description site_author site_url site_dir copyright strict use_directory_urls watch dev_addr extra theme plugins"
    " markdown_extensions validation remote_branch remote_name docs_dir".split()
)

#: What they may say of the theme.
OF_THE_THEME = frozenset("name custom_dir font language favicon".split())

#: What can have one value alone, where it is said at all.
FIXED: Mapping[tuple[str, ...], Any] = {
    ("docs_dir",): "docs",
    ("strict",): True,
    ("use_directory_urls",): True,
    ("theme", "font"): False,
    ("theme", "language"): "en",
}


def check(programme: Programme) -> Iterator[Finding]:
    settings = programme.settings
    if not settings.written:
        return
    yield from _unknown(settings, (), KNOWN)
    yield from _unknown(settings, ("theme",), OF_THE_THEME)
    for path, value in FIXED.items():
        said = settings.said(*path)
        if said is not None and said != value:
            told = str(value).lower() if isinstance(value, bool) else value
            yield Finding(
                settings.line_of(*path), f"`{path[-1]}` is `{str(said).lower()}`: no site is built so.", f"Write `{path[-1]}: {told}`."
            )
    for name, known in NAMED.items():
        yield from _besides(settings, name, known)


def _unknown(settings: Settings, path: tuple[str, ...], known: frozenset[str]) -> Iterator[Finding]:
    said = settings.said(*path)
    for name in said if isinstance(said, Mapping) else ():
        if name not in known:
            yield Finding(settings.line_of(*path, name), f"No site is built by the setting `{name}`.{nearest(str(name), sorted(known))}")


def _besides(settings: Settings, name: str, known: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """What a list names, and what it says of that, besides what a site needs."""
    for entry, options in by_name(settings.said(name)).items():
        if entry not in known:
            yield Finding(settings.line_of(name), f"No site is built with `{entry}` under `{name}:`.{nearest(entry, sorted(known))}")
        elif more := sorted(str(option) for option in options if option not in known[entry]):
            yield Finding(settings.line_of(name), f"`{entry}` says `{more[0]}` under `{name}:`, by which no site is built.")
