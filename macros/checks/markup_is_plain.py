"""Texts are plain Markdown: no HTML, no scripts, no handlers, no pictures from elsewhere."""

import html
import re
from collections.abc import Iterator

from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.found import Words
from macros.text.joined import joined
from macros.text.reader import read_stretch

FIX = "Write it in plain Markdown."

GOOD = "Plain **Markdown** with `<code>`, and 3 < 4."
BAD = """\
A picture <img src=x onerror=alert(1)> that runs. ◀

A backtick ` alone. ◀

[the page]: https://example.org ◀
"""

ACTIVE = re.compile(r"(?:java|vb)script:|data:(?:text|application)", re.IGNORECASE)
REFERENCE = re.compile(r"^[ \t]*\[(?!\^)[^\[\]\n]+\]:[ \t]*\S+", re.MULTILINE)
#: Anything that a browser could take for a tag, closed or not.
TAG = re.compile(r"<(?=[A-Za-z/!?])")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        reading = read_stretch(stretch)
        rows = stretch.text.split("\n")
        for picture in reading.pictures:
            if re.match(r"\s*(?:[a-z]+:)?//", picture.src, re.IGNORECASE):
                yield Finding(
                    stretch.line(picture.line),
                    f"This picture is loaded from elsewhere: {quoted(picture.src)}.",
                    "Put the picture into the module's folder.",
                )
        for address, line in [(link.target, link.line) for link in reading.links] + [(each.src, each.line) for each in reading.pictures]:
            if _runs_code(address):
                yield Finding(stretch.line(line), f"A link runs code here: {quoted(address)}.", "Remove the link.")
        for line in reading.broken_code:
            yield Finding(stretch.line(line), "Code in a line runs on over its end here.", CLOSE)
        for words in reading.words:
            yield from _in(words, stretch)
        for piece in joined(reading):
            for defined in REFERENCE.finditer(piece.text):
                line = piece.line_of(defined)
                yield Finding(stretch.line(line), f"A link is defined apart from its words: {quoted(rows[line])}.")


#: How code within a line is closed.
CLOSE = "Close the code on the line on which it begins, or write a backslash before the backtick."


def _in(words: Words, stretch: Stretch) -> Iterator[Finding]:
    where, text = stretch.line(words.line), words.unescaped
    if tag := TAG.search(text):
        shown = quoted(text[tag.start() : tag.start() + 60])
        yield Finding(where, f"HTML stands here: {shown}.", "Write it in plain Markdown, or put code in backticks.")
    if "`" in text:
        yield Finding(where, f"A backtick stands here without its partner: {quoted(text)}.", CLOSE)


def _runs_code(address: str) -> bool:
    """Whether an address runs code, however it is written: a browser reads it through entities and white space."""
    return ACTIVE.search(re.sub(r"[\s\x00-\x20\\]", "", html.unescape(address))) is not None
