"""The words of a paragraph in one piece, whatever is slanted or linked in them: a mark that means nothing is seen whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from macros.text.found import Reading
from macros.text.line import Lines

#: Stands for what is read as it was meant, such as code, a picture or a link's words.
MEANT = "\ue004"

_BREAKS = ("softbreak", "hardbreak")


@dataclass(frozen=True)
class Joined:
    """The words of a paragraph, of a cell or of a link, and the line from 0 on which they begin."""

    text: str
    line: int

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def line_of(self, match: re.Match[str]) -> int:
        """The line, from 0, on which a match begins."""
        return self.line + self._lines.at(match.start())


def joined(reading: Reading) -> Iterator[Joined]:
    """All that a text says, a paragraph at a time; the words of a link stand by themselves."""
    for token in reading.tokens:
        if token.type == "inline":
            yield from _of(token.children or [], (token.map or [0])[0])


def _of(children: list[Token], line: int) -> Iterator[Joined]:
    pieces: list[str] = []
    first, at = line, 0
    while at < len(children):
        child = children[at]
        if child.type == "link_open":
            end = next(end for end in range(at, len(children)) if children[end].type == "link_close" and children[end].level == child.level)
            bare = child.markup in ("bare", "autolink")
            pieces.append(f"{str(child.attrs['href']).partition(':')[0]}:{MEANT}" if bare else MEANT)
            if not bare:
                yield from _of(children[at + 1 : end], line)
            line += sum(each.type in _BREAKS for each in children[at:end])
            at = end
        elif child.type in _BREAKS:
            pieces.append("\n")
            line += 1
        elif child.type == "text":
            pieces.append(child.meta["unescaped"])
        elif child.nesting == 0:
            pieces.append(MEANT)
        at += 1
    yield Joined("".join(pieces), first)
