"""Every picture lies in its module's folder and states its size."""

from collections.abc import Collection, Iterator

from macros.blocks.figure import Figure
from macros.model.module import Picture
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place
from macros.pages import drawn
from macros.text.reader import read_stretch

FIX = "Put the picture into the module's `images` folder, and write `images/name.svg`."

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
GOOD = {"modules/sample/images/a.svg": _SVG, "modules/sample/module.md": "![A square](images/a.svg)"}
BAD = {"modules/sample/images/a.svg": _SVG, "modules/sample/module.md": "![A square](images/b.svg) ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        shown = [(block.place, block.image) for block in module.of_kind(Figure)]
        for stretch in module.stretches:
            shown += [(stretch.line(picture.line), picture.src) for picture in read_stretch(stretch).pictures]
        for place, path in shown:
            if path not in module.pictures:
                near = _otherwise_written(path, module.pictures)
                fix = f"Write `{near}`: capital letters count in the name of a file." if near else ""
                yield Finding(
                    place,
                    f"The module has no picture `{path}`.{'' if near else nearest(path, module.pictures)}",
                    fix,
                    about=f"modules/{module.slug}/{path}",
                )
        for picture in module.pictures.values():
            yield from _faults(picture, f"modules/{module.slug}/{picture.path}")


def _otherwise_written(path: str, pictures: Collection[str]) -> str | None:
    """The picture that has this name but for capital letters, or nothing."""
    return next((each for each in pictures if each.lower() == path.lower().removeprefix("./")), None)


def _faults(picture: Picture, file: str) -> Iterator[Finding]:
    if picture.size is None and picture.path.lower().endswith(".svg") and not any(drawn.faults(picture.data)):
        yield Finding(Place(file), "This picture does not say how large it is.", 'Add `width="…"` and `height="…"` to its `<svg>` tag.')
