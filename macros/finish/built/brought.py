"""What the source of a template brings onto its pages, known before any page is built: scripts, by their files, and styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from jinja2 import DictLoader, Environment, TemplateError, meta

from macros.pages import look
from macros.programme.load import Loaded
from macros.programme.templates import SHELLS

#: A script of ours in a template: a file in `assets/`, by an address that the engine or the shell makes relative.
_SCRIPT = re.compile(
    r"""<script\b[^<>]*?\ssrc="\{\{\s*(?:'(assets/[\w./-]+\.js)'\s*\|\s*url|root)\s*\}\}(assets/[\w./-]+\.js)?"[^<>]*></script>"""
)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_CHOICE = re.compile(r"\{% if [^%]*%\}(.*?)\{% endif %\}", re.DOTALL)

#: The most pieces of a style that a page may have or not: each doubles the styles that are fixed beforehand.
CHOICES = 6


@dataclass(frozen=True, slots=True)
class Brought:
    """The scripts of a template, by their paths in the site, and every style that a page of it can have."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


#: What a page that is on no list is written with.
NOTHING = Brought()


class Templates:
    """The templates of a project, as their sources are written."""

    def __init__(self, loaded: Loaded):
        self.sources = loaded.templates
        self.loaded = loaded
        self._brought: dict[str, Brought] = {}

    def brought(self, name: str) -> Brought:
        """What a template brings, with all that it extends and takes in; nothing where there is no such template."""
        if name not in self._brought:
            try:
                self._brought[name] = self._read([self.sources[each] for each in self._taken_in(name)])
            except TemplateError:
                # What cannot be filled beforehand brings nothing that is known beforehand.
                self._brought[name] = Brought()
        return self._brought[name]

    def _read(self, sources: list[str]) -> Brought:
        """What stands in the sources of a template."""
        scripts = frozenset(found[1] or found[2] for source in sources for found in _SCRIPT.finditer(source))
        styles = frozenset(style for source in sources for found in _STYLE.finditer(source) for style in self._styles(found[1]))
        return Brought(scripts - {None, ""}, styles)

    def _taken_in(self, name: str) -> list[str]:
        """A template with those that it extends and takes in, each once."""
        found: list[str] = []
        waiting = [name]
        folder = SHELLS if name.startswith(SHELLS) else ""
        while waiting:
            each = waiting.pop()
            if each in self.sources and each not in found:
                found.append(each)
                named = meta.find_referenced_templates(self._environment.parse(self.sources[each]))
                waiting += [f"{folder}{other}" for other in named if other]
        return found

    @cached_property
    def _environment(self) -> Environment:
        return Environment(loader=DictLoader(dict(self.sources)))

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        return look.of_family_pages(self.loaded.colours)

    def _styles(self, source: str) -> Iterator[str]:
        """Every style that the source of one can become, with each of its choices made either way."""
        pieces = _CHOICE.split(source)
        filled = [self._environment.from_string(piece).render(page={"meta": {"colours": self._colours}}) for piece in pieces]
        if len(pieces) // 2 <= CHOICES:
            for chosen in product((True, False), repeat=len(pieces) // 2):
                yield "".join(text for at, text in enumerate(filled) if at % 2 == 0 or chosen[at // 2])
