"""Loads the whole programme: every module, every page, and what they share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from macros.model.colours import Colours
from macros.model.handed_out import File
from macros.model.programme import Programme
from macros.programme import environment, kinds, look, templates
from macros.programme.citations import formatted
from macros.programme.clock import today
from macros.programme.files import read
from macros.programme.library import programme
from macros.programme.store import Store
from macros.text import reader
from macros.text.citing import Citations
from macros.text.prose import keys


class Loaded:
    """A programme with the files that it was read from, and its citations once they are wanted."""

    #: What can be handed out, once it is made.
    handed_out: tuple[File, ...] | None = None

    def __init__(self, root: Path):
        self.root = root
        self.sources = read(root)
        #: Whether the build goes to the public, and so holds no draft.
        self.publishing = environment.publishing()
        whole = programme(self.sources, today(), environment.address())
        self.programme = whole.without_drafts() if self.publishing else whole

    @property
    def colours(self) -> Colours:
        """The colours of the site."""
        return self.programme.colours

    @property
    def drawings(self) -> Mapping[str, str]:
        """The markup of every drawing, by its name."""
        return self.programme.drawings

    @property
    def mark(self) -> str:
        """The markup of the service's mark."""
        return self.programme.mark

    @cached_property
    def styles(self) -> Mapping[str, str]:
        """The styles that the site's are joined from, by their paths below `assets/`."""
        return look.styles(look.whole(self.sources.texts))

    @cached_property
    def templates(self) -> Mapping[str, str]:
        """The source of every template, by its name below `overrides/`."""
        return templates.whole(self.sources.texts)

    @cached_property
    def as_they_lie(self) -> frozenset[str]:
        """The files that are published as they lie in `docs/`, by their paths from there."""
        read = (*self.sources.texts, *self.sources.pictures)
        return frozenset(path.removeprefix("docs/") for path in read if kinds.as_it_lies(path))

    @cached_property
    def citations(self) -> Citations:
        """Every citation of the programme, formatted in one go."""
        return formatted(cited(self.programme), self.programme.references, Store(self.root / "build" / "cache" / "citations"))


def cited(programme: Programme) -> set[str]:
    """All that stands between citation brackets and names only sources that are known."""
    found = {each.cited for stretch in programme.stretches for each in reader.read_stretch(stretch).citations}
    return {text for text in found if all(key in programme.references for key in keys(text))}


_loaded: dict[Path, Loaded] = {}


def load(root: Path | str = ".", afresh: bool = False) -> Loaded:
    """The programme below `root`: read once and kept, until it is wanted `afresh`."""
    root = Path(root).resolve()
    if afresh or root not in _loaded:
        _loaded[root] = Loaded(root)
    return _loaded[root]
