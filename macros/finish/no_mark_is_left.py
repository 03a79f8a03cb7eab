"""No mark of Markdown is left on a built page: what a reader sees is words, whatever an author wrote and whoever read it.

It stands behind the checks, which name such marks on their line before anything is built.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted
from macros.model.record import Place
from macros.text.left_marks import BEGUN, WITHIN

AFTER = ("whole-modules",)
FIX = "Write it as the guide to Markdown shows, or put a backslash before it if it is meant as it stands."

#: What holds samples, and what no reader sees.
_NO_WORDS = re.compile(r"<(code|pre|script|style|svg|textarea|title)\b[^>]*>.*?</\1>", re.DOTALL)

_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)

#: What begins a stretch of words of its own. Marks within a line do not.
_BEGINS = r"(?:<(?:p|li|td|th|dd|dt|summary|h[1-6]|div|blockquote)\b[^>]*>|<br ?/?>|\n)\s*"

#: What is left of marks: some where a line begins, the others wherever they stand.
_LEFT = re.compile(rf"{_BEGINS}(?P<begun>{BEGUN})|(?P<within>{WITHIN})")


def finish(site: BuiltSite) -> Iterator[Finding]:
    for path, page in site.pages.items():
        main = _MAIN.search(page)
        if not main:
            continue
        words = _NO_WORDS.sub("", main[0])
        for found in _LEFT.finditer(words):
            mark = html.unescape(found["begun"] or found["within"]).strip()
            first = max(words.rfind("<p", 0, found.end()), words.rfind("\n", 0, found.end()), found.end() - 200, 0)
            shown = html.unescape(re.sub(r"<[^>]*>", "", words[first : found.end() + 100])).strip()
            place = site.place(path)
            text = site.loaded.sources.texts.get(place.file, "")
            if not _is_meant(text, mark):
                yield Finding(
                    _on_its_line(place, text, shown),
                    f"The page {quoted(path)} shows a mark as it stands: {quoted(shown.split(chr(10))[0])}.",
                )
                break


def _on_its_line(place: Place, text: str, shown: str) -> Place:
    """The line of the author's text that holds the words behind a mark, or the page's own place."""
    for words in (shown, *re.findall(r"\w[\w ,’']{3,}", shown)):
        at = text.find(words.split("\n")[0].strip())
        if at >= 0:
            return Place(place.file, text.count("\n", 0, at) + 1)
    return place


def _is_meant(text: str, mark: str) -> bool:
    """Whether an author wrote the mark with a backslash, or spelt it out."""
    return any(sign in text for sign in (f"\\{mark[0]}", f"&#{ord(mark[0])};"))
