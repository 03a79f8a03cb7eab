"""Pieces of Markdown in which nothing is left to interpret: links, pictures, code, and lines that begin with a sign."""

from __future__ import annotations

import re

from markdown_it.token import Token

from macros.text.words import escaped

#: What would begin something at the start of a line.
_AT_START = re.compile(
    r"^(?:(?P<digits>\d+)(?=\.(?:\s|$))|(?P<mark>[#>]|[+-](?=\s|$)|:(?=\s)|[=-](?=[=-]*\s*$)|-(?=\s*-\s*-)|/(?=//)|~(?=~~)))"
)

#: What would end an address.
_IN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", '"': "%22", "\n": "%20", "`": "%60", "\\": "%5C"})

#: What would end a title, or mean something in it.
_IN_TITLE = str.maketrans({'"': "&quot;", "&": "&amp;", "<": "&lt;", "\n": " ", "\\": "&#92;"})


def linked(target: str, title: str, words: str) -> str:
    """A link in Markdown."""
    told = f' "{title.translate(_IN_TITLE)}"' if title else ""
    return f"[{words}]({target.translate(_IN_ADDRESS)}{told})"


def pictured(src: str, alt: str) -> str:
    """A picture in Markdown."""
    return f"![{escaped(alt)}]({src.translate(_IN_ADDRESS)})"


def harmless(line: str) -> str:
    """A line, so that no sign at its start begins a list, a heading, a rule, code or a box."""
    return _AT_START.sub(_plain, line, count=1)


def _plain(match: re.Match[str]) -> str:
    """What stands at the start of a line and would begin a list, a heading, a rule, code or a box there."""
    if match["digits"]:
        return f"{match['digits']}\\"
    return f"&#{ord(match['mark'])};"


def code(token: Token) -> str:
    """Code, with marks around it that it does not hold."""
    text = token.content.rstrip("\n")
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    kind = re.match(r"[\w#.+-]*", token.info.strip())
    return f"{fence}{kind[0] if kind else ''}\n{text}\n{fence}"


def code_in_line(text: str) -> str:
    """Code within a line, with marks around it that it does not hold."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    ticks = "`" * (longest + 1)
    beside = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{beside}{text}{beside}{ticks}"
