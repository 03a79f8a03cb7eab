"""Every colour that pages and files are drawn with is set."""

from collections.abc import Iterator

from macros.checks.colours_can_be_told_apart import EDGES, TEXTS
from macros.formats.deck.shapes import THEME, TINTS
from macros.model.colours import COLOURS_CSS, Scheme
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place
from macros.pages.look import FAMILY

FIX = "Set it under `:root`, such as `--soft: var(--ink);`."

#: The names of all that pages for families, PowerPoint and text are drawn in.
NEEDED = sorted({*FAMILY, *THEME.values(), *TINTS.values(), *(name for pair in (*TEXTS, *EDGES) for name in pair)})


def _file(names: list[str], mark: str = "") -> str:
    return f":root {{{mark}\n" + "".join(f"  --{name}: #000;\n" for name in names) + "}\n"


GOOD = {COLOURS_CSS: _file(NEEDED)}
BAD = {COLOURS_CSS: _file(["sofd", *(name for name in NEEDED if name != "soft")], " ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    known = {token.name for token in programme.colours.tokens if token.scheme is Scheme.LIGHT}
    for name in NEEDED:
        if name not in known:
            yield Finding(
                Place(COLOURS_CSS),
                f"The colour `--{name}` is not set, and pages or files are drawn in it.{nearest(name, known - {*NEEDED})}",
            )
