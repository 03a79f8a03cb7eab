"""Every picture is whole, and is what its name says: it can be drawn on a page, on paper and on a slide."""

from collections.abc import Iterator

from macros.formats.files import pixels
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Save the picture again from where it came."

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">{}</svg>'
GOOD = {"modules/sample/images/a.svg": _SVG.format("")}
BAD = {"modules/sample/images/a.svg": _SVG.format("<g> ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for picture in module.pictures.values():
            if (picture.size or not picture.path.lower().endswith(".svg")) and (found := pixels.fault(picture.path, picture.data)):
                yield Finding(Place(f"modules/{module.slug}/{picture.path}"), *found)
