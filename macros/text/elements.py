"""Reads HTML into elements: tags with their attributes, and the words and elements in each, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "img", "hr", "input", "col"}

#: The attributes of a tag, as Python reads them.
Attributes = list[tuple[str, str | None]]


@dataclass
class Element:
    """An element of HTML with its attributes, and its words and elements in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads HTML into elements; a tag that nothing opened closes nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        opened = next((index for index in range(len(self.open) - 1, 0, -1) if self.open[index].tag == tag), None)
        if opened:
            del self.open[opened:]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def elements(html: str) -> Element:
    """All of some HTML, in an element without a tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


def all_of(element: Element, *tags: str) -> list[Element]:
    """The elements of these tags, outermost first, in order."""
    found: list[Element] = []
    for child in element.children:
        if isinstance(child, Element):
            found += [child] if child.tag in tags else all_of(child, *tags)
    return found


def text_of(element: Element) -> str:
    """The words in an element, without its tags."""
    return "".join(child if isinstance(child, str) else text_of(child) for child in element.children)
