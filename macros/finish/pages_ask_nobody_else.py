"""No built page and no style loads anything from another host, and no page runs a handler or carries a style of its own in a tag."""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted
from macros.model.record import Place

AFTER = ("whole-modules",)
FIX = "Remove it, or put the file into the site."

#: Quotation marks may be left out in HTML, and what stands between them is no attribute.
FORBIDDEN = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object|input|link(?![^>]*rel="canonical"))\b[^>]*?\s
          (?:src|href|srcset|data|poster)\s*=\s*["']?(?:[^"'>]*\s)?(?:[a-z]+:)?//[^>]*>
      | <[a-z](?:[^>"'\s]++|\s(?!(?:on[a-z]+|style)\s*=)|"[^"]*+"|'[^']*+')*+\s(?:on[a-z]+|style)\s*=[^>]*>
      | \shref\s*=\s*["']?\s*(?:java|vb)script:[^"'>]*
    """,
    re.IGNORECASE | re.VERBOSE,
)


#: A style that stands on a page.
STYLE = re.compile(r"<style>([^<]*)</style>")

#: What of a style asks another host, once its signs are no longer spelt out.
ASKS = re.compile(
    r"""@import\b[^;]*
      | (?:\burl|\bsrc|image-set)\(\s*["']?\s*(?!data:image/)(?:[a-z][a-z0-9+.-]*:|//|[/\\]{2})[^)]*
      | ["'](?:[a-z]+:)?//[^"']*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SPELT_OUT = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(?=[^\n])|/\*.*?\*/", re.DOTALL)


def finish(site: BuiltSite) -> Iterator[Finding]:
    for path, text in site.pages.items():
        for match in FORBIDDEN.finditer(text):
            yield Finding(site.place(path), f"The page {quoted(path)} holds {quoted(match[0])}.")
        for style in STYLE.findall(text) if "<style" in text else ():
            if asked := asks(style):
                yield Finding(site.place(path), f"A style of the page {quoted(path)} asks another host: {quoted(asked)}.")
    for path in sorted(path for path in site.files if path.endswith(".css")):
        if asked := asks((site.folder / path).read_text("utf-8", "replace")):
            yield Finding(Place(f"docs/{path}"), f"The styles {quoted(path)} ask another host: {quoted(asked)}.")


@lru_cache
def asks(style: str) -> str:
    """What in a style would be loaded from another host, or nothing."""
    found = ASKS.search(_SPELT_OUT.sub(_said, style))
    return found[0] if found else ""


def _said(spelt: re.Match[str]) -> str:
    """The sign that a style spells out by its number; nothing of a comment, and of a lone backslash."""
    number = int(spelt[1], 16) if spelt[1] else 0
    return chr(number) if 0 < number < 0x110000 else ""
