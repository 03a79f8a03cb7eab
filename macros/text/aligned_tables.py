"""A Markdown extension: the alignment of a table's column is a class, because our policy allows no styles in tags."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right);?")

#: Classes say where the text ends in any script: `left` is the side at which lines start.
CLASSES = {"left": "at-start", "center": "centred", "right": "at-end"}


class ByClass(Treeprocessor):
    """Turns `style="text-align: right;"` into `class="at-end"`."""

    def run(self, root: Element) -> None:
        for tag in ("th", "td"):
            for cell in root.iter(tag):
                found = _ALIGNMENT.fullmatch(cell.attrib.pop("style", ""))
                if found:
                    cell.set("class", CLASSES[found[1]])


class AlignedTables(Extension):
    """Registers `ByClass` behind the extensions that build the tree."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(ByClass(md), "aligned-tables", 1)


def makeExtension(**settings: Any) -> AlignedTables:
    """What Python-Markdown calls."""
    return AlignedTables(**settings)
