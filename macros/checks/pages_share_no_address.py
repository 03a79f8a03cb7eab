"""Every page and picture that somebody wrote has an address of its own: none is made from something else, is another's, or lies where the program puts its files."""

import unicodedata
from collections.abc import Iterator

from macros.formats import FAMILIES, FOLDER
from macros.model.addresses import made_of
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.web_address import site_path
from macros.pages import two_languages

FIX = "Rename one of the two."

_PAGE = "---\n---\nText.\n"
_TWO = "---\ntitle: Another page\n---\nText.\n"

GOOD = {
    "docs/learn/a.md": _PAGE,
    "docs/learn/b/index.md": _TWO,
    "docs/assets/star.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
}
BAD = {
    "docs/learn/a.md": _PAGE,
    "docs/learn/a/index.md": _TWO.replace("---", "--- ◀", 1),
    "docs/learn/sample/part.md": _TWO.replace("Another", "A third").replace("---", "--- ◀", 1),
}

#: The folders that the program fills, counted from `docs/`: it writes over whatever lies there.
OURS = (FOLDER, FAMILIES, "pagefind/")

#: The folders of the site's own sections.
SECTIONS = ("families", "learn", "teach", "about", "contribute")

#: The names that the engine takes for a folder's own page, and the one that it makes itself.
README, NOT_FOUND = "readme.md", "404.md"


def check(programme: Programme) -> Iterator[Finding]:
    made = {_address(path): f"docs/{page.path}" for page in programme.translations for path in [two_languages.beside_path(page)]}
    for module in programme.modules:
        folder = f"modules/{module.slug}/"
        made |= {_address(path): f"{folder}module.md" for path in made_of(module)}
        made |= {_as_read(f"learn/{module.slug}/{path}"): f"{folder}{path}" for path in module.pictures}
    seen: dict[str, str] = {}
    for path in sorted(programme.page_paths):
        yield from _faults(path, _address(path), made, seen)
    yield from _folders(programme)
    for path in sorted(each.removeprefix("docs/") for each in programme.pictures if each.startswith("docs/")):
        yield from _faults(path, _as_read(path), made, seen)


def _folders(programme: Programme) -> Iterator[Finding]:
    """The folders that are called as another is but for capital letters: each is a section of the site."""
    seen = {folder.casefold(): folder for folder in SECTIONS}
    for path in sorted(programme.page_paths, reverse=True):
        folder = path.rpartition("/")[0].partition("/")[0]
        first = seen.setdefault(folder.casefold(), folder)
        if first != folder:
            yield Finding(
                Place(f"docs/{path}"),
                f"The folder {quoted(folder)} is {quoted(first)} but for capital letters.",
                f"Rename it to `{first}`.",
            )


def _faults(path: str, address: str, made: dict[str, str], seen: dict[str, str]) -> Iterator[Finding]:
    place, name = Place(f"docs/{path}"), path.rpartition("/")[2]
    if address.startswith(OURS):
        folder = next(each for each in OURS if address.startswith(each))
        yield Finding(place, f"The program makes the folder {quoted(folder)} and all that lies in it.", "Move it to another folder.")
    elif name.casefold() == README:
        yield Finding(place, f"{quoted(name)} would be the page of its folder.", "Rename it to `index.md`, or to what it is about.")
    elif path.casefold() == NOT_FOUND:
        yield Finding(
            place, "The page that is shown where there is none is made by the program.", "Change its template, `overrides/404.html`."
        )
    elif address in made:
        yield Finding(place, f"At the same address stands what is made from {quoted(made[address])}.", "Rename it: it would not be shown.")
    elif address in seen:
        yield Finding(place, f"{quoted(f'docs/{seen[address]}')} has the same address.")
    seen.setdefault(address, path)


def _address(path: str) -> str:
    """The address of a page as a machine may read it that makes no difference between large and small letters."""
    return _as_read(site_path(path))


def _as_read(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
