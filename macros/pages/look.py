"""What repeats the look that a service sets once: the style of family pages, of slides, and the icon in a browser's tab.

The colours stand at the top of `docs/assets/site.css`, the mark in `overrides/partials/mark.html`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from macros.pages import colours

_PROJECT = Path(__file__).parent.parent.parent

#: Where the mark is drawn, from the project's root: a grid of 24, in lines.
MARK = "overrides/partials/mark.html"

#: The colours that a page for families uses. It carries its style within it, and has few bytes to spare.
FAMILY = (
    "paper",
    "sheet",
    "ink",
    "soft",
    "plum",
    "on-plum",
    "edge",
    "hair",
    "warm-tint",
    "art-warm",
    "art-cool",
    "art-leaf",
    "red",
    "on-red",
    "lamp",
    "night",
)

#: What keeps its light colour on slides in a dark room: the ground of a slide on which the room does something.
LIGHT_ON_SLIDES = ("foot", "on-foot")


def of_family_pages() -> dict[str, str]:
    """The colours of family pages, as declarations by scheme."""
    own = colours.dark()
    return {"light": _declared(FAMILY), "dark": _declared([name for name in FAMILY if name in own], dark=True)}


def assets() -> dict[str, bytes]:
    """The files that are made of the look, by their path in `docs/`."""
    own = [name for name in colours.dark() if name not in LIGHT_ON_SLIDES]
    rules = f":root {{ {_declared(colours.light())} }}\n:root.dark {{ {_declared(own, dark=True)} }}\n"
    written = (_PROJECT / "docs/assets/slides.css").read_text("utf-8")
    return {"assets/slides.css": f"{rules}{written}".encode(), "assets/mark.svg": tab_icon().encode()}


def tab_icon() -> str:
    """The mark as a picture of its own, in the colour of the scheme that the browser is in."""
    drawn = re.search(r"<svg[^>]*>(.*)</svg>", (_PROJECT / MARK).read_text("utf-8"), re.DOTALL)[1]
    light, dark = (f"#{scheme['plum']}" for scheme in (colours.light(), colours.dark()))
    style = f"svg{{fill:none;stroke:{light};stroke-width:2;stroke-linecap:round}}circle{{fill:{light};stroke:none}}"
    style += f"@media(prefers-color-scheme:dark){{svg{{stroke:{dark}}}circle{{fill:{dark}}}}}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><style>{style}</style>{drawn}</svg>\n'


def _declared(names: Iterable[str], dark: bool = False) -> str:
    """Colours as declarations, each as short as it can be."""
    return ";".join(f"--{name}:#{_short(colours.site_colour(name, dark))}" for name in names)


def _short(value: str) -> str:
    return value[::2] if value[::2] == value[1::2] else value
