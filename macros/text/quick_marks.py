"""A Markdown extension: a text is searched for a mark only where the character stands with which that mark begins.

Python-Markdown tries each of its fourteen patterns on every stretch of text, with a dozen steps of Python for each;
most stretches hold no mark, or one. What it finds is the same.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

#: What stands in every match of a pattern, by the pattern's name. A pattern that is not named here is always tried.
WITHIN = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}


class QuickMarks(InlineProcessor):
    """Does what Python-Markdown does, without the patterns that cannot match."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        patterns = self.inlinePatterns
        within = {patterns[name]: text for name, text in WITHIN.items() if name in patterns}
        self._patterns = [(index, pattern, within.get(pattern, "")) for index, pattern in enumerate(patterns)]
        return super().run(tree, ancestors)

    # The name is that of a private method of the class above, which its own methods call.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        for index, pattern, within in self._patterns[patternIndex:]:
            matched, start = within in data, 0
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)
        return data


class QuickMarksExtension(Extension):
    """Registers `QuickMarks` in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(QuickMarks(md), "inline", 20)


def makeExtension(**settings) -> QuickMarksExtension:
    """What Python-Markdown calls."""
    return QuickMarksExtension(**settings)
