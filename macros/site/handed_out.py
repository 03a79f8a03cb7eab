"""Makes everything that can be handed out, and keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import ModuleType

from macros.extensions import discover
from macros.formats import FAMILIES, FOLDER, ending
from macros.formats.files import read_back
from macros.model.family import ENGLISH, FamilyPage
from macros.model.handed_out import File
from macros.model.library import MustSay
from macros.model.must_say import named, said
from macros.model.problem import CannotMake, Problem, raise_together
from macros.model.record import Place
from macros.programme import sessions
from macros.programme.load import Loaded
from macros.programme.store import Store
from macros.site.kept import Keys

#: The page that only leads to others, which nobody hands out.
INDEX = "index"


def made(loaded: Loaded) -> tuple[File, ...]:
    """Every file of every module, session and page for families. Raises `CannotMake` with all that is in the way."""
    if loaded.handed_out is None:
        store = _store(loaded)
        loaded.handed_out = _all([*_for_training(loaded, store), *_for_families(loaded, store)])
        if not loaded.publishing:
            # A publication is without drafts, whose files the next build wants again.
            store.forget_the_rest()
    return loaded.handed_out


def of(subject: str, loaded: Loaded) -> list[File]:
    """The files of one module or session, by its name, or of one page for families, by its path."""
    return [file for file in made(loaded) if file.subject == subject]


def each(loaded: Loaded) -> Iterator[File]:
    """Every file, one after the other, as it is made or found."""
    store = _store(loaded)
    for job in (*_for_training(loaded, store), *_for_families(loaded, store)):
        if file := job():
            yield file


def cannot_be_made(loaded: Loaded) -> list[Problem]:
    """What keeps a page for families from being handed out: a sheet of paper has an end, and a text may have none."""
    try:
        _all(_for_families(loaded, _store(loaded)))
    except CannotMake as found:
        return found.problems
    return []


def _store(loaded: Loaded) -> Store:
    return Store(loaded.root / "build" / "cache" / "files")


#: Makes or finds a file, or nothing where a format has nothing to hand out.
Job = Callable[[], File | None]


def _all(jobs: Iterable[Job]) -> tuple[File, ...]:
    """Does every job; those that fail are told together."""
    found: list[File] = []
    failed: list[CannotMake] = []
    for job in jobs:
        try:
            found += filter(None, [job()])
        except CannotMake as problem:
            failed.append(problem)
    raise_together(failed)
    return tuple(found)


def _for_training(loaded: Loaded, store: Store) -> Iterator[Job]:
    programme, keys = loaded.programme, Keys(loaded)
    plans = [sessions.plan(page, programme) for page in programme.sessions]
    for name, extension in discover("formats").items():
        if make := getattr(extension, "of_module", None):
            for module in programme.modules:
                words = said(module.blocks, programme)
                whole = partial(_read_back, extension, module.place, words, partial(make, module, loaded))
                yield partial(_file, name, module.slug, keys.of_module(name, module), whole, store)
        if make := getattr(extension, "of_session", None):
            for plan in plans:
                words = named((each for row in plan.rows for each in row.must_say), programme)
                whole = partial(_read_back, extension, plan.page.place, words, partial(make, plan, loaded))
                yield partial(_file, name, plan.slug, keys.of_session(name, plan), whole, store)


def _read_back(extension: ModuleType, place: Place, words: tuple[MustSay, ...], make: Callable[[], bytes | None]) -> bytes | None:
    """What a format makes, opened again: one that never leaves words out has them, or it is not made."""
    data = make()
    if data and getattr(extension, "NEVER_LEAVES_OUT", False):
        read_back.assert_says(data, extension.ENDING, words, place, extension.LABEL)
    return data


def _file(name: str, slug: str, key: str, make: Callable[[], bytes | None], store: Store) -> File | None:
    """What a format makes of a module or session. Where it has nothing to hand out, that is kept too, as an empty file."""
    extension = discover("formats")[name]
    data = store.kept(f"{slug}-{name}", key, lambda: make() or b"")
    return File(name, f"{FOLDER}{slug}{ending(name)}", extension.LABEL, slug, extension.AUDIENCE, data) if data else None


def _for_families(loaded: Loaded, store: Store) -> Iterator[Job]:
    keys = Keys(loaded)
    for page in loaded.programme.family_pages:
        if page.name != INDEX:
            for name, extension in discover("formats").items():
                if make := getattr(extension, "of_family_page", None):
                    yield partial(_sheet, name, page, keys.of_family_page(name, page), partial(make, page, loaded), loaded, store)


def _sheet(name: str, page: FamilyPage, key: str, make: Callable[[], bytes], loaded: Loaded, store: Store) -> File:
    """What families take away of a page, called after it and, but in English, after its language."""
    extension = discover("formats")[name]
    called = page.name if page.language == ENGLISH else f"{page.name}-{page.language}"
    data = store.kept(f"{called}-{name}", key, make)
    label = loaded.programme.languages[page.language].say(extension.LABEL)
    return File(name, f"{FAMILIES}{called}{ending(name)}", label, page.path, extension.AUDIENCE, data)
