"""Every picture is what its name says, and one of pixels is whole: it can be drawn on a page, on paper and on a slide."""

from collections.abc import Iterator

from macros.formats.files import pixels
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Save the picture again from where it came."

GOOD = {"modules/sample/images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'}
BAD = {"modules/sample/images/a.png": "<svg/> ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for picture in module.pictures.values():
            if (picture.size or not picture.path.lower().endswith(".svg")) and (found := pixels.fault(picture.path, picture.data)):
                yield Finding(Place(f"modules/{module.slug}/{picture.path}"), *found)
