"""The marks of other kinds of Markdown, and of word processors, which mean nothing here: how each looks, and what to write."""

from __future__ import annotations

import re
from typing import NamedTuple

LIST = "Begin every item with a hyphen and a blank, such as `- one`, and leave a blank line before the list."
BLOCK = "Write a block of this site, such as `::: key-message`, or plain words."
ADDRESS = "Write `[words](address)` with no blank between the brackets, none in the address and no source in the words, as in `[words](module:aces)`."
PLAIN = "Write it in plain words and signs."
NAME = "Delete it. A heading's name is written behind its words: `{#name}`."
NOTE = "Delete it, or write `::: trainer-note` around it if trainers are to read it."
FOOT = "Write it into the text, or cite a source: `[@key]`."
PICTURE = "Write `![what it shows](images/name.svg)`, with no blank in the name of the file."
CITE = "Write `[@key]`, and a semicolon between two: `[@key; @other]`."
FAR_IN = "Indent it by two blanks more than the item that it belongs to, or by as many as the items beside it."
BOX = "Write `- [ ] ` or `- [x] ` before an answer in a question; elsewhere write a plain list."


class Mark(NamedTuple):
    """How a mark looks, what it is, and what to write in its place."""

    looks: re.Pattern[str]
    what: str
    fix: str


#: At the start of a line.
AT_START = (
    Mark(
        re.compile(r"[•·‣◦▪●○∙⁃◾◼■□➢➤➔➜►✓✔✗✘❖❑❒♦◆◇⚫‧∗]|o(?:\t|\s{2,})|[–—−‒―‐]\s(?=.)|-{2,3}\s+(?=\S)"),
        "A bullet that makes no list stands here",
        LIST,
    ),
    Mark(re.compile(r"\[\s*[xX✓✔]?\s*\](?!\()"), "A box stands here that makes no answer", BOX),
    Mark(
        re.compile(r"!!!|\?\?\?|===|\+\+\+|@@@|///|\[![a-zA-Z]+\]|\*\[[^\[\]]+\]:"), "A mark of another kind of Markdown stands here", BLOCK
    ),
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
    Mark(re.compile(r"[-*+]\s+(?=\S)"), "An item stands so far in that it makes no list", FAR_IN),
)

#: At the start of a line, and anywhere in it where there are several.
ROW = Mark(
    re.compile(r"\||\+[-=+]{3,}"),
    "A row that makes no table stands here",
    "Leave a blank line before the table, and write a row of hyphens below its head, with as many cells: `| --- | --- |`.",
)

#: Anywhere.
ANYWHERE = (
    Mark(re.compile(r"~~"), "Words are struck through here", "Delete what is struck through, and the `~~`."),
    Mark(re.compile(r"\{(?:\+\+|--|==|>>|~~)"), "A tracked change stands here", "Keep the words that are right, and delete the marks."),
    Mark(
        re.compile(r"(?<!~)~\w(?:[^~\s]*\w)?~(?!~)|(?<![~\w])~(?=\w)[^~\n]*\w~(?![~\w])|\^[A-Za-z0-9][^\s^]*\^"),
        "Raised, lowered or struck words are marked here",
        PLAIN,
    ),
    Mark(re.compile(r"\$\$|\$(?=[^$\n]*[\\^_={}])[^$\s][^$\n]*(?<!\s)\$(?!\d)"), "A formula stands here", PLAIN),
    Mark(re.compile(r"(?m:^)%%|(?<!\S)%%\s?\S[^%]*%%"), "A comment stands here that everyone would read", NOTE),
    Mark(re.compile(r"\{%|\{\{[<%]"), "A call of another program stands here", BLOCK),
    Mark(
        re.compile(r"\[(?:TOC|toc)\]|\[\[_?toc_?\]\]", re.IGNORECASE),
        "A list of headings is asked for here",
        "Delete it: every page has a list of its headings.",
    ),
    Mark(re.compile(r"(?m)^\^[A-Za-z][\w-]*\s*$|(?<=\s)\^[A-Za-z][\w-]*\s*$"), "A name stands here that nothing links to", NAME),
    Mark(re.compile(r"(?m)^[A-Za-z][\w -]*::\s+\S|[(\[][A-Za-z][\w -]*::\s"), "A property of another program stands here", PLAIN),
    Mark(
        re.compile(r"(?<![\w+])\+\+(?=\w)[^+\n]*\w\+\+"),
        "Words are underlined here",
        "Write `**words**` if they matter, or leave out the `++`.",
    ),
    Mark(re.compile(r"![^\s!][^!\n]*!<"), "Words are hidden here that everyone would read", NOTE),
    Mark(re.compile(r"==\S"), "Words are marked here", "Write `**words**` if they matter, or leave out the `==`."),
    Mark(re.compile(r"\^\[|\[\^[^\]]*\]:?"), "A footnote stands here", FOOT),
    Mark(
        re.compile(
            r"(?<=[\w.,;:!?”’\"')])\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|(?m:^)\[\d{1,3}\] |(?<=[.,;:!?”’\"')])[¹²³⁴-⁹]+|(?m:^)[¹²³⁴-⁹]+ ?(?=\w)"
        ),
        "A footnote stands here",
        FOOT,
    ),
    Mark(re.compile(r"!\[\[|!\[[^\[\]]*\]\("), "This picture cannot be read", PICTURE),
    Mark(
        re.compile(r"\[\[(?P<inside>[^\[\]|]*)"),
        "A link of another kind stands here",
        "Write `[words](module:{inside})`, or `page:` and the page's path.",
    ),
    Mark(re.compile(r"\[[^\[\]]*@[^\W_][^\[\]]*\]"), "This citation cannot be read", CITE),
    Mark(
        re.compile(
            r"\]\(|\]\s+\((?=https?:|module:|page:|images/|\.\.?/|#|mailto:)|\[[^\[\]()]+\((?=https?:)|\)\[(?=https?:)|\]\{(?=https?:)"
        ),
        "This link or picture cannot be read",
        ADDRESS,
    ),
    Mark(re.compile(r"\]\[[^\[\]]*\]"), "A link is made here by words that stand elsewhere", ADDRESS),
    Mark(re.compile(r"!\["), "This picture cannot be read", PICTURE),
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
        re.compile(r"\{[.:#][^{}]*\}|\{\s[.:#][^{}]*\}|\{(?=[^{}=]*=)[^{}]*\}|(?<!\{)\{\s*[\w-]+\s*="),
        "Braces stand here that mean nothing",
        "Delete them. A heading's name is written `{#name}`, in small letters, digits and hyphens.",
    ),
    Mark(re.compile(r"(?<![\w:]):(?:[a-z][a-z_+-]*|[+-]1):(?![\w:])"), "A name for a sign stands here", "Write the words that you mean."),
)
