"""A link leads into the site, to the web, to a letter, a call or a message, and nowhere else; a picture stays within the site."""

import html
import re
from collections.abc import Iterator

from macros.model.allowed import LEADS_TO, WITHIN
from macros.model.block import Stretch
from macros.model.module import Module
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.line import Lines, code

FIX = "Write `https://` and the whole address, `tel:` and a number, or the path of a page."

GOOD = {
    "docs/learn/a.md": "---\n---\nSee [b](b.md#c), [d](https://example.org/d?e=f), [999](tel:999), [g](mailto:g@example.org) and `[h](file:///h)`.",
    "docs/learn/b.md": "---\n---\nText.\n\n## C {#c}\n\nText.",
}
BAD = {
    "docs/learn/a.md": "---\n---\nSee [b](//elsewhere.example). ◀\n\nSee [c](file:///etc/passwd). ◀\n\nSee [d](https://bank.example@elsewhere.example). ◀\n",
    "modules/sample/module.md": "See [it](https://bank.example@elsewhere.example/). ◀",
}

#: Where an address begins in Markdown, however the link goes on behind it.
_ADDRESS = re.compile(r"(?P<picture>!\[[^\[\]\n]*)?\]\(\s*<?(?P<target>[^\s)>]*)|<(?P<alone>(?:https?|mailto):[^\s<>]+)>", re.IGNORECASE)

#: Addresses of ours, which are turned into paths.
OURS = ("module:", "page:")

#: What other rules say of an address: that a module does not lead there, that it runs code, that a picture lies elsewhere.
TOLD = re.compile(r"(?:java|vb)script:|data:(?:text|application)", re.IGNORECASE)
ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for stretch in owner.stretches:
            if "](" in stretch.text or "<" in stretch.text:
                yield from _in(stretch, isinstance(owner, Module))


def _in(stretch: Stretch, of_module: bool) -> Iterator[Finding]:
    lines = Lines(stretch.text)
    for found in _ADDRESS.finditer(bare(stretch.text)):
        target = html.unescape(found["target"] or found["alone"] or "")
        if target.startswith(OURS) or _is_told(target, bool(found["picture"]), of_module):
            continue
        if not (WITHIN if found["picture"] else LEADS_TO).fullmatch(target):
            yield Finding(stretch.line(lines.at(found.start())), f"The address {quoted(target)} is of no kind that this site has.")


def bare(text: str) -> str:
    """A text with its code blanked out, every line in its place."""
    pieces: list[str] = []
    at = 0
    for start, end in code(text):
        pieces += (text[at:start], re.sub(r"[^\n]", " ", text[start:end]))
        at = end
    return "".join(pieces) + text[at:]


def _is_told(target: str, is_picture: bool, of_module: bool) -> bool:
    """Whether another rule says what is wrong with an address."""
    if is_picture:
        return of_module or ELSEWHERE.match(target) is not None
    return TOLD.search(target) is not None or (of_module and not target.startswith(("https://", "http://", "mailto:")))
