"""The site's own drawings as pictures for whatever is not a page: in their light colours, whatever the reader's screen."""

from __future__ import annotations

from macros.programme.load import Loaded

#: The drawing of a page for families that names none.
DEFAULT = "looking"

#: The classes of the drawings, as `docs/assets/site/drawing.css` has them.
_OPENING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240" color="var(--ink)"><style>
svg{fill:none;stroke:var(--ink);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
.f1{fill:var(--art-warm)}.f2{fill:var(--art-cool)}.f3{fill:var(--plum)}.f4{fill:var(--art-leaf)}
.s1{stroke:var(--art-warm)}.s2{stroke:var(--art-cool)}.s3{stroke:var(--plum)}.s4{stroke:var(--art-leaf)}
</style>"""


def svg(name: str | None, loaded: Loaded) -> str | None:
    """A drawing without its ground as SVG, or nothing where there is no such drawing."""
    if not name or name not in loaded.drawings:
        return None
    return loaded.colours.painted(_OPENING + loaded.drawings[name].partition(">")[2])
