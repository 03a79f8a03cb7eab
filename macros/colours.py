"""The site's colours in light, by their names at the top of its style sheet: files show the same ones as pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from macros.model import Place
from macros.problem import CannotMake

#: Where another service changes its colours, from the project's root.
SHEET = "docs/assets/site.css"

_TOKEN = re.compile(r"--([\w-]+): #([0-9a-f]{3}|[0-9a-f]{6});")


def site_colour(name: str) -> str:
    """A colour as six hexadecimal digits. Raises `CannotMake` where the style sheet does not name it."""
    if name not in light():
        raise CannotMake(Place(SHEET), f"There is no colour `--{name}` here, and files are drawn with it.", f"Write a line such as `--{name}: #5b2160;` under `:root`.")
    return light()[name]


@cache
def light() -> Mapping[str, str]:
    """Every colour of the light set, by its name."""
    text = (Path(__file__).parent.parent / SHEET).read_text("utf-8").partition("@media")[0]
    return MappingProxyType({name: value if len(value) == 6 else "".join(digit * 2 for digit in value) for name, value in _TOKEN.findall(text)})
