"""Every picture is what its name says, and one of pixels is whole: it can be drawn on a page, on paper and on a slide."""

from collections.abc import Iterator

from macros.formats.files import pixels
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Save the picture again from where it came."

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
GOOD = {"modules/sample/images/a.svg": _SVG, "docs/assets/b.svg": _SVG}
BAD = {"modules/sample/images/a.png": "<svg/> ◀", "docs/assets/b.png": "<svg/> ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for path, data in programme.pictures.items():
        if found := pixels.fault(path, data):
            yield Finding(Place(path), *found)
