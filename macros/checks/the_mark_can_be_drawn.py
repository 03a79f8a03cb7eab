"""The mark is drawn with paths, circles and rectangles on a grid of 24, so that PowerPoint and paper can show it too."""

from collections.abc import Iterator

from macros.formats.deck.pptx_icon import geometry
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place
from macros.pages.mark import as_icon
from macros.programme.look import MARK

FIX = "Draw it within one `<svg>` with paths of lines and round arcs, circles and rectangles alone."

_MARK = '<svg class="mark" viewBox="0 0 24 24">{drawn}</svg>'
GOOD = {MARK: _MARK.format(drawn='<path d="M3 3h18v18H3z"/>')}
BAD = {MARK: _MARK.format(drawn='<ellipse cx="12" cy="12" rx="9" ry="6"/>') + " ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    drawn = as_icon(programme.mark)
    try:
        geometry(drawn)
    except (ValueError, TypeError, LookupError, SyntaxError) as error:
        yield Finding(Place(MARK), f"This mark cannot be drawn in every file: {error}")
        return
    if programme.mark and not drawn:
        yield Finding(Place(MARK), "No mark is drawn here.")
