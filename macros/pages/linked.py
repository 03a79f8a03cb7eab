"""Writes a page in any language, whose links lead to pages in that language."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from copy import copy

from macros.model.family import ENGLISH
from macros.pages.view import View
from macros.programme.load import Loaded
from macros.text.words import escaped

#: What a reading view is called, below the page that it is of.
BESIDE = "with-english"

#: Words in Latin letters within another script, such as the name of a helpline.
_LATIN_WORDS = re.compile(r"(?<!\w)[A-Za-z](?:[\w &'’.+-]*[A-Za-z+])?", re.ASCII)


class Linked(View):
    """A page whose links lead to pages in its own language, and to the English ones where there is no other."""

    def __init__(self, loaded: Loaded, path: str, language: str):
        programme = loaded.programme
        super().__init__(programme, loaded.citations, root="../" * path.count("/"), language=programme.languages[language])
        self.folder = posixpath.dirname(path)
        self.code = language
        #: A reading view is read aloud: it names its sources in words, and leaves the list to the page that it is of.
        self.cites = not path.endswith(f"/{BESIDE}.md")

    def target(self, target: str) -> str:
        path, mark, name = super().target(target).partition("#")
        if not path.endswith(".md") or path.startswith(self.root):
            return path + mark + name
        own = posixpath.normpath(posixpath.join("families", self.code, path))
        english = posixpath.normpath(posixpath.join("families", path))
        found = own if own in self.programme.by_path else english
        return posixpath.relpath(found, self.folder) + mark + name

    def plain(self, words: str) -> str:
        return super().plain(words) if "LATIN" in unicodedata.name(self.language.native[0], "") else _latin_marked(words)

    def link(self, target: str, title: str, words: str) -> str:
        """Says so where a link leads from another language to an English page."""
        link = super().link(target, title, words)
        path = target.partition("#")[0]
        if self.code == ENGLISH or not path.endswith(".md"):
            return link
        page = posixpath.normpath(posixpath.join(self.folder, path))
        return link if page.startswith(f"families/{self.code}/") else f"{link}{{ hreflang={ENGLISH} }}"

    def cite(self, cited: str) -> str:
        said = super().cite(cited) if self.cites else ""
        return f'<bdi lang="en" dir="ltr">{said}</bdi>' if said and self.code != ENGLISH else said

    def english(self) -> Linked:
        """The same page, with English words and links."""
        other = copy(self)
        other._language, other.code = self.programme.languages[ENGLISH], ENGLISH
        return other


def _latin_marked(words: str) -> str:
    """Plain words with each run of Latin letters marked as English, so that it is read and set as English is."""
    pieces: list[str] = []
    at = 0
    for run in _LATIN_WORDS.finditer(words):
        pieces += (escaped(words[at : run.start()]), f'<bdi lang="en" dir="ltr">{html.escape(run[0])}</bdi>')
        at = run.end()
    return "".join(pieces) + escaped(words[at:])
