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
from macros.text import prose

#: What a reading view is called, below the page that it is of.
BESIDE = "with-english"

#: Words in Latin letters within another script, such as the name of a helpline.
_LATIN_WORDS = re.compile(r"(?<!\w)[A-Za-z](?:[\w &'’.+-]*[A-Za-z+])?", re.ASCII)

#: A citation with the space before it.
_CITED = re.compile(rf"\s*{prose.CITATION.pattern}")

#: A link to one of our pages, as it is written for the engine.
_PAGE_LINK = re.compile(r"\]\((?P<page>[^)\s#]*\.md)(?:#[^)\s]*)?\)")


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

    def prose(self, text: str, shift: int | None = None, explain: bool = False) -> str:
        if not self.cites:
            text = _CITED.sub("", text)
        written_in_latin = "LATIN" in unicodedata.name(self.language.native[0], "")
        written = super().prose(text if written_in_latin else _latin_marked(text), shift, explain)
        return written if self.code == ENGLISH else _PAGE_LINK.sub(self._with_language, written)

    def _with_language(self, link: re.Match[str]) -> str:
        """A link that says so where it leads from another language to an English page."""
        page = posixpath.normpath(posixpath.join(self.folder, link["page"]))
        return link[0] if page.startswith(f"families/{self.code}/") else f"{link[0]}{{ hreflang={ENGLISH} }}"

    def cite(self, cited: str) -> str:
        said = super().cite(cited)
        return f'<bdi lang="en" dir="ltr">{said}</bdi>' if self.code != ENGLISH else said

    def english(self) -> Linked:
        """The same page, with English words and links."""
        other = copy(self)
        other._language, other.code = self.programme.languages[ENGLISH], ENGLISH
        return other


def _latin_marked(text: str) -> str:
    """The text with each run of Latin letters marked as English, so that it is read and set as English is."""
    pieces, at = [], 0
    for token in (*prose.tokens(text), None):
        end = token.start if token else len(text)
        pieces.append(_LATIN_WORDS.sub(lambda match: f'<bdi lang="en" dir="ltr">{html.escape(match[0])}</bdi>', text[at:end]))
        if token:
            pieces.append(text[token.start : token.end])
            at = token.end
    return "".join(pieces)
