"""A Markdown extension: `/// html | div.name` opens an element around Markdown, and as many slashes close it.

It reads what `macros.pages.frames` writes, which is the notation of pymdownx.blocks.html: that extension reads it too,
at four times the cost, and on a large site most of the time of a build is Markdown.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor

_OPENING = re.compile(r"(?P<slashes>/{3,}) html \| (?P<tag>[a-z]+)(?P<rest>[^\n]*)(?:\n|$)")
_ATTRIBUTE = re.compile(r"#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[(?P<name>[\w-]+)(?:=\"(?P<value>[^\"]*)\")?\]")

#: What `macros.pages` writes as whole elements: the label of a block on one line, and the list of sources.
READY = re.compile(r'^(?:<p class="label" .*|<ul class="sources">\n(?:<li .*\n)+</ul>)$', re.MULTILINE)

#: Elements that hold a line of text and no paragraphs.
LINES = frozenset({"summary"})


class Boxes(BlockProcessor):
    """Takes the blocks from an opening to its closing, however deep other boxes lie between."""

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("///") and _OPENING.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        opening = _OPENING.match(blocks[0])
        if not opening:
            return False
        closing = f"\n{opening['slashes']}\n"
        blocks[0] = blocks[0][opening.end() :]
        inside = []
        while blocks:
            block = blocks.pop(0)
            before, closed, after = f"\n{block}\n".partition(closing)
            # The blank lines before a block count where code goes on; those beside our own marks do not.
            inside.append(before.strip("\n") if closed else block)
            if closed:
                if after.strip():
                    blocks.insert(0, after.strip("\n"))
                break
        element = SubElement(parent, opening["tag"], _attributes(opening["rest"]))
        if opening["tag"] in LINES:
            element.text = "\n\n".join(inside).strip()
        else:
            self.parser.parseBlocks(element, _without_ends(inside))
        return None


def _without_ends(blocks: list[str]) -> list[str]:
    """Blocks without the empty ones beside our own marks; those between others count where code goes on."""
    told = [at for at, block in enumerate(blocks) if block]
    return blocks[told[0] : told[-1] + 1] if told else []


def _attributes(selector: str) -> dict[str, str]:
    """`.note#first[role="region"]` as attributes; one without a value has its name for a value."""
    found: dict[str, str] = {}
    classes = []
    for match in _ATTRIBUTE.finditer(selector):
        if match["id"]:
            found["id"] = match["id"]
        elif match["class"]:
            classes.append(match["class"])
        else:
            found[match["name"]] = match["name"] if match["value"] is None else match["value"]
    return found | ({"class": " ".join(sorted(classes))} if classes else {})


class Ready(Preprocessor):
    """Puts aside what is HTML already, and costly to take apart twice."""

    def run(self, lines: list[str]) -> list[str]:
        return READY.sub(lambda whole: self.md.htmlStash.store(f"{whole[0]}\n"), "\n".join(lines)).split("\n")


class BoxesExtension(Extension):
    """Registers `Boxes` where pymdownx registers its own, and `Ready` behind code fences and before HTML is read."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(Boxes(md.parser), "boxes", 89.99)
        md.preprocessors.register(Ready(md), "ready", 24)


def makeExtension(**settings: Any) -> BoxesExtension:
    """What Python-Markdown calls."""
    return BoxesExtension(**settings)
