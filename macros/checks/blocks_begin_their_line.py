"""What looks like the beginning or the end of a block is one: nothing stands before its three colons."""

import re
from collections.abc import Iterator

from macros.model.family import FamilyPage
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.programme.fences import CLOSING, OPENING
from macros.text.line import CODE, lines

FIX = "Begin the line with three colons, a blank and the kind of the block, such as `::: trainer-note`; end the block with a line of three colons."

#: The fix where a block is written as it should be, on a page that holds none.
ELSEWHERE = "Blocks stand in modules and on pages for families. Write plain Markdown here, or move this into a module."

GOOD = {
    "modules/sample/module.md": "::: trainer-note\nFor trainers: this.\n:::\n\nWrite `::: kind`.\n\n```text\n ::: kind\n```\n\nAt 10:00:: no. The ratio is 1:2:3, and `:::` is code.",
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

**::: activity** ◀

### ::: activity ◀

| ::: activity | ◀

<p>::: activity</p> ◀

: : : activity ◀

Then comes a block: ::: activity ◀

\u200b::: activity ◀

∶∶∶ activity ◀

::: trainer-note
Only trainers know this.
 ::: ◀
:::
""",
    "docs/about/us.md": "---\ntitle: Us\n---\n\n::: activity ◀\n\nText.\n",
    "docs/families/crying.md": " ::: call Call 999 ◀\n",
}

#: Colons of every width, and what looks like them.
_COLON = "[:\uff1a\ufe55\ufe13\u2236\ua789]"

#: Three of them wherever they stand, apart or not; or two behind nothing but marks of Markdown, with a word behind them or nothing.
LOOKS_LIKE_ONE = re.compile(rf"(?:{_COLON}[ \t\xa0]*){{3}}|^[\W_]*?(?:\d+[.)]\s*)?{_COLON}{{2}}\s*(?:[^\W\d_].*)?$")


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for stretch in owner.stretches:
            for line in lines(stretch.text):
                if line.code or not LOOKS_LIKE_ONE.search(CODE.sub("", line.text)):
                    continue
                right = OPENING.match(line.text) or CLOSING.match(line.text)
                # What a module held in blocks is no longer in its text when it has been read.
                if right and isinstance(owner, FamilyPage):
                    continue
                what = f"This looks like the edge of a block, and readers would see it as text: {quoted(line.text)}."
                yield Finding(stretch.line(line.number), what, ELSEWHERE if right else "")
