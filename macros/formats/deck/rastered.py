"""Pictures and drawings as a slide in a PowerPoint file shows them: in pixels."""

from __future__ import annotations

from macros.formats.files import rasterise
from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.pages import drawing as drawings
from macros.programme.load import Loaded


def picture(data: bytes, path: str, place: Place) -> bytes:
    """A picture of a module as PNG. Raises `CannotMake` at the line that shows it."""
    try:
        return rasterise.as_png(data)
    except rasterise.DrawingError as error:
        raise CannotMake(
            place, f"The picture “{path}” cannot be drawn on a slide: {error}.", "Save the picture again as plain SVG or PNG."
        ) from error


def drawing(name: str | None, loaded: Loaded) -> bytes | None:
    """A drawing of the site, without its ground."""
    drawn = drawings.svg(name, loaded)
    if not drawn:
        return None
    try:
        return rasterise.png(drawn, 1000)
    except rasterise.DrawingError as error:
        raise CannotMake(
            Place(f"overrides/drawings/{name}.html"), f"This drawing cannot be drawn on a slide: {error}.", "Mend its markup."
        ) from error
