"""Writes what was read as Markdown in which nothing is left to interpret, for the engine and for paper.

Lists are nested by four blanks and stand behind a blank line, whatever an author's habit is; every character that
could mean something and was not meant to is escaped. What reads it afterwards is Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from macros.text.found import Reading
from macros.text.harmless import code, code_in_line, harmless
from macros.text.words import escaped
from macros.text.writing import Writing

_INDENT = "    "


#: The marks of words that are slanted and bold.
_ASTERISKS = {"em": "*", "strong": "**"}


def written(reading: Reading, writing: Writing) -> str:
    """A text as Markdown for Python-Markdown."""
    return _Writer(reading, writing).all()


class _Writer:
    """Writes one text, block by block."""

    def __init__(self, reading: Reading, writing: Writing):
        self.tokens = reading.tokens
        self.writing = writing
        self.at = 0
        leaves = [child for token in self.tokens for child in _leaves(token)]
        said = writing.say([leaf.content for leaf in leaves]) if leaves else []
        #: What is written for each stretch of words, by the identity of its token.
        self.said = {id(leaf): words for leaf, words in zip(leaves, said, strict=True)}

    def all(self) -> str:
        return "\n\n".join(self.blocks(len(self.tokens)))

    def blocks(self, end: int) -> list[str]:
        """What stands up to a token. Lists of one kind that stand side by side are one."""
        found: list[str] = []
        kinds: list[str] = []
        while self.at < end:
            token = self.tokens[self.at]
            kind = token.type
            text = self.block(token)
            if kinds and kind == kinds[-1] and kind in ("bullet_list_open", "ordered_list_open"):
                found[-1] += f"\n\n{text}"
            else:
                found.append(text)
                kinds.append(kind)
        return found

    def block(self, token: Token) -> str:
        """One block; stands behind it afterwards."""
        start, end = self.at, _closing(self.tokens, self.at)
        self.at += 1
        if token.type == "paragraph_open":
            text = self.line(self.tokens[start + 1])
        elif token.type == "heading_open":
            text = self.heading(token, self.tokens[start + 1])
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            text = self.items(token, end)
        elif token.type == "blockquote_open":
            text = "\n".join(f"> {line}".rstrip() for line in "\n\n".join(self.blocks(end)).split("\n"))
        elif token.type == "table_open":
            text = self.table(start, end)
        elif token.type in ("fence", "code_block"):
            text = code(token)
        elif token.type == "inline":
            text = self.line(token)
        else:
            text = "---"
        self.at = end + 1
        return text

    def heading(self, token: Token, words: Token) -> str:
        text = re.sub(r"#+$", lambda end: "&#35;" * len(end[0]), " ".join(self.line(words).split("\n")))
        said = " ".join(child.content for child in words.children or [] if child.type in ("text", "code_inline"))
        return self.writing.heading(int(token.tag[1]), text, said, str(token.meta.get("name", "")))

    def items(self, token: Token, end: int) -> str:
        number = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        items: list[str] = []
        loose = False
        while self.at < end:
            first = self.at
            closing = _closing(self.tokens, first)
            loose = loose or _is_loose(self.tokens, first, closing)
            self.at += 1
            inside = self.blocks(closing)
            if inside and self.tokens[first + 1].type != "paragraph_open":
                # Python-Markdown looks for words behind the mark of an item.
                inside.insert(0, "&#160;")
            tight = not loose and len(inside) > 1
            body = ("\n" if tight else "\n\n").join(inside) or "&#160;"
            mark = "- " if number is None else f"{number + len(items)}. "
            items.append(mark + body.replace("\n", f"\n{_INDENT}").replace(f"\n{_INDENT}\n", "\n\n"))
            self.at = closing + 1
        return ("\n\n" if loose else "\n").join(items)

    def table(self, start: int, end: int) -> str:
        rows: list[list[str]] = []
        aligned: list[str] = []
        for at in range(start, end):
            token = self.tokens[at]
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(" ".join(self.line(token).split("\n")) or " ")
            elif token.type == "th_open":
                aligned.append(_ALIGNED[str(token.attrs.get("style", ""))])
        return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], aligned, *rows[1:]))

    def line(self, token: Token) -> str:
        """The words of a paragraph, heading or cell."""
        return self.children(token.children or [], at_start=True)

    def children(self, children: list[Token], at_start: bool = False) -> str:
        pieces: list[str] = []
        marks: list[str] = []
        opened: list[tuple[Token, int]] = []
        for child in children:
            if child.type == "link_open":
                opened.append((child, len(pieces)))
                continue
            if child.type == "link_close":
                link, first = opened.pop()
                piece = self.link(link, "".join(pieces[first:]))
                del pieces[first:]
            else:
                piece = self.child(child, marks, pieces[-1] if pieces else "")
            if child.type == "citation" and not piece and pieces:
                pieces[-1] = pieces[-1].rstrip(" ")
            if child.type in ("link_close", "image") and pieces and pieces[-1].endswith("!"):
                pieces[-1] = f"{pieces[-1][:-1]}\\!"
            starts = pieces[-1].endswith("\n") if pieces else at_start and not opened
            pieces.append(harmless(piece.lstrip(" ")) if starts and child.type == "text" else piece)
        return "".join(pieces)

    def link(self, link: Token, words: str) -> str:
        return self.writing.link(str(link.attrs["href"]), str(link.attrs.get("title", "")), words, str(link.meta["said"]))

    def child(self, child: Token, marks: list[str], written: str) -> str:
        """One token of a line. `marks` are those that are open, and `written` is what stands before it."""
        kind = child.type
        if kind == "text":
            return self.said.get(id(child), escaped(child.content))
        if kind in ("em_open", "strong_open"):
            # Asterisks beside or within others are read in more than one way; tags are not.
            plain = not marks and not written.endswith("*")
            tag = kind.removesuffix("_open")
            marks.append(_ASTERISKS[tag] if plain else f"</{tag}>")
            return _ASTERISKS[tag] if plain else f"<{tag}>"
        if kind in ("em_close", "strong_close"):
            return marks.pop()
        if kind == "code_inline":
            return code_in_line(child.content)
        if kind == "softbreak":
            return "\n"
        if kind == "hardbreak":
            return "  \n"
        if kind == "citation":
            return self.writing.cite(child.content)
        if kind == "image":
            return self.writing.image(str(child.attrs["src"]), _words(child.children or []))
        return child.content


_ALIGNED = {"": "---", "text-align:left": ":--", "text-align:center": ":-:", "text-align:right": "--:"}


def _leaves(token: Token) -> Iterator[Token]:
    """The stretches of words of a block's token that stand in no link and no heading."""
    if token.type != "inline" or token.meta.get("heading"):
        return
    linked = 0
    for child in token.children or []:
        linked += child.nesting if child.type in ("link_open", "link_close") else 0
        if child.type == "text" and not linked and child.content:
            yield child


def _words(children: list[Token]) -> str:
    return "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content for child in children)


def _closing(tokens: tuple[Token, ...], at: int) -> int:
    """Where the block ends that begins here."""
    depth = 0
    for end in range(at, len(tokens)):
        depth += tokens[end].nesting
        if not depth:
            return end
    return len(tokens) - 1


def _is_loose(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether an item's paragraphs stand apart: as the author wrote it, or because it holds more than words and lists."""
    level = tokens[first].level + 1
    own = [token for token in tokens[first + 1 : last] if token.level == level and token.nesting >= 0]
    kinds = {token.type for token in own} - {"bullet_list_open", "ordered_list_open", "paragraph_open"}
    return bool(kinds) or any(token.type == "paragraph_open" and not token.hidden for token in own)
