"""A text as a plain tree of words, lists, tables and pictures: what a layout draws without running it, and what JSON can hold."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class Marked(TypedDict):
    """Words that are strong or stressed."""

    kind: Literal["strong", "emphasis"]
    words: list[Node]


class Link(TypedDict):
    """Words that lead to an address."""

    kind: Literal["link"]
    to: str
    words: list[Node]


class Code(TypedDict):
    """A sample of code, within a line or on lines of its own."""

    kind: Literal["code"]
    text: str


class Break(TypedDict):
    """The end of a line within a paragraph."""

    kind: Literal["break"]


#: What a line is made of.
Node = str | Marked | Link | Code | Break

#: The end of a line within a paragraph.
BREAK: Break = {"kind": "break"}


class Paragraph(TypedDict):
    """A paragraph, or loose words."""

    kind: Literal["paragraph"]
    words: list[Node]


class Heading(TypedDict):
    """A heading, by its level on the sheet."""

    kind: Literal["heading"]
    level: int
    words: list[Node]


class List(TypedDict):
    """A list, with the branches of each item. `start` is the number of the first, where it is ordered."""

    kind: Literal["list"]
    ordered: bool
    start: int
    items: list[list[Branch]]


class Table(TypedDict):
    """A table by its rows, the header apart. `columns` says how wide they are, one against another."""

    kind: Literal["table"]
    header: list[list[Node]]
    rows: list[list[list[Node]]]
    columns: NotRequired[list[float]]


class Quote(TypedDict):
    """What somebody else said."""

    kind: Literal["quote"]
    blocks: list[Branch]


class Picture(TypedDict):
    """A picture, with its width in points where it states one."""

    kind: Literal["picture"]
    path: str
    alt: str
    width: float | None


class Rule(TypedDict):
    """A rule across the column."""

    kind: Literal["rule"]


#: What a text is made of, from its top to its foot.
Branch = Paragraph | Heading | List | Table | Code | Quote | Picture | Rule


class Care(TypedDict):
    """A care card: how urgent it is, when to call, and whom. `ways` are how to reach them."""

    kind: Literal["care"]
    urgency: str
    label: str
    title: str
    blocks: list[Branch]
    ways: list[list[Node]]


class ToTalkTo(TypedDict):
    """Somebody to talk to: who it is, what for, how to reach them, and what is known."""

    kind: Literal["helpline"]
    title: str
    blocks: list[Branch]
    ways: list[list[Node]]
    known: str


class Said(TypedDict):
    """Words that no form of a page leaves out."""

    kind: Literal["must-say"]
    blocks: list[Branch]


#: What a sheet for families is made of.
SheetBranch = Branch | Care | ToTalkTo | Said
