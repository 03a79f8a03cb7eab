"""What looks like the beginning or the end of a block is one: nothing stands before its three colons."""

import re
from collections.abc import Iterator
from html import unescape

from macros.extensions import names
from macros.model.family import FamilyPage
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.programme.fences import CLOSING, OPENING
from macros.text.line import CODE, lines

FIX = "Begin the line with three colons, a blank and the kind of the block, such as `::: trainer-note`; end the block with a line of three colons."

#: The fix where a block is written as it should be, on a page that holds none.
ELSEWHERE = "Blocks stand in modules and on pages for families. Write plain Markdown here, or move this into a module."

GOOD = {
    "modules/sample/module.md": "::: trainer-note\nFor trainers: this.\n:::\n\nWrite `::: kind`.\n\n```text\n ::: kind\n```\n\nAt 10:00:: no. The ratio is 1:2:3, and `:::` is code.\n\n::warning::\n\n::ffff:0:0",
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

:\u200c:: activity ◀

\\:\\:\\: activity ◀

&#58;&colon;: activity ◀

`::: activity` ◀

For trainers: :::. ◀

::: trainer-note
Only trainers know this.
 ::: ◀
:::

::: case-study {#amina} ::: trainer-note ◀
Think.
:::

## ::: trainer-note {#two minutes=6 teaches=cues} ◀
""",
    "docs/about/us.md": "---\ntitle: Us\n---\n\n::: activity ◀\n\nText.\n",
    "docs/families/crying.md": " ::: call Call 999 ◀\n",
}

#: Colons of every width, and what looks like one or two of them.
_COLON = "[:\uff1a\ufe55\ufe13\ufe30\u2236\u2237\ua789\u02d0\u0589\u05c3\u205d\u2982]"

#: What stands between colons, or makes one, and is not seen as such: blanks, strokes, and characters without a width.
_BETWEEN = r"[\s\\\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]*"

#: Three of them wherever they stand; or two before the name of a block with nothing but marks of Markdown before them.
LOOKS_LIKE_ONE = re.compile(rf"(?:{_COLON}{_BETWEEN}){{3}}|^[\W_]*?(?:\d+[.)]\s*)?{_COLON}{{2}}{_BETWEEN}(?:{'|'.join(names('blocks'))})\b")

#: Code within a line that is all of it is no sample of code within a sentence.
_ONLY_CODE = re.compile(r"\s*`+[^`]*`+\s*$")


def check(programme: Programme) -> Iterator[Finding]:
    for place, title in _titles(programme):
        if LOOKS_LIKE_ONE.search(_said(title)):
            yield Finding(place, f"The edge of a block stands in {quoted(title)}.", "Begin a line of its own with it.")
    for owner in programme.owned:
        for stretch in owner.stretches:
            for line in lines(stretch.text):
                if line.code or not LOOKS_LIKE_ONE.search(_said(line.text)):
                    continue
                right = OPENING.match(line.text) or CLOSING.match(line.text)
                # What a module held in blocks is no longer in its text when it has been read.
                if right and isinstance(owner, FamilyPage):
                    continue
                what = f"This looks like the edge of a block, and readers would see it as text: {quoted(line.text)}."
                yield Finding(stretch.line(line.number), what, ELSEWHERE if right else "")


def _titles(programme: Programme) -> Iterator[tuple[Place, str]]:
    """What readers see of a text that is not its Markdown, each with its place."""
    for owner in programme.owned:
        yield from ((owner.line_of(field), getattr(owner.matter, field)) for field in ("title", "summary"))
    for module in programme.modules:
        yield from ((part.place, part.title) for part in module.parts)
        yield from ((block.place, block.title) for block in module.blocks)


def _said(text: str) -> str:
    """What a line says outside code, with what HTML spells out."""
    return unescape(text if _ONLY_CODE.match(text) else CODE.sub("", text))
