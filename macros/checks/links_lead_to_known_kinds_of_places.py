"""A link leads into the site, to the web, to a letter, a call or a message, and nowhere else; a picture stays within the site."""

import re
from collections.abc import Iterator

from macros.model.allowed import LEADS_TO, WITHIN
from macros.model.block import Stretch
from macros.model.module import Module
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Write `https://` and the whole address, or the path of a page."

GOOD = {
    "docs/learn/a.md": "---\n---\nSee [b](b.md#c), [d](https://example.org/d?e=f), [999](tel:999), [g](mailto:g@example.org) and `[h](file:///h)`.",
    "docs/learn/b.md": "---\n---\nText.\n\n## C {#c}\n\nText.",
}
BAD = {
    "docs/learn/a.md": "---\n---\nSee [b](//elsewhere.example). ◀\n\nSee [c](file:///etc/passwd). ◀\n\nSee [d](https://bank.example@elsewhere.example). ◀\n",
    "modules/sample/module.md": "See [it](https://bank.example@elsewhere.example/). ◀",
}

#: Addresses of ours, which are turned into paths.
OURS = ("module:", "page:")

#: What other rules say of an address: that a module does not lead there, that it runs code, that a picture lies elsewhere.
TOLD = re.compile(r"(?:java|vb)script:|data:(?:text|application)", re.IGNORECASE)
ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for stretch in owner.stretches:
            yield from _in(stretch, isinstance(owner, Module))


def _in(stretch: Stretch, of_module: bool) -> Iterator[Finding]:
    reading = read_stretch(stretch)
    found = [(link.target, False, link.line) for link in reading.links] + [(each.src, True, each.line) for each in reading.pictures]
    for target, is_picture, line in found:
        if not target or target.startswith(OURS) or _is_told(target, is_picture, of_module):
            continue
        # A blank is written as an address has it, for whoever reads the page.
        if not (WITHIN if is_picture else LEADS_TO).fullmatch(target.replace(" ", "%20")):
            yield Finding(stretch.line(line), f"The address {quoted(target)} is of no kind that this site has.")


def _is_told(target: str, is_picture: bool, of_module: bool) -> bool:
    """Whether another rule says what is wrong with an address."""
    if is_picture:
        return of_module or ELSEWHERE.match(target) is not None
    return TOLD.search(target) is not None or (of_module and not target.startswith(("https://", "http://", "mailto:")))
