"""What looks like a mark of Markdown is one that this site reads: none is shown to readers as it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from macros.blocks.question import OPTION
from macros.checks.blocks_begin_their_line import LOOKS_LIKE_ONE
from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.reader import Words, read_stretch

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

LIST = "Begin every item with a hyphen and a blank, such as `- one`, and leave a blank line before the list."
BLOCK = "Write a block of this site, such as `::: key-message`, or plain words."
ADDRESS = "Write `[words](address)` with no blank between the brackets, none in the address and no source in the words, as in `[words](module:aces)`."
CITE = "Write `[@key]`, and a semicolon between two: `[@key; @other]`."
BOX = "Write `- [ ] ` or `- [x] ` before an answer in a question; elsewhere write a plain list."


class Mark(NamedTuple):
    """How a mark looks, what it is, and what to write in its place."""

    looks: re.Pattern[str]
    what: str
    fix: str


#: At the start of a line.
AT_START = (
    Mark(re.compile(r"[•·‣◦▪●○∙⁃◾◼■□➢➤►✓✔❖\uf0b7]|o\t|[–—−]\s(?=.)"), "A bullet that makes no list stands here", LIST),
    Mark(re.compile(r"\[\s*[xX✓✔]?\s*\](?!\()"), "A box stands here that makes no answer", BOX),
    Mark(re.compile(r"!!!|\?\?\?|===|\+\+\+|%%|@@@"), "A mark of another kind of Markdown stands here", BLOCK),
    Mark(re.compile(r"#+"), "This makes no heading", "Write `###`, a blank and the heading's words, with a blank line before it."),
    Mark(re.compile(r":\s"), "A list of meanings stands here", "Write a list or a table; a word's meaning stands in the glossary."),
)

#: At the start of a line that is not the first of its paragraph.
GOES_ON = (
    Mark(
        re.compile(r"\d{1,2}[.)]\s"),
        "A number that makes no list stands here",
        "Leave a blank line before the list, or write the number in the line before.",
    ),
)

#: At the start of a line, and anywhere in it where there are several.
ROW = Mark(
    re.compile(r"\|"),
    "A row that makes no table stands here",
    "Leave a blank line before the table, and write a row of hyphens below its head, with as many cells: `| --- | --- |`.",
)

#: Anywhere.
ANYWHERE = (
    Mark(re.compile(r"~~"), "Words are struck through here", "Delete what is struck through, and the `~~`."),
    Mark(re.compile(r"\{(?:\+\+|--|==|>>|~~)"), "A tracked change stands here", "Keep the words that are right, and delete the marks."),
    Mark(re.compile(r"==\S"), "Words are marked here", "Write `**words**` if they matter, or leave out the `==`."),
    Mark(re.compile(r"\^\[|\[\^[^\]]*\]:?"), "A footnote stands here", "Write it into the text, or cite a source: `[@key]`."),
    Mark(
        re.compile(r"\[\[(?P<inside>[^\[\]|]*)[^\[\]]*\]\]"),
        "A link of another kind stands here",
        "Write `[words](module:{inside})`, or `page:` and the page's path.",
    ),
    Mark(re.compile(r"\[[^\[\]]*@[^\W_][^\[\]]*\]"), "This citation cannot be read", CITE),
    Mark(re.compile(r"\]\(|\]\s+\((?=https?:|module:|page:|images/|\.\.?/|#|mailto:)"), "This link or picture cannot be read", ADDRESS),
    Mark(re.compile(r"\]\[[^\[\]]*\]"), "A link is made here by words that stand elsewhere", ADDRESS),
    Mark(re.compile(r"!\["), "This picture cannot be read", "Write `![what it shows](images/name.svg)`."),
    Mark(
        re.compile(r"(?<![\w/.@-])www\.[\w-]+\.\w"),
        "An address is no link here",
        "Write `[words](https://www.…)`, or the whole address with its `https://`.",
    ),
    Mark(
        re.compile(r"\*\*|(?<!\w)__(?=\s?\w[^_]*__)"),
        "Marks for bold stand here that make nothing bold",
        "Leave no blank between the `**` and the words, and write them on both sides.",
    ),
    Mark(
        re.compile(r"(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])"),
        "An asterisk stands here without its partner",
        "Write one on both sides of the words, or a backslash before it.",
    ),
    Mark(
        re.compile(r"\{[.:#][^{}]*\}|\{\s[.:#][^{}]*\}|\{[^{}]*=[^{}]*\}|(?<!\{)\{\s*[\w-]+\s*="),
        "Braces stand here that mean nothing",
        "Delete them. A heading's name is written `{#name}`, in small letters, digits and hyphens.",
    ),
    Mark(re.compile(r"(?<![\w:]):[a-z][a-z_+-]*:(?![\w:])"), "A name for a sign stands here", "Write the words that you mean."),
)

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
    text = words.unescaped
    start = text.lstrip()
    if words.starts_line and words.within not in ("th", "td", "heading"):
        if start.startswith("|") or text.count("|") > 1:
            return ROW.what, ROW.fix
        for mark in (*AT_START, *(() if words.begins else GOES_ON)):
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
