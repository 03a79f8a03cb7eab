"""The hash of all that goes into a file: what has not changed is not made again.

Every text is hashed once in a build, however many files hold it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache, cached_property
from importlib.metadata import requires, version
from importlib.resources import files
from pathlib import Path

from macros.model import web_address
from macros.model.block import Stretch
from macros.model.family import ENGLISH, FamilyPage
from macros.model.module import Module
from macros.programme import package_data
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan
from macros.text.prose import keys, tokens


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
        about = repr((programme.service, programme.frame("help"), programme.helplines, web_address.site(programme)))
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
        cited = sorted({token.match["cited"] for stretch in stretches for token in tokens(stretch.text) if token.kind == "citation"})
        known = self.loaded.programme.references
        found = [known[key] for key in sorted({key for each in cited for key in keys(each)}) if key in known]
        found += [known[reference.superseded_by] for reference in found if reference.superseded_by and reference.superseded_by in known]
        entries = [self.loaded.citations.entries.get(reference.id, "") for reference in found]
        return _hash(*(self.loaded.citations.inline.get(each, "") for each in cited), *map(repr, found), *entries)


@cache
def program() -> str:
    """The hash of the program and of the libraries it uses: a change of any of them makes every file anew."""
    own = Path(str(files("macros")))
    parts = [path for path in sorted(own.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    return _hash(*(hashlib.sha256(path.read_bytes()).hexdigest() for path in parts), *libraries())


def libraries() -> list[str]:
    """The libraries that the program asks for, each with the version that is installed."""
    wanted = {re.split(r"[ <>=!~;\[]", each, maxsplit=1)[0] for each in requires(package_data.DISTRIBUTION) or () if "extra ==" not in each}
    return [f"{name} {version(name)}" for name in sorted(wanted)]


def _hash(*pieces: str) -> str:
    return hashlib.sha256("\0".join(pieces).encode()).hexdigest()[:32]
