"""Reads what a project looks like: its colours, its mark, its drawings and its styles, or the package's where it has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from macros.model.colours import COLOURS_CSS, PAPER, Colours, Scheme, Token
from macros.model.record import Place
from macros.programme.package_data import IN_CHECKOUT, folder

#: Where the mark is drawn, from the project's root: a grid of 24, in lines.
MARK = "overrides/partials/mark.html"

DRAWINGS = "overrides/drawings/"

ASSETS = "docs/assets/"

#: The files of the look in each folder of the package.
PATTERNS = {"overrides": ("drawings/*.html", "partials/mark.html"), "assets": ("**/*.css",)}

#: What matters in a file of colours: the opening of a rule, its end, and a token.
_PIECE = re.compile(r"(?P<opening>[^{};]*)\{|\}|--(?P<name>[\w-]+)\s*:\s*(?P<value>[^;}]*)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def defaults() -> Mapping[str, str]:
    """The package's own files, by the paths that a project would keep them under."""
    return MappingProxyType(
        {
            f"{IN_CHECKOUT[name]}/{path.relative_to(folder(name)).as_posix()}": path.read_text("utf-8")
            for name, patterns in PATTERNS.items()
            for pattern in patterns
            for path in sorted(folder(name).glob(pattern))
        }
    )


def whole(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The files of the look by their paths from the project's root. A project's own come before the package's."""
    return {**defaults(), **{path: text for path, text in texts.items() if _belongs(path)}}


def _belongs(path: str) -> bool:
    return path == MARK or (path.startswith(ASSETS) and path.endswith(".css")) or bool(_drawing(path))


def drawings(look: Mapping[str, str]) -> Mapping[str, str]:
    """The markup of every drawing, by its name."""
    return {name: text.strip() for path, text in look.items() if (name := _drawing(path))}


def _drawing(path: str) -> str:
    """The name of the drawing that a file holds, if it holds one."""
    found = re.fullmatch(rf"{DRAWINGS}([^/]+)\.html", path)
    return found[1] if found else ""


def styles(look: Mapping[str, str]) -> Mapping[str, str]:
    """The styles by their paths below `assets/`."""
    return {path.removeprefix(ASSETS): text for path, text in look.items() if path.startswith(ASSETS)}


def colours(look: Mapping[str, str]) -> Colours:
    """What the files of colours set, each by the rule that it stands in: `:root`, and `:root` in the dark or in print."""
    return Colours(tuple(token for path in (COLOURS_CSS, PAPER) for token in _tokens(path, look.get(path, ""))))


def _tokens(path: str, text: str) -> list[Token]:
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    found: list[Token] = []
    openings: list[str] = []
    for piece in _PIECE.finditer(text):
        if piece["name"]:
            place = Place(path, text.count("\n", 0, piece.start()) + 1)
            found.append(Token(piece["name"], piece["value"].strip(), _scheme(openings), place))
        elif piece["opening"] is not None:
            openings.append(piece["opening"])
        elif piece[0] == "}" and openings:
            openings.pop()
    return found


def _scheme(openings: list[str]) -> Scheme:
    """What the rules around a colour say of when it is seen."""
    around = " ".join(openings)
    if "prefers-color-scheme" in around and "dark" in around:
        return Scheme.DARK
    return Scheme.PAPER if "print" in around else Scheme.LIGHT
