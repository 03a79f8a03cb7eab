"""What looks like the beginning or the end of a block is one: nothing stands before its three colons."""

import re
from collections.abc import Iterator

from macros.model.family import FamilyPage
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.programme.fences import CLOSING, OPENING
from macros.text.line import lines

FIX = "Begin the line with three colons, a blank and the kind of the block, such as `::: trainer-note`; end the block with a line of three colons."

GOOD = {
    "modules/sample/module.md": "::: trainer-note\nFor trainers: this.\n:::\n\nWrite `::: kind`.\n\n```text\n ::: kind\n```\n\nAt 10:00:: no.",
    "docs/families/crying.md": "::: talk\nlines: none\n:::\n",
}
BAD = {
    "modules/sample/module.md": """\
 ::: trainer-note ◀

Only trainers know this.

> ::: trainer-note ◀

\\::: reflection ◀

:: case-study {#amina} ◀

：：： activity ◀

- ::: activity ◀

      ::: activity ◀

::: trainer-note
Only trainers know this.
 ::: ◀
:::
""",
    "docs/about/us.md": "---\ntitle: Us\n---\n\n::: activity ◀\n\nText.\n",
    "docs/families/crying.md": " ::: call Call 999 ◀\n",
}

#: Two or more colons of any width, whatever marks of Markdown stand before them, and then a word or nothing.
LOOKS_LIKE_ONE = re.compile(r"[\s>*+\\\-]*(?:\d+[.)]\s*)?[:\uff1a\ufe55\ufe13]{2,}\s*(?:[^\W\d_].*)?$")


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for stretch in owner.stretches:
            for line in lines(stretch.text):
                if line.code or not LOOKS_LIKE_ONE.match(line.text):
                    continue
                right = OPENING.match(line.text) or CLOSING.match(line.text)
                # What a module held in blocks is no longer in its text when it has been read.
                if right and isinstance(owner, FamilyPage):
                    continue
                what = f"This looks like the edge of a block, and readers would see it as text: {quoted(line.text)}."
                fix = (
                    "Blocks stand in modules and on pages for families. Write plain Markdown here, or move this into a module."
                    if right
                    else ""
                )
                yield Finding(stretch.line(line.number), what, fix)
