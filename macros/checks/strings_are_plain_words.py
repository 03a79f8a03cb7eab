"""What a language's file says is plain words: no markup, which pages would show or a browser would read."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Write it in plain words: pages put their own marks around it."

_FOLDER = "modules/_library/languages/"
_GOOD = """\
name: Polish
native: polski
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings:
  skip: "Przejdź do treści (tutaj) – „już” 3 > 2"
  call: "Zadzwoń: {number}"
"""

GOOD = {f"{_FOLDER}pl.yaml": _GOOD}
BAD = {
    f"{_FOLDER}pl.yaml": """\
name: Polish
native: polski <b> ◀
months: [a, b, c, d, e, f, g, h, i, j, k, "<i>"] ◀
strings:
  skip: "Przejdź <img src=x onerror=go()>" ◀
  call: "Zadzwoń [tu](//elsewhere.example): {number}" ◀
"""
}

#: What Markdown, a template or a browser could read as a mark of its own.
MARK = re.compile(r"<|(?<!\bA)&[#\w]|\]\(|`|\\|\{[{%#]|\*\*|__|://")


def check(programme: Programme) -> Iterator[Finding]:
    for code, language in programme.languages.items():
        said: dict[tuple[str, ...], str] = {("name",): language.name, ("native",): language.native}
        said |= {("months", str(at)): month for at, month in enumerate(language.months)}
        said |= {("strings", name): text for name, text in language.strings.items()}
        for path, text in said.items():
            if found := MARK.search(text):
                yield Finding(_place(programme, code, path), f"A mark, {quoted(found[0])}, stands in the words {quoted(text)}.")


def _place(programme: Programme, code: str, path: tuple[str, ...]) -> Place:
    """Where a field of a language's file stands, or the nearest around it that is there."""
    while path and ("languages", "/".join((code, *path))) not in programme.places:
        path = path[:-1]
    return programme.places.get(("languages", "/".join((code, *path))), Place(f"{_FOLDER}{code}.yaml"))
