"""The settings say all that a site is built by, down to their last line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.settings import Settings
from macros.text.words import listed

FIX = "Add what is missing to `mkdocs.yml`."

#: What stands at a path, as it must be; an empty text is whatever the service chooses.
SAID = {
    ("site_name",): "",
    ("site_dir",): "build/site",
    ("extra", "service", "name"): "",
    ("theme", "name"): "material",
}

#: What each list names, with the options that it must have.
NAMED: dict[str, dict[str, dict[str, Any]]] = {
    "plugins": {"training": {}, "macros": {"modules": ["macros"], "on_undefined": "strict", "on_error_fail": True}},
    "markdown_extensions": {
        "attr_list": {},
        "def_list": {},
        "tables": {},
        "toc": {"permalink": False},
        "sane_lists": {},
        "pymdownx.superfences": {},
        "macros.text.boxes": {},
        "macros.text.aligned_tables": {},
    },
}

_WHOLE = """\
site_name: A site{mark}
site_dir: build/site
extra:
  service:
    name: A service
theme:
  name: material
plugins:
  - training
  - macros:
      modules: [macros]
      on_undefined: strict
      on_error_fail: true
markdown_extensions: [attr_list, def_list, tables, sane_lists, toc: {{permalink: false}}, pymdownx.superfences, macros.text.boxes, macros.text.aligned_tables]
"""

GOOD = {"mkdocs.yml": _WHOLE.format(mark="")}
BAD = {
    "mkdocs.yml": _WHOLE.format(mark="").replace("build/site", "site ◀").replace("  - training\n", "").replace("plugins:", "plugins: # ◀")
}


def check(programme: Programme) -> Iterator[Finding]:
    settings = programme.settings
    if not settings.written:
        return
    for path, value in SAID.items():
        found = settings.said(*path)
        if found is None or isinstance(found, (Mapping, list)) or (value and found != value):
            yield _otherwise(settings, path, found, value)
    for name, wanted in NAMED.items():
        yield from _named(settings, name, wanted)


def _otherwise(settings: Settings, path: tuple[str, ...], found: Any, value: str) -> Finding:
    """That the settings say something else at a path, or nothing."""
    said, below = ": ".join(path), f" under `{path[-2]}:`" if path[1:] else ""
    what = f"The settings do not say `{said}`." if found is None else f"`{said}` is {quoted(str(found), 40)}."
    return Finding(_place(settings, path), what, f"Write `{path[-1]}: {value or '…'}`{below}.")


def _named(settings: Settings, name: str, wanted: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """What a list does not name, and the options that it leaves out."""
    place, entries = _place(settings, (name,)), by_name(settings.said(name))
    if missing := [f"`{entry}`" for entry in wanted if entry not in entries]:
        yield Finding(place, f"The settings do not name {listed(missing)} under `{name}:`.", f"Write {listed(missing)} under `{name}:`.")
    for entry, options in wanted.items():
        for option, value in options.items() if entry in entries else ():
            if (entries[entry] or {}).get(option) != value:
                line = f"`{option}: {json.dumps(value).replace(chr(34), '')}`"
                yield Finding(place, f"`{entry}` does not say {line} under `{name}:`.", f"Add {line} under `{entry}:`.")


def by_name(said: Any) -> dict[str, Any]:
    """The entries of a list, each with its options: a plain name has none."""
    named = [{each: {}} if isinstance(each, str) else each for each in said] if isinstance(said, list) else [said]
    pairs = [pair for each in named if isinstance(each, Mapping) for pair in each.items()]
    return {name: options if isinstance(options, Mapping) else {} for name, options in pairs if isinstance(name, str)}


def _place(settings: Settings, path: tuple[str, ...]) -> Place:
    """Where the settings say something, or the end of them where they do not begin to."""
    return settings.line_of(*path) if path[:1] in settings.lines else settings.end
