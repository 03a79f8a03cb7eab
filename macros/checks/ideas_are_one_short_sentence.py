"""An idea of a page in pictures is one sentence of ten words or fewer."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text import prose
from macros.text.plain_english import sentences

FIX = "Keep one idea, and give another one a drawing of its own."

#: The most words in an idea.
MOST_WORDS = 10

_PAGE = """\
---
title: Crying, in pictures
ideas:
  - drawing: crying
    say: {}
---
"""
_FULL = "All babies cry."

GOOD = {
    "docs/families/crying.md": _FULL,
    "docs/families/in-pictures/crying.md": _PAGE.format("Put your baby on their back in a clear cot."),
}
BAD = {
    "docs/families/crying.md": _FULL,
    "docs/families/in-pictures/crying.md": _PAGE.format("Put your baby on their back in a clear, flat cot.  ◀"),
    "docs/families/words.md": _FULL,
    "docs/families/in-pictures/words.md": _PAGE.format("All babies cry. It stops. ◀").replace("Crying", "Words"),
}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.simple_pages:
        for index, idea in enumerate(page.matter.ideas):
            place = page.line_of("ideas", index, "say")
            words, told = len(prose.WORD.findall(idea.say)), sentences(idea.say)
            if words > MOST_WORDS:
                yield Finding(place, f"{words} words stand here: {quoted(idea.say)}. An idea has {MOST_WORDS} at most.")
            elif len(told) != 1:
                yield Finding(place, f"{len(told)} sentences stand here: {quoted(idea.say)}. An idea has one.")
