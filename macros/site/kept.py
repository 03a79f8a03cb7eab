"""The hash of all that goes into a file: what has not changed is not made again.

Every text is hashed once in a build, however many files hold it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property

from macros.model import web_address
from macros.model.block import Stretch
from macros.model.family import ENGLISH, FamilyPage
from macros.model.module import Module
from macros.programme.load import Loaded
from macros.programme.program import program
from macros.programme.sessions import SessionPlan
from macros.text.prose import keys
from macros.text.reader import read_stretch


class Keys:
    """The hashes of a programme's files."""

    def __init__(self, loaded: Loaded):
        self.loaded = loaded
        self._modules: dict[str, str] = {}

    def of_module(self, name: str, module: Module) -> str:
        """For the file that a format makes of a module."""
        return _hash(name, self._shared, self._module(module))

    def of_session(self, name: str, plan: SessionPlan) -> str:
        """For the file that a format makes of a session: its page, its modules, and the titles of the pages it shows."""
        titles = [title for row in plan.rows for title in row.names]
        page = plan.page
        return _hash(
            name, self._shared, self._text(page.place.file), self._sources(page.stretches), *titles, *map(self._module, plan.modules)
        )

    def of_family_page(self, name: str, page: FamilyPage) -> str:
        """For a sheet of a page for families: its text, the English one's, their words, and where the site is.

        A sheet says by which day a page is to be checked, and not whether that day has passed: today is not in it.
        """
        programme = self.loaded.programme
        texts = [self._text(each.place.file) for each in (page, programme.english(page))]
        languages = [repr(programme.languages[code]) for code in (page.language, ENGLISH)]
        return _hash(name, self._shared, *texts, *languages)

    @cached_property
    def _shared(self) -> str:
        """What every file holds or may hold, whatever it is made from."""
        programme = self.loaded.programme
        colours, drawings = programme.colours, sorted(programme.drawings.items())
        look = repr((colours.light, colours.dark, programme.mark, drawings))
        about = repr(
            (
                programme.service,
                programme.frame("help"),
                programme.helplines,
                programme.signs,
                programme.must_say,
                web_address.site(programme),
            )
        )
        return _hash(program(), about, look)

    def _module(self, module: Module) -> str:
        if module.slug not in self._modules:
            pictures = [hashlib.sha256(module.pictures[path].data).hexdigest() for path in sorted(module.pictures)]
            self._modules[module.slug] = _hash(self._text(module.place.file), *pictures, self._sources(module.stretches))
        return self._modules[module.slug]

    def _text(self, file: str) -> str:
        """A text, and what of its days does not count: that changes with the day, and the text does not."""
        return "\0".join(
            (self.loaded.sources.texts[file], *(each.what for each in self.loaded.programme.not_counted if each.of.file == file))
        )

    def _sources(self, stretches: Iterable[Stretch]) -> str:
        """What stands for each citation, and all that is known of each source and of what replaced it."""
        cited = sorted({found.cited for stretch in stretches for found in read_stretch(stretch).citations})
        known = self.loaded.programme.references
        found = [known[key] for key in sorted({key for each in cited for key in keys(each)}) if key in known]
        found += [known[reference.superseded_by] for reference in found if reference.superseded_by and reference.superseded_by in known]
        entries = [self.loaded.citations.entries.get(reference.id, "") for reference in found]
        return _hash(*(self.loaded.citations.inline.get(each, "") for each in cited), *map(repr, found), *entries)


def _hash(*pieces: str) -> str:
    return hashlib.sha256("\0".join(pieces).encode()).hexdigest()[:32]
