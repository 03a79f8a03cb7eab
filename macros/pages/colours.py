"""The site's colours, by their names at the top of its style sheet: whatever is made shows the same ones as pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from macros.model.problem import CannotMake
from macros.model.record import Place

#: Where another service changes its colours, from the project's root.
SHEET = "docs/assets/site.css"

_TOKEN = re.compile(r"--([\w-]+): #([0-9a-f]{3}|[0-9a-f]{6});")


def site_colour(name: str, in_dark: bool = False) -> str:
    """A colour as six hexadecimal digits. Raises `CannotMake` where the style sheet does not name it."""
    if name not in light():
        raise CannotMake(
            Place(SHEET),
            f"There is no colour `--{name}` here, and files are drawn with it.",
            f"Write a line such as `--{name}: #5b2160;` under `:root`.",
        )
    return dark().get(name, light()[name]) if in_dark else light()[name]


def light() -> Mapping[str, str]:
    """Every colour of the light set, by its name."""
    return _sets()[0]


def dark() -> Mapping[str, str]:
    """The colours that are others in the dark."""
    return _sets()[1]


def _sets() -> tuple[Mapping[str, str], Mapping[str, str]]:
    sheet = Path(__file__).parent.parent.parent / SHEET
    return _read(sheet, sheet.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(sheet: Path, changed: int) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Both sets of a style sheet as it was when it was last changed."""
    in_light, _, behind = sheet.read_text("utf-8").partition("@media (prefers-color-scheme: dark)")
    both = (_TOKEN.findall(text) for text in (in_light, behind.partition("\n}\n")[0]))
    sets = [
        MappingProxyType({name: value if len(value) == 6 else "".join(digit * 2 for digit in value) for name, value in found})
        for found in both
    ]
    return sets[0], sets[1]
