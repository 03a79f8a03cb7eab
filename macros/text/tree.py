"""Turns Markdown into a plain tree of words, lists, tables and pictures, which a layout can draw without running it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from macros.model.module import Module
from macros.model.tree import BREAK, Branch, Node, Picture, Table
from macros.text.elements import Element, all_of, elements, text_of

_BLOCKS = {"p", "ul", "ol", "dl", "table", "pre", "blockquote", "div", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_MARKED: dict[str, Literal["strong", "emphasis"]] = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}


def blocks(html: str, module: Module | None, level: int) -> list[Branch]:
    """The tree of a text of HTML. Its headings begin at `level` and never skip one; a picture is one of `module`'s."""
    tree = _blocks(elements(html), module)
    _levels(tree, level)
    return tree


def from_html(html: str) -> list[Node]:
    """The words of a stretch of HTML, such as the entry of a source."""
    return _line(elements(html).children)


def _blocks(element: Element, module: Module | None) -> list[Branch]:
    """What stands in an element, block by block; loose words become a paragraph."""
    found: list[Branch] = []
    loose: list[Element | str] = []

    def gather() -> None:
        found.extend(_paragraphs(loose, module))
        loose.clear()

    for child in element.children:
        if isinstance(child, Element) and child.tag in _BLOCKS:
            gather()
            found += _block(child, module)
        else:
            loose.append(child)
    gather()
    return found


def _block(element: Element, module: Module | None) -> list[Branch]:
    tag = element.tag
    if tag == "p":
        return _paragraphs(element.children, module)
    if tag in ("ul", "ol"):
        items = [_blocks(item, module) for item in all_of(element, "li")]
        start = element.attributes.get("start", "1")
        return [{"kind": "list", "ordered": tag == "ol", "start": int(start) if start.isdigit() else 1, "items": items}]
    if tag == "table":
        return [_table(element)]
    if tag == "pre":
        return [{"kind": "code", "text": text_of(element).strip("\n")}]
    if tag == "blockquote":
        return [{"kind": "quote", "blocks": _blocks(element, module)}]
    if tag == "dl":
        return [block for child in element.children if isinstance(child, Element) for block in _explained(child, module)]
    if tag == "hr":
        return [{"kind": "rule"}]
    if tag[0] == "h" and tag[1:].isdigit():
        return [{"kind": "heading", "level": int(tag[1]), "words": _line(element.children)}]
    return _blocks(element, module)


def _explained(element: Element, module: Module | None) -> list[Branch]:
    """A word of a list of definitions, or what is said of it."""
    if element.tag == "dt":
        return [{"kind": "paragraph", "words": [{"kind": "strong", "words": _line(element.children)}]}]
    return _blocks(element, module)


def _paragraphs(children: list[Element | str], module: Module | None) -> list[Branch]:
    """A paragraph; the pictures in it stand behind it, each on its own."""
    pictures = [child for child in children if isinstance(child, Element) and child.tag == "img"]
    words = _line([child for child in children if child not in pictures])
    found: list[Branch] = [{"kind": "paragraph", "words": words}] if words else []
    return found + [_picture(picture, module) for picture in pictures]


def _picture(element: Element, module: Module | None) -> Branch:
    src, alt = element.attributes.get("src", ""), element.attributes.get("alt", "")
    return picture(module, src, alt) if module and src in module.pictures else {"kind": "paragraph", "words": [alt]}


def picture(module: Module, src: str, alt: str) -> Picture:
    """A picture of a module, with its width in points where it states one."""
    size = module.pictures[src].size
    width = size[0] * 0.75 if size else None
    return {"kind": "picture", "path": f"pictures/{module.slug}/{src}", "alt": alt, "width": width}


def _table(element: Element) -> Table:
    """A table by its rows; the first is the header."""
    rows = [[_line(cell.children) for cell in all_of(row, "th", "td")] for row in all_of(element, "tr")]
    return {"kind": "table", "header": rows[0], "rows": rows[1:]}


def _words(children: list[Element | str]) -> list[Node]:
    """Words with their marks; white space is one blank."""
    found: list[Node] = []
    for child in children:
        if isinstance(child, str):
            found.append(re.sub(r"[ \t\r\n]+", " ", child))
        elif child.tag in _MARKED:
            found.append({"kind": _MARKED[child.tag], "words": _words(child.children)})
        elif child.tag == "code":
            found.append({"kind": "code", "text": text_of(child)})
        elif child.tag == "br":
            found.append(BREAK)
        elif child.tag == "img":
            found.append(child.attributes.get("alt", ""))
        elif child.tag == "a" and re.match(r"https?:|mailto:|tel:", child.attributes.get("href", "")):
            found.append({"kind": "link", "to": child.attributes["href"], "words": _words(child.children)})
        else:
            found += _words(child.children)
    return [node for node in found if node != ""]


def _line(children: list[Element | str]) -> list[Node]:
    """Words without the blanks that stand for the line breaks around them."""
    words = _words(children)
    if words and isinstance(words[0], str):
        words[0] = words[0].lstrip()
    if words and isinstance(words[-1], str):
        words[-1] = words[-1].rstrip()
    return [node for node in words if node != ""]


def paragraphs(tree: list[Branch]) -> Iterator[list[Node]]:
    """The words of every paragraph and item, in order."""
    for branch in tree:
        if branch["kind"] == "paragraph" or branch["kind"] == "heading":
            yield branch["words"]
        elif branch["kind"] == "list":
            for item in branch["items"]:
                yield from paragraphs(item)
        elif branch["kind"] == "quote":
            yield from paragraphs(branch["blocks"])


def _levels(tree: list[Branch], first: int) -> None:
    """Gives headings the levels from `first` on, each at most one below the heading before it."""
    headings = [block for block in tree if block["kind"] == "heading"]
    ranks = {level: rank for rank, level in enumerate(sorted({heading["level"] for heading in headings}))}
    last = first - 1
    for heading in headings:
        heading["level"] = last = min(first + ranks[heading["level"]], last + 1)
