"""What can happen to a text: one wild change at a time, told by a name and two numbers, so that it can be made again."""

from __future__ import annotations

import re

#: What can be put between any two characters.
ODD = [
    "\t",
    "\x00",
    "\ufeff",
    "\u202e",
    "\u200b",
    "\ue000%",
    "{",
    "}",
    "{{",
    "}}",
    "{#",
    "{%",
    "[",
    "]",
    "(",
    "<",
    "<b>",
    "&",
    "`",
    "```",
    "~~~",
    "///",
    ":",
    "::",
    ":::",
    "|",
    "*",
    "_",
    "#",
    "\\",
    '"',
    "'",
    "@",
    "[@",
    "%",
    "\n",
    "\n\n",
    "\n    ",
    "é",
    "ب",
    "👶",
    "\U0010ffff",
    "0",
    "-",
    "---\n",
    "!",
    "&#123;",
]

#: Lines that open, close or head something.
LINES = [
    ":::",
    "::: activity",
    "::: trainer-note {#x}",
    "::: question {#x} X",
    "## X",
    "## X {#x minutes=8 teaches=x}",
    "### X",
    "# X",
    "#### X",
    "---",
    "```",
    "~~~~",
    "/// html | b",
    "- [x] X",
    "| --- |",
    "minutes: 4",
    "  x",
    "\t- x",
    "[x]: javascript:x",
    "![](x)",
    "{: onclick=x }",
    "{{ helplines() }}",
    "{{ x }}",
    "{{",
]

#: Values of every type that YAML knows, and some that it does not.
VALUES = [
    "",
    "null",
    "~",
    "yes",
    "0",
    "-1",
    "1e400",
    "9" * 400,
    "2026-02-30",
    "2026-11-22 10:00:00",
    "0001-01-01",
    "12:30",
    "[]",
    "{}",
    "[[[]]]",
    "{a: {b: c}}",
    "- a",
    "&a b",
    "*a",
    "!!python/name:os.system x",
    "!x y",
    "'",
    '"',
    "|",
    ">",
    "? x",
    '"\\u202e"',
    '"\\x00"',
    "'{{ 7 * 7 }}'",
    ".inf",
    ".nan",
    "0x1f",
    "@x",
    "%x",
    "text: with: colons",
]

CHANGES = ("delete", "duplicate", "swap", "insert", "line", "value", "truncate", "bytes", "move")


def changed(text: str, change: str, here: int, there: int) -> bytes:
    """The text with one change in it; the numbers say where and what, and any number will do."""
    lines = text.split("\n")
    a, b = here % len(lines), there % len(lines)
    if change == "delete":
        del lines[a : a + 1 + there % 3]
    elif change == "duplicate":
        lines.insert(b, lines[a])
    elif change == "swap":
        lines[a], lines[b] = lines[b], lines[a]
    elif change == "move":
        lines[a], lines[b] = lines[b] + lines[a], ""
    elif change == "line":
        lines.insert(a, LINES[there % len(LINES)])
    elif change == "value":
        fields = [n for n, line in enumerate(lines) if re.match(r"[\s-]*[\w-]+:", line)] or [0]
        field = fields[here % len(fields)]
        lines[field] = re.sub(r"^([\s-]*[\w-]+:).*", lambda match: f"{match[1]} {VALUES[there % len(VALUES)]}", lines[field])
    elif change in ("insert", "truncate", "bytes"):
        at = here % (len(text) + 1)
        middle = {"insert": ODD[there % len(ODD)].encode("utf-8", "replace"), "truncate": b"", "bytes": bytes([128 + there % 128])}[change]
        return text[:at].encode() + middle + (b"" if change == "truncate" else text[at:].encode())
    return "\n".join(lines).encode()
