"""Every text can be told from its ground and every edge from what it stands on, in the light and in the dark (WCAG 2.2, AA)."""

from collections.abc import Iterator

from macros.model.colours import COLOURS_CSS, Colours, Scheme
from macros.model.problem import Finding
from macros.model.programme import Programme

FIX = "Make one of them lighter or darker."

#: What is written in which colour, on which ground. A contrast of 4.5 is the least: WCAG 1.4.3.
TEXTS = (
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "warm-tint"),
    ("ink", "leaf-tint"),
    ("ink", "cool-tint"),
    ("soft", "paper"),
    ("soft", "sheet"),
    ("soft", "leaf-tint"),
    ("soft", "cool-tint"),
    ("plum", "paper"),
    ("plum", "sheet"),
    ("plum", "leaf-tint"),
    ("plum-deep", "paper"),
    ("plum-deep", "sheet"),
    ("plum-deep", "leaf-tint"),
    ("on-plum", "plum"),
    ("on-plum", "plum-deep"),
    ("on-red", "red"),
    ("on-foot", "foot"),
    ("night", "lamp"),
)

#: What slides say to do, in the browser and in PowerPoint: their ground is the plum of the light.
IN_THE_LIGHT = (("on-foot", "plum"), ("sheet", "plum"))

#: Edges of boxes and fields, rules that say what a block is, and the lines of drawings. 3 is the least: WCAG 1.4.11.
EDGES = (
    ("edge", "paper"),
    ("edge", "sheet"),
    ("red", "paper"),
    ("leaf-deep", "paper"),
    ("leaf-deep", "leaf-tint"),
    ("ink", "art-warm"),
    ("ink", "art-cool"),
    ("ink", "art-leaf"),
)

_LIGHT = ":root {\n  --paper: #fff;\n  --ink: #000;\n  --red: #000;\n"
_DARK = "}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #000;"

GOOD = {COLOURS_CSS: f"{_LIGHT}{_DARK}\n    --ink: #fff;\n    --red: #fff;\n  }}\n}}\n"}
BAD = {COLOURS_CSS: f"{_LIGHT}  --plum: #fff; ◀\n{_DARK} ◀\n    --ink: #fff;\n  }}\n}}\n"}


def check(programme: Programme) -> Iterator[Finding]:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for pair in TEXTS + (IN_THE_LIGHT if scheme is Scheme.LIGHT else ()):
            yield from _too_close(programme.colours, scheme, pair, 4.5, "text")
        for pair in EDGES:
            yield from _too_close(programme.colours, scheme, pair, 3, "an edge")


def _too_close(colours: Colours, scheme: Scheme, pair: tuple[str, str], least: float, what: str) -> Iterator[Finding]:
    seen = colours.seen(scheme)
    if pair[0] not in seen or pair[1] not in seen:
        return
    front, behind = (seen[name] for name in pair)
    found = contrast(front, behind)
    if found >= least:
        return
    tokens = [token for name in pair if (token := colours.token(name, scheme))]
    # The one that is set for this scheme is the one to look at first.
    place = min(tokens, key=lambda token: token.scheme is not scheme).place
    said = f"{scheme.capitalize()}, `--{pair[0]}` (#{front}) on `--{pair[1]}` (#{behind}) has a contrast of {found:.2f}, and {what} needs {least}."
    one, other = ("lighter", "darker") if luminance(front) >= luminance(behind) else ("darker", "lighter")
    yield Finding(place, said, f"Make `--{pair[0]}` {one}, or `--{pair[1]}` {other}.")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, given as six hexadecimal digits: from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
