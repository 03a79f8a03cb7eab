"""Every colour of the site is written in digits, or as the name of another colour."""

from collections.abc import Iterator

from macros.model.colours import ANOTHER, COLOURS_CSS, DIGITS, Colours, Token
from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme

FIX = "Write a hash and six digits, or another colour's name, such as `var(--ink)`."

GOOD = {COLOURS_CSS: ":root {\n  --ink: #000;\n  --plum: var(--ink);\n}\n"}
BAD = {COLOURS_CSS: ":root {\n  --ink: black; ◀\n  --plum: var(--inc); ◀\n  --edge: var(--edge); ◀\n}\n"}


def check(programme: Programme) -> Iterator[Finding]:
    colours = programme.colours
    for token in colours.tokens:
        if not DIGITS.fullmatch(token.value) and token.name not in colours.seen(token.scheme):
            yield Finding(token.place, _fault(token, colours))


def _fault(token: Token, colours: Colours) -> str:
    another = ANOTHER.fullmatch(token.value)
    if not another:
        return f"`--{token.name}` is {quoted(token.value, 40)}, which is no colour in digits."
    known = {each.name for each in colours.tokens}
    if another[1] not in known:
        return f"`--{token.name}` is called after `--{another[1]}`, which is not set.{nearest(another[1], known)}"
    return f"`--{token.name}` is called after `--{another[1]}`, and that leads to no colour."
