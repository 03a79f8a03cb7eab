"""No author gives an element attributes of their own: what a browser reads is said by the program and its templates alone."""

import re
from collections.abc import Iterator

from macros.checks.links_lead_to_known_kinds_of_places import bare
from macros.checks.markup_is_plain import ATTRIBUTES
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.line import Lines

FIX = "Delete the braces and what is in them, or put them in backticks where they are a sample."

GOOD = {"docs/learn/a.md": '---\n---\n## A heading {#a}\n\nA sample: `{ background=x }`.\n\n{{ helplines("urgent") }}'}
BAD = {
    "docs/learn/a.md": "---\n---\nA paragraph.\n{ background=//elsewhere.example/a.png } ◀\n\nA [link](b.md){: ping=https://elsewhere.example }. ◀\n\n## H {#h hidden=1} ◀",
    "docs/learn/b.md": "---\n---\nText.",
}

_BRACES = re.compile(r"(?<!\{)\{(?!\{)[^{}\n=]*=[^{}\n]*\}")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        if "{" not in stretch.text:
            continue
        lines = Lines(stretch.text)
        for found in _BRACES.finditer(bare(stretch.text)):
            if not ATTRIBUTES.search(found[0]):
                yield Finding(stretch.line(lines.at(found.start())), f"Attributes stand here: {quoted(found[0])}.")
