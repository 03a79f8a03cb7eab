"""No built page loads anything from another host, runs a handler, or carries a style of its own in a tag."""

import re
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted

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


def finish(site: BuiltSite) -> Iterator[Finding]:
    for path, text in site.pages.items():
        for match in FORBIDDEN.finditer(text):
            yield Finding(site.place(path), f"The page {quoted(path)} holds {quoted(match[0])}.")
