"""No character that cannot be seen changes what the words around it say."""

import html
from collections.abc import Iterator

from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.text.prose import HIDDEN

FIX = "Delete the character."

GOOD = "The baby's name is written عائشة, and that needs no hidden mark. Q&amp;A."
BAD = "Give the medicine \u202eyliad\u202c only. ◀\n\nGive the medicine &#x202e;yliad only. ◀"


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        for number, line in enumerate(stretch.text.split("\n")):
            hidden = HIDDEN.search(html.unescape(line)) if "&" in line else None
            if hidden:
                yield Finding(stretch.line(number), f"A character that cannot be seen is spelt out here (U+{ord(hidden[0]):04X}).")
