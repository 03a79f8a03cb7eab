"""What repeats the look that a service sets once: the style of family pages, of slides, and the icon in a browser's tab.

The colours stand in `docs/assets/colours.css`, the mark in `overrides/partials/mark.html`.
"""

from __future__ import annotations

from collections.abc import Mapping

from macros.model.colours import Colours, Scheme
from macros.pages import styles
from macros.pages.mark import tab_icon
from macros.programme.load import Loaded

#: The style of slides, in which the dark is a switch away and no matter of the reader's machine.
SLIDES = "slides.css"

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

#: What a page for families says of its colours on paper, and which of them are ink there: no fill is printed.
FAMILY_ON_PAPER = ("paper", "sheet", "ink", "soft", "plum", "on-plum", "red", "edge")
INK_ON_PAPER = ("on-plum", "red")


def of_family_pages(colours: Colours) -> dict[str, str]:
    """The colours of family pages, as declarations by scheme."""
    light = {name: colours.of(name) for name in FAMILY}
    dark = {name: colours.dark[name] for name in FAMILY if name in colours.dark}
    printed = colours.seen(Scheme.PAPER)
    paper = {name: printed["ink" if name in INK_ON_PAPER else name] for name in FAMILY_ON_PAPER}
    return {"light": _declared(light), "dark": _declared(dark), "paper": _declared(paper)}


def assets(loaded: Loaded) -> dict[str, bytes]:
    """The files that are made of the look, by their path in `docs/`: the styles and the icon."""
    sheets = styles.sheets(loaded.styles)
    if SLIDES in sheets:
        sheets[SLIDES] = _of_slides(loaded.colours) + sheets[SLIDES]
    made = {f"assets/{path}": text.encode() for path, text in sheets.items()}
    return made | {"assets/mark.svg": tab_icon(loaded.mark, loaded.colours).encode()}


def parts(loaded: Loaded) -> frozenset[str]:
    """The files that only stand in others, by their path in `docs/`."""
    return frozenset(f"assets/{path}" for path in styles.parts(loaded.styles))


def _of_slides(colours: Colours) -> str:
    """The colours of slides: light by default, dark in a dark room, and on paper as they are on paper."""
    dark = {name: value for name, value in colours.dark.items() if name not in LIGHT_ON_SLIDES}
    return (
        f":root {{ {_declared(colours.light)} }}\n@media screen {{ :root.dark {{ {_declared(dark)} }} }}\n"
        f"@media print {{ :root {{ {_declared(colours.paper)} }} }}\n"
    )


def _declared(colours: Mapping[str, str]) -> str:
    """Colours as declarations, each as short as it can be."""
    return ";".join(f"--{name}:#{_short(value)}" for name, value in colours.items())


def _short(value: str) -> str:
    return value[::2] if value[::2] == value[1::2] else value
