"""Every picture says in words what it shows."""

from collections.abc import Iterator

from macros.blocks.figure import Figure
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Write what the picture shows, for someone who cannot see it: its alt text, between the square brackets or behind `alt:`."

GOOD = "![A baby turns to the window](images/a.svg)"
BAD = "![](images/a.svg) ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        for picture in read_stretch(stretch).pictures:
            if not picture.alt.strip():
                yield Finding(stretch.line(picture.line), f"The picture `{picture.src}` has no words.")
    for module in programme.modules:
        for figure in module.of_kind(Figure):
            if len(figure.alt.split()) < 3:
                yield Finding(figure.place, f"The words for `{figure.image}` are `{figure.alt}`.")
