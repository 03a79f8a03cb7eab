"""A page that is made for the search alone, and leads to a place on a page of the site."""

from __future__ import annotations

import html

_PAGE = """\
<!doctype html>
<html lang="en-GB"><head><title>{title}</title></head>
<body><main data-pagefind-body data-pagefind-filter="for:{audience}">
<p hidden data-pagefind-ignore data-pagefind-filter="kind">{kind}</p>
<p hidden data-pagefind-ignore data-pagefind-meta="summary">{summary}</p>
<p hidden data-pagefind-ignore data-pagefind-meta="address">{address}</p>
<h1>{title}</h1>
{text}
</main></body></html>
"""


def page(title: str, text: str, audience: str, address: str, kind: str, summary: str = "") -> str:
    """The page: its title and text are HTML, `address` counts from the site."""
    return _PAGE.format(
        title=title, text=text, audience=html.escape(audience), address=html.escape(address), kind=kind, summary=html.escape(summary)
    )
