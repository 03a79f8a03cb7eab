"""A drawing holds shapes, words and colours: no script, nothing that moves an address, and nothing that is loaded from elsewhere."""

from collections.abc import Iterator

from macros.formats.files import pixels
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place
from macros.pages import drawn
from macros.programme.look import DRAWINGS, MARK

FIX = drawn.FIX

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">\n{}\n</svg>'
_PICTURE = "modules/sample/images/a.svg"

GOOD = {
    _PICTURE: _SVG.format('<style>.a{fill:#fff}@media(prefers-color-scheme:dark){.a{fill:#000}}</style><path class="a" d="M0 0H4"/>'),
    "overrides/drawings/star.html": '<svg class="art" viewBox="0 0 240 240" aria-hidden="true"><path d="M0 0H4"/></svg>',
}
BAD = {
    _PICTURE: _SVG.format("<script>go()</script> ◀"),
    "docs/assets/b.svg": _SVG.format('<image href="https://elsewhere.example/a.png"/> ◀'),
    "modules/sample/images/c.svg": _SVG.format('<path d="M0 0" style="fill:url(//elsewhere.example)"/> ◀'),
    "overrides/drawings/star.html": '<svg class="art" viewBox="0 0 240 240" onload="go()"><path d="M0 0H4"/></svg> ◀',
}


def check(programme: Programme) -> Iterator[Finding]:
    for path, data in programme.pictures.items():
        # What is called a drawing and is none is told by another rule.
        if path.lower().endswith(".svg") and not pixels.kind_of(data):
            yield from (Finding(Place(path, found.line), found.what, found.fix) for found in drawn.faults(data))
    within = {f"{DRAWINGS}{name}.html": markup for name, markup in programme.drawings.items()} | {MARK: programme.mark}
    for path, markup in within.items():
        if markup:
            yield from (Finding(Place(path, found.line), found.what, found.fix) for found in drawn.faults_within_a_page(markup))
