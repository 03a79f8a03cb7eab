"""Turns Markdown into a plain tree of words, lists, tables and pictures, which a layout can draw without running it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from macros.model.module import Module
from macros.model.tree import BREAK, Node

_VOID = {"br", "img", "hr", "input", "col"}
_BLOCKS = {"p", "ul", "ol", "dl", "table", "pre", "blockquote", "div", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_MARKED = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}


def blocks(html: str, module: Module | None, level: int) -> list[dict[str, Any]]:
    """The tree of a text of HTML. Its headings begin at `level` and never skip one; a picture is one of `module`'s."""
    tree = _blocks(_elements(html), module)
    _levels(tree, level)
    return tree


def from_html(html: str) -> list[Node]:
    """The words of a stretch of HTML, such as the entry of a source."""
    return _line(_elements(html).children)


@dataclass
class _Element:
    """An element of HTML with its attributes, and its words and elements in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Any] = field(default_factory=list)


class _Elements(HTMLParser):
    """Reads HTML into elements; a tag that nothing opened closes nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Element("", {})]

    def handle_starttag(self, tag, attrs):
        element = _Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(_Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        opened = next((index for index in range(len(self.open) - 1, 0, -1) if self.open[index].tag == tag), None)
        if opened:
            del self.open[opened:]

    def handle_data(self, data):
        self.open[-1].children.append(data)


def _elements(html: str) -> _Element:
    reader = _Elements()
    reader.feed(html)
    reader.close()
    return reader.open[0]


def _blocks(element: _Element, module: Module | None) -> list[dict[str, Any]]:
    """What stands in an element, block by block; loose words become a paragraph."""
    found: list[dict[str, Any]] = []
    loose: list[Any] = []

    def gather() -> None:
        found.extend(_paragraphs(loose, module))
        loose.clear()

    for child in element.children:
        if isinstance(child, _Element) and child.tag in _BLOCKS:
            gather()
            found += _block(child, module)
        else:
            loose.append(child)
    gather()
    return found


def _block(element: _Element, module: Module | None) -> list[dict[str, Any]]:
    tag = element.tag
    if tag == "p":
        return _paragraphs(element.children, module)
    if tag in ("ul", "ol"):
        items = [_blocks(item, module) for item in _all(element, "li")]
        start = element.attributes.get("start", "1")
        return [{"kind": "list", "ordered": tag == "ol", "start": int(start) if start.isdigit() else 1, "items": items}]
    if tag == "table":
        return [_table(element)]
    if tag == "pre":
        return [{"kind": "code", "text": _text(element).strip("\n")}]
    if tag == "blockquote":
        return [{"kind": "quote", "blocks": _blocks(element, module)}]
    if tag == "dl":
        return [block for child in element.children if isinstance(child, _Element) for block in _explained(child, module)]
    if tag == "hr":
        return [{"kind": "rule"}]
    if tag[0] == "h" and tag[1:].isdigit():
        return [{"kind": "heading", "level": int(tag[1]), "words": _line(element.children)}]
    return _blocks(element, module)


def _explained(element: _Element, module: Module | None) -> list[dict[str, Any]]:
    """A word of a list of definitions, or what is said of it."""
    if element.tag == "dt":
        return [{"kind": "paragraph", "words": [{"kind": "strong", "words": _line(element.children)}]}]
    return _blocks(element, module)


def _paragraphs(children: list[Any], module: Module | None) -> list[dict[str, Any]]:
    """A paragraph; the pictures in it stand behind it, each on its own."""
    pictures = [child for child in children if isinstance(child, _Element) and child.tag == "img"]
    words = _line([child for child in children if child not in pictures])
    found: list[dict[str, Any]] = [{"kind": "paragraph", "words": words}] if words else []
    return found + [_picture(picture, module) for picture in pictures]


def _picture(element: _Element, module: Module | None) -> dict[str, Any]:
    src, alt = element.attributes.get("src", ""), element.attributes.get("alt", "")
    return picture(module, src, alt) if module and src in module.pictures else {"kind": "paragraph", "words": [alt]}


def picture(module: Module, src: str, alt: str) -> dict[str, Any]:
    """A picture of a module, with its width in points where it states one."""
    size = module.pictures[src].size
    width = size[0] * 0.75 if size else None
    return {"kind": "picture", "path": f"pictures/{module.slug}/{src}", "alt": alt, "width": width}


def _table(element: _Element) -> dict[str, Any]:
    """A table by its rows; the first is the header."""
    rows = [[_line(cell.children) for cell in _all(row, "th", "td")] for row in _all(element, "tr")]
    return {"kind": "table", "header": rows[0], "rows": rows[1:]}


def _all(element: _Element, *tags: str) -> list[_Element]:
    """The elements of these tags, outermost first, in order."""
    found: list[_Element] = []
    for child in element.children:
        if isinstance(child, _Element):
            found += [child] if child.tag in tags else _all(child, *tags)
    return found


def _words(children: list[Any]) -> list[Node]:
    """Words with their marks; white space is one blank."""
    found: list[Node] = []
    for child in children:
        if isinstance(child, str):
            found.append(re.sub(r"[ \t\r\n]+", " ", child))
        elif child.tag in _MARKED:
            found.append({"kind": _MARKED[child.tag], "words": _words(child.children)})
        elif child.tag == "code":
            found.append({"kind": "code", "text": _text(child)})
        elif child.tag == "br":
            found.append(BREAK)
        elif child.tag == "img":
            found.append(child.attributes.get("alt", ""))
        elif child.tag == "a" and re.match(r"https?:|mailto:|tel:", child.attributes.get("href", "")):
            found.append({"kind": "link", "to": child.attributes["href"], "words": _words(child.children)})
        else:
            found += _words(child.children)
    return [node for node in found if node != ""]


def _line(children: list[Any]) -> list[Node]:
    """Words without the blanks that stand for the line breaks around them."""
    words = _words(children)
    if words and isinstance(words[0], str):
        words[0] = words[0].lstrip()
    if words and isinstance(words[-1], str):
        words[-1] = words[-1].rstrip()
    return [node for node in words if node != ""]


def _text(element: _Element) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in element.children)


def paragraphs(tree: list[dict[str, Any]]) -> Iterator[list[Node]]:
    """The words of every paragraph and item, in order."""
    for block in tree:
        if block["kind"] in ("paragraph", "heading"):
            yield block["words"]
        for item in (*block.get("items", ()), block.get("blocks", ())):
            yield from paragraphs(item)


def _levels(tree: list[dict[str, Any]], first: int) -> None:
    """Gives headings the levels from `first` on, each at most one below the heading before it."""
    headings = [block for block in tree if block["kind"] == "heading"]
    ranks = {level: rank for rank, level in enumerate(sorted({heading["level"] for heading in headings}))}
    last = first - 1
    for heading in headings:
        heading["level"] = last = min(first + ranks[heading["level"]], last + 1)
