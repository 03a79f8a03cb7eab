"""Titles, summaries, lists of materials and the words of a figure for those who cannot see it are plain words: a mark of Markdown in them would be shown as it stands."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text.joined import joined
from macros.text.marks_found import within
from macros.text.reader import read_line

FIX = "Write it in plain words and signs."
WEIGHT = Weight.ADVICE

GOOD = {
    "modules/sample/module.md": "## Room #4, 3 * 4 and [sic] {#two minutes=6 teaches=cues}\n\n::: activity {#a} What’s up? (Part 2: “yes”)\nminutes: 3\noutcomes: cues\n\nLook.\n:::\n",
}
BAD = {
    "modules/sample/module.md": """\
## A part *of mine* {#two minutes=6 teaches=cues} ◀

::: activity {#watch} Watch ~~the~~ baby ◀
minutes: 3
outcomes: cues

Look.
:::

::: case-study {#amina} [Amina](module:sample) ◀
She is three.
:::

::: activity {#two} Watch ◀
minutes: 3
outcomes: cues
materials: a **pen**

Look.
:::
""",
    "docs/learn/a.md": "---\ntitle: The **page** ◀\nsummary: See \\*this\\* &amp; that. ◀\n---\n\nText.\n",
}


#: The options of blocks that are plain words.
PLAIN = ("materials", "alt")

#: A backslash before a sign, and a sign that is spelt out: titles need neither, and show both.
_SPELT = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:\w+|#\w+);")


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for field in ("title", "summary"):
            yield from _in(getattr(owner.matter, field), owner.line_of(field))
    for module in programme.modules:
        for part in module.parts:
            yield from _in(part.title, part.place)
        for block in module.blocks:
            for words in (block.title, *(getattr(block, field, "") for field in PLAIN)):
                yield from _in(words, block.place)


def _in(title: str, place: Place) -> Iterator[Finding]:
    reading = read_line(title)
    marked = any(
        child.type not in ("text", "softbreak") and child.markup != "bare" for token in reading.tokens for child in token.children or []
    )
    if marked or _SPELT.search(title) or any(True for piece in joined(reading) for _ in within(piece)):
        yield Finding(place, f"A mark stands in words that are plain: {quoted(title)}.")
