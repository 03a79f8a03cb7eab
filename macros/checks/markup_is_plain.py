"""Texts are plain Markdown: no HTML, no scripts, no handlers, no pictures from elsewhere."""

import html
import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.line import Lines, code
from macros.text.reader import read

FIX = "Write it in plain Markdown."

GOOD = "Plain **Markdown** with `<code>`, and 3 < 4."
BAD = """\
A picture <img src=x onerror=alert(1)> that runs. ◀

A backtick ` alone. ◀
"""

ACTIVE = re.compile(r"(?:java|vb)script:|data:(?:text|application)", re.IGNORECASE)
REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*\S+", re.MULTILINE)
ATTRIBUTES = re.compile(r"\{[^\n]*(?:\bon\w+|style|src|href|srcdoc|formaction)\s*=[^\n]*\}", re.IGNORECASE)
#: Anything that a browser could take for a tag, closed or not.
TAG = re.compile(r"<(?=[A-Za-z/!?])")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        text, at = stretch.text, Lines(stretch.text)
        bare = _without_code(text)
        for picture in read(text).pictures:
            if re.match(r"\s*(?:[a-z]+:)?//", picture.src, re.IGNORECASE):
                yield Finding(
                    stretch.line(picture.line),
                    f"This picture is loaded from elsewhere: {quoted(picture.src)}.",
                    "Put the picture into the module's folder.",
                )
        for match in TAG.finditer(bare):
            if not re.match(r"<(?:https?://|mailto:)[^\s<>]+>", bare[match.start() : match.start() + 500]):
                yield Finding(
                    stretch.line(at.at(match.start())),
                    f"HTML stands here: {quoted(bare[match.start() : match.start() + 60])}.",
                    "Write it in plain Markdown, or put code in backticks.",
                )
        for pattern, what in ((REFERENCE, "A link is defined apart from its words"), (ATTRIBUTES, "An attribute list stands here")):
            for match in pattern.finditer(bare):
                yield Finding(stretch.line(at.at(match.start())), f"{what}: {quoted(match[0])}.")
        active = _runs_code(bare)
        for number, line in enumerate(bare.split("\n") if active or "`" in bare else ()):
            if "`" in line:
                yield Finding(
                    stretch.line(number),
                    f"A backtick stands here without its partner: {quoted(text.split(chr(10))[number])}.",
                    "Close the code on the line on which it begins, or write a backslash before the backtick.",
                )
            if active and _runs_code(line):
                yield Finding(stretch.line(number), f"A link runs code here: {quoted(line)}.", "Remove the link.")


def _runs_code(text: str) -> bool:
    """Whether a link in a text runs code, however it is written: a browser reads it through entities and white space."""
    if ":" not in text and "&" not in text:
        return False
    return ACTIVE.search(re.sub(r"[\s\x00-\x20\\]", "", html.unescape(text))) is not None


def _without_code(text: str) -> str:
    """The text with its code blanked out, every line in its place."""
    pieces: list[str] = []
    at = 0
    for start, end in code(text):
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join(pieces) + text[at:]
