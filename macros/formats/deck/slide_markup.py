"""What an author wrote on a slide and in its notes, as simple HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import markdown
from markupsafe import Markup

from macros.programme.load import Loaded
from macros.text.reader import read
from macros.text.words import escaped
from macros.text.writing import AsItStands
from macros.text.written import written

_TAG = re.compile(r"<[^>]+>")


class _OnSlides(AsItStands):
    """Words alone: links by their text, pictures in words, headings as bold lines, and citations by `cited`."""

    def __init__(self, cited: Callable[[str], str]):
        self.cited = cited

    def cite(self, cited: str) -> str:
        return self.cited(cited)

    def link(self, target: str, title: str, words: str, said: str) -> str:
        return words

    def image(self, src: str, alt: str) -> str:
        return escaped(alt)

    def heading(self, level: int, words: str, said: str, name: str) -> str:
        return f"**{words}**"


def plain_notes(text: str, loaded: Loaded) -> Markup:
    """Notes as simple HTML: citations as words, links by their text, headings as bold lines."""
    inline = loaded.citations.inline
    return Markup(_html(text, lambda cited: _TAG.sub("", inline.get(cited, ""))))


def words(text: str) -> Markup:
    """An author's words on a slide: bold and slanted as written, without citations and links."""
    made = _html(text, lambda cited: "")
    only = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", made, re.DOTALL)
    return Markup(only[1] if only else made)


@cache
def _engine() -> markdown.Markdown:
    return markdown.Markdown(extensions=["sane_lists", "tables", "pymdownx.superfences"])


def _html(text: str, cited: Callable[[str], str]) -> str:
    return _engine().reset().convert(written(read(text), _OnSlides(cited)))
