"""What looks like a mark of Markdown is one that this site reads: none is shown to readers as it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.blocks.question import OPTION
from macros.checks.blocks_begin_their_line import LOOKS_LIKE_ONE
from macros.checks.headings_stand_at_their_level import PARTS_HEADING
from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.braces import CALL
from macros.text.joined import joined
from macros.text.marks_found import marks
from macros.text.other_marks import BOX, CITE, LIST, ROW
from macros.text.reader import read_stretch

FIX = "Write it as the guide to Markdown shows, or put a backslash before it if it is meant as it stands."

GOOD = """\
It is 3 * 4, or a_b_c, or 5 ~ 6. Write \\~~this\\~~, `==that==` and \\*\\*so\\*\\*. Ask a@example.org: either | or. {{ 7 }} stays.
(2) is no list, and a – b is a dash. About ~5 or ~6, $5 or $6, C++, m², 100 %, [sic] and `%%`.

- one
- two [@good2020]
  - three

1) one
2) two

::: question {#one}
outcomes: cues

What?

- [ ] This.
  No.
- [x] That.
  Yes.
:::
"""
BAD = """\
It is ~~struck~~ here. ◀
It is ==marked== here. ◀
It is {++new++} here. ◀

It has a note^[as this] here. ◀

It has a note[^1] here. ◀
See [[aces]] here. ◀

As @good2020 says. ◀

So it is [@good2020, @old2015]. ◀

So it is [see @good2020]. ◀

So it is ** bold ** here. ◀

So is *this. ◀
A class {.wide} here. ◀

### A heading {: .wide} ◀

### A heading {#Name} ◀

See [the page](page:about/a page.md). ◀

![A square](images/a b.svg) ◀

See [the page] (page:about/index.md). ◀

See [the page][page]. ◀

See [the page [@good2020]](page:about/index.md). ◀

See www.example.org. ◀

!!! note ◀

??? note ◀

=== "Tab" ◀

#Heading ◀

• one ◀
• two

• three

– one ◀
– two

o\tone ◀

[ ] box ◀

- [] box ◀

Text
2. two ◀

| a | b | ◀

Text
: what it means ◀

Smile :smile: here. ◀

H~2~O ◀

and so x^2^. ◀

> [!NOTE] ◀
> Be careful.

Text %%for trainers%% here. ◀
It is $a^2 = b$. ◀
[TOC] ◀
{% include "this" %} ◀
{{ helplines() }} ◀
It is so.[1] ◀
*[ASYE]: A year. ◀

[the page] ◀
(https://example.org)

It is **bold*. ◀

[[_TOC_]] ◀

::: question {#one}
outcomes: cues

What?

* [ ] This. ◀
- [ ] That is ~~not~~. ◀
  No.
- [x] Those.
  Yes.
:::
"""

#: What to do with a call in a module.
CALLED = "Delete it; calls stand on pages in `docs/`. Put it between backticks if it is a sample."

#: A source that is named without brackets.
BARE = re.compile(r"(?<![\w.@/\[-])@(?P<key>[A-Za-z][\w:-]*\w)")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        rows = stretch.text.split("\n")
        told: dict[int, tuple[str, str]] = {}
        for line, what, fix in _all(stretch, programme):
            if line not in told and not _is_told(stretch, rows[line], fix):
                told[line] = (what, fix)
        for line, (what, fix) in sorted(told.items()):
            if not _goes_on(rows, line, told):
                yield Finding(stretch.line(line), f"{what}: {quoted(rows[line])}.", fix)


def _all(stretch: Stretch, programme: Programme) -> Iterator[tuple[int, str, str]]:
    """Every mark that is not known, with its line, what it is and what to write."""
    reading = read_stretch(stretch)
    yield from marks(reading)
    for piece in joined(reading):
        for match in BARE.finditer(piece.text):
            if match["key"] in programme.references or re.search(r"\d{4}", match["key"]):
                yield piece.line_of(match), "A source is named without brackets", CITE
        if not stretch.place.file.startswith("docs/"):
            yield from (
                (piece.line_of(match), "A call stands here, and a module holds none", CALLED) for match in CALL.finditer(piece.text)
            )


def _goes_on(rows: list[str], line: int, told: dict[int, tuple[str, str]]) -> bool:
    """Whether a line goes on with the fault of one before it: rows and items below each other are one, blank lines or not."""
    before = line - 1
    while before > 0 and not rows[before].strip():
        before -= 1
    if told.get(before) != told[line]:
        return False
    return before == line - 1 or (told[line][1] in (LIST, ROW.fix) and rows[before].lstrip()[:1] == rows[line].lstrip()[:1])


def _is_told(stretch: Stretch, row: str, fix: str) -> bool:
    """Whether a box is an answer's, or another rule says what is wrong with a line: it looks like the edge of a block, or a part."""
    answers = stretch.block is not None and stretch.block.kind == "question"
    return _is_edge(row) or PARTS_HEADING.match(row) is not None or (answers and fix == BOX and OPTION.match(row) is not None)


@lru_cache(maxsize=64)
def _is_edge(row: str) -> bool:
    """A line may hold many stretches of words, and is looked at once."""
    return LOOKS_LIKE_ONE.search(row) is not None
