"""Every picture lies in its module's folder and states its size."""

from collections.abc import Iterator

from macros.blocks.figure import Figure
from macros.model.module import Picture
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text.reader import read

FIX = "Put the picture into the module's `images` folder, and write `images/name.svg`."

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
GOOD = {"modules/sample/images/a.svg": _SVG, "modules/sample/module.md": "![A square](images/a.svg)"}
BAD = {"modules/sample/images/a.svg": _SVG, "modules/sample/module.md": "![A square](images/b.svg) ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        shown = [(block.place, block.image) for block in module.of_kind(Figure)]
        for stretch in module.stretches:
            shown += [(stretch.line(picture.line), picture.src) for picture in read(stretch.text).pictures]
        for place, path in shown:
            if path not in module.pictures:
                yield Finding(place, f"The module has no picture `{path}`.{nearest(path, module.pictures)}")
        for picture in module.pictures.values():
            yield from _faults(picture, f"modules/{module.slug}/{picture.path}")


def _faults(picture: Picture, file: str) -> Iterator[Finding]:
    if picture.size is None:
        yield Finding(Place(file), "This picture does not say how large it is.", 'Add `width="…"` and `height="…"` to its `<svg>` tag.')
