"""What an author wrote on a slide and in its notes, as simple HTML."""

from __future__ import annotations

import re
from functools import cache

import markdown
from markupsafe import Markup

from macros.programme.load import Loaded
from macros.text import prose

_TAG = re.compile(r"<[^>]+>")


def plain_notes(text: str, loaded: Loaded) -> Markup:
    """Notes as simple HTML: citations as words, links by their text, headings as bold lines."""
    pieces, at = [], 0
    for token in prose.tokens(text):
        pieces.append(text[at : token.start])
        if token.kind == "citation":
            pieces.append(_TAG.sub("", loaded.citations.inline.get(token.match["cited"], "")))
        else:
            pieces.append(_words_of(token, text))
        at = token.end
    return Markup(_html("".join(pieces) + text[at:]))


def words(text: str) -> Markup:
    """An author's words on a slide: bold and slanted as written, without citations and links."""
    pieces, at = [], 0
    for token in prose.tokens(text):
        before = text[at : token.start]
        pieces.append(before.rstrip() if token.kind == "citation" else before)
        pieces.append("" if token.kind == "citation" else _words_of(token, text))
        at = token.end
    made = _html("".join(pieces) + text[at:])
    only = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", made, re.DOTALL)
    return Markup(only[1] if only else made)


def _words_of(token: prose.Token, text: str) -> str:
    """What stands for a token that is not plain words; marks of the engine and other code stay as they are."""
    match = token.match
    if token.kind == "link":
        return prose.CITATION.sub("", match["text"])
    if token.kind == "image":
        return match["alt"]
    if token.kind == "heading":
        return f"**{match['text']}**"
    return text[token.start : token.end]


@cache
def _engine() -> markdown.Markdown:
    """Markdown without raw HTML: an author's tags are shown as text."""
    engine = markdown.Markdown(extensions=["sane_lists", "tables"])
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    return engine


def _html(text: str) -> str:
    return _engine().reset().convert(text)
