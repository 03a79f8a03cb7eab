"""Tells the browser, page by page, to run and load only what this site serves: no inline code, no other host.

What a page may do is fixed by its template, before the page is built. Each page carries its whole policy in a
`<meta>`, first in its head. What a `<meta>` cannot carry, and the other headers, are the same on every path: `_headers` for hosts that read it, and a snippet for nginx in `build/`.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator

from macros.finish.built.brought import NOTHING, Brought
from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted

AFTER = (
    "whole-modules",
    "unused-files",
    "modules-are-reachable",
    "pages-hold-only-what-we-use",
    "scripts-and-styles-are-of-templates",
)
WHOLE_BUILD_ONLY = True
FIX = "Begin the template with `<html>` and, as the first tag in it, `<head>`."

#: What every page may do: look as we say, show our pictures, ask us and send a form to us.
PAGE: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "style-src": ("'self'",),
    "img-src": ("'self'",),
    # No script but the search's connects; auditors fetch robots.txt from within a page.
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'self'",),
}

#: What a page may do besides whose template is written with scripts of ours: run them.
SCRIPTS = {"script-src": ("'self'",)}

#: What a page of one of these templates may do besides: the search runs our script, and compiles pagefind's WebAssembly.
OF_TEMPLATES = {"search.html": {"script-src": ("'self'", "'wasm-unsafe-eval'")}}

#: The same on every path: two policies on one page would add up to the stricter of both.
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_STYLE = re.compile(r"<style>([^<]*)</style>")


def finish(site: BuiltSite) -> Iterator[Finding]:
    for path, page in list(site.pages.items()):
        if [tag.written for tag in site.markup(path).tags[1:2]] != ["<head>"]:
            yield Finding(site.place(path), f"The page {quoted(path)} does not begin with its head, where its policy stands.")
        allowed = policy(site.listed.template(path), site.brought(path), page)
        site.write(path, page.replace("<head>", f'<head>\n<meta http-equiv="Content-Security-Policy" content="{allowed}">', 1))
    (site.folder / "_headers").write_text(for_hosts(), "utf-8")
    snippet = site.project / "build" / "nginx-headers.conf"
    snippet.parent.mkdir(parents=True, exist_ok=True)
    snippet.write_text(for_nginx(), "utf-8")


def policy(template: str = "", brought: Brought = NOTHING, page: str = "") -> str:
    """The policy of a template's pages, with the hash of each style that the template is written with and this page has.

    What else stands on the page changes nothing: no hash is made of what is not known beforehand.
    """
    rules = PAGE | (OF_TEMPLATES.get(template) or (SCRIPTS if brought.scripts else {}))
    styles = [f"'sha256-{_digest(style)}'" for style in _STYLE.findall(page) if style in brought.styles]
    rules |= {"style-src": (*rules["style-src"], *styles)}
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def for_hosts() -> str:
    """The headers as Netlify and Cloudflare Pages read them."""
    lines = "\n".join(f"  {name}: {value}" for name, value in HEADERS.items())
    return f"/*\n{lines}\n"


def for_nginx() -> str:
    """The headers as a snippet to include in a `server` block of nginx."""
    lines = "\n".join(f'add_header {name} "{value}" always;' for name, value in HEADERS.items())
    return f"# Include this in the server block that serves the site.\n{lines}\n"
