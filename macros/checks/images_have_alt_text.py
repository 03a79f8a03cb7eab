"""Every picture says in words what it shows."""

from collections.abc import Iterator

from macros.blocks.figure import Figure
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.line import Lines
from macros.text.prose import tokens

FIX = "Write what the picture shows, for someone who cannot see it."

GOOD = "![A baby turns to the window](images/a.svg)"
BAD = "![](images/a.svg) ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        lines = Lines(stretch.text)
        for token in tokens(stretch.text):
            if token.kind == "image" and not token.match["alt"].strip():
                yield Finding(stretch.line(lines.at(token.start)), f"The picture `{token.match['src']}` has no words.")
    for module in programme.modules:
        for figure in module.of_kind(Figure):
            if len(figure.alt.split()) < 3:
                yield Finding(figure.place, f"The words for `{figure.image}` are `{figure.alt}`.")
