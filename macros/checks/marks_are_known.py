"""What looks like a mark of Markdown is one that this site reads: none is shown to readers as it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.blocks.question import OPTION
from macros.checks.blocks_begin_their_line import LOOKS_LIKE_ONE
from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.found import Words
from macros.text.other_marks import ANYWHERE, AT_START, CITE, GOES_ON, ROW
from macros.text.reader import read_stretch

FIX = "Write it as the guide to Markdown shows, or put a backslash before it if it is meant as it stands."

GOOD = """\
It is 3 * 4, or a_b_c, or 5 ~ 6. Write \\~~this\\~~, `==that==` and \\*\\*so\\*\\*. Ask a@example.org: either | or. {{ 7 }} stays.
(2) is no list, and a – b is a dash.

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

::: question {#one}
outcomes: cues

What?

* [ ] This. ◀
- [ ] That.
  No.
- [x] Those.
  Yes.
:::
"""

#: A source that is named without brackets.
BARE = re.compile(r"(?<![\w.@/\[-])@(?P<key>[A-Za-z][\w:-]*\w)")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        rows = stretch.text.split("\n")
        told: dict[int, str] = {}
        for words in read_stretch(stretch).words:
            if words.line in told or _is_told(stretch, rows[words.line]):
                continue
            found = _found(words) or _bare(words, programme)
            if found:
                told[words.line] = found[0]
                # Rows and items that stand below each other are one fault.
                if told.get(words.line - 1) == found[0]:
                    continue
                yield Finding(stretch.line(words.line), f"{found[0]}: {quoted(rows[words.line])}.", found[1])


def _is_told(stretch: Stretch, row: str) -> bool:
    """Whether a line is an answer of a question, with its box, or another rule says that it looks like the edge of a block."""
    answers = stretch.block is not None and stretch.block.kind == "question"
    return _is_edge(row) or (answers and OPTION.match(row) is not None)


@lru_cache(maxsize=64)
def _is_edge(row: str) -> bool:
    """A line may hold many stretches of words, and is looked at once."""
    return LOOKS_LIKE_ONE.search(row) is not None


def _found(words: Words) -> tuple[str, str] | None:
    """The first mark in some words that is not known, and what to write in its place."""
    return _in(words.unescaped, words.starts_line and words.within not in ("th", "td", "heading"), words.begins)


@lru_cache(maxsize=20_000)
def _in(text: str, starts_line: bool, begins: bool) -> tuple[str, str] | None:
    """The same by what it depends on, kept: most words of a site are as they were when it was last read."""
    start = text.lstrip()
    if starts_line:
        if start.startswith("|") or text.count("|") > 1:
            return ROW.what, ROW.fix
        for mark in (*AT_START, *(() if begins else GOES_ON)):
            if mark.looks.match(start):
                return mark.what, mark.fix
    for mark in ANYWHERE:
        if match := mark.looks.search(text):
            return mark.what, mark.fix.replace("{inside}", match.groupdict().get("inside", ""))
    return None


def _bare(words: Words, programme: Programme) -> tuple[str, str] | None:
    for match in BARE.finditer(words.unescaped):
        if match["key"] in programme.references or re.search(r"\d{4}", match["key"]):
            return "A source is named without brackets", CITE
    return None
