"""Double braces in a page: what holds a call, and what is text."""

from __future__ import annotations

import re

from macros.text.line import code

#: Blocks and comments get delimiters that no author types, so that `{#name}` and `{%` stay text.
DELIMITERS = {
    "block_start_string": "\ue000%",
    "block_end_string": "%\ue000",
    "comment_start_string": "\ue001#",
    "comment_end_string": "#\ue001",
}

#: Stands for two braces that are text.
BRACES = '{{ "{{" }}'

#: What means something to the engine in a text that it renders.
MARKS = re.compile(r"\{\{|\}\}|[\ue000\ue001]")

CALL = re.compile(r"\{\{\s*(?P<name>\w+)\((?P<arguments>[^{}]*)\)\s*\}\}")


def escaped(text: str) -> str:
    """The text with the braces in its code samples written so that they come out of the engine as they went in."""
    pieces: list[str] = []
    at = 0
    for start, end in code(text):
        pieces += (text[at:start], text[start:end].replace("{{", BRACES))
        at = end
    return "".join(pieces) + text[at:]


def placed(text: str, root: str) -> str:
    """The text with every call told how to get from its page to `docs/`: macros never ask which page they are on."""

    def place(match: re.Match[str]) -> str:
        given = match["arguments"].strip().rstrip(",")
        return f'{{{{ {match["name"]}({given}{", " if given else ""}root="{root}") }}}}'

    return CALL.sub(place, text)
