"""Tells the browser, page by page, to run and load only what this site serves: no inline code, no other host.

Each page carries its whole policy in a `<meta>`, first in its head. What a `<meta>` cannot carry, and the other
headers, are the same on every path: `_headers` for hosts that read it, and a snippet for nginx in `build/`.
"""

from __future__ import annotations

import base64
import hashlib
import re

from macros.finish.built.built_site import BuiltSite

AFTER = ("whole-modules", "unused-files", "modules-are-reachable")
WHOLE_BUILD_ONLY = True

#: What every page may do: look as we say, show our pictures, ask us and send a form to us.
PAGE = {
    "default-src": ("'none'",),
    "style-src": ("'self'",),
    "img-src": ("'self'",),
    # No script but the search's connects; auditors fetch robots.txt from within a page.
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'self'",),
}

#: What a page with scripts of ours may do besides: run them.
SCRIPTS = {"script-src": ("'self'",)}

#: What a page that searches may do besides: run our script, and compile pagefind's WebAssembly.
SEARCH = {"script-src": ("'self'", "'wasm-unsafe-eval'"), "worker-src": ("'self'", "blob:")}

#: The same on every path: two policies on one page would add up to the stricter of both.
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_INLINE = re.compile(r"<(script|style)(?![^>]*\ssrc=)[^>]*>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_SCRIPT = re.compile(r"<script[^>]*\ssrc=", re.IGNORECASE)
_SEARCH = re.compile(r"<script[^>]*\ssrc=[\"']?[^\"'>\s]*assets/search\.js[\"'\s>]", re.IGNORECASE)


def finish(site: BuiltSite) -> None:
    for path, page in list(site.pages.items()):
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
        site.write(path, page.replace("<head>", f"<head>\n{meta}", 1))
    (site.folder / "_headers").write_text(for_hosts(), "utf-8")
    snippet = site.project / "build" / "nginx-headers.conf"
    snippet.parent.mkdir(parents=True, exist_ok=True)
    snippet.write_text(for_nginx(), "utf-8")


def policy(page: str) -> str:
    """The policy of one page: the least that it needs, with the hash of whatever stands inline."""
    rules = {name: list(values) for name, values in PAGE.items()}
    if _SCRIPT.search(page):
        rules |= {name: list(values) for name, values in (SEARCH if _SEARCH.search(page) else SCRIPTS).items()}
    for tag, text in _INLINE.findall(page):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        rules.setdefault(f"{tag.lower()}-src", []).append(f"'sha256-{digest}'")
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def for_hosts() -> str:
    """The headers as Netlify and Cloudflare Pages read them."""
    lines = "\n".join(f"  {name}: {value}" for name, value in HEADERS.items())
    return f"/*\n{lines}\n"


def for_nginx() -> str:
    """The headers as a snippet to include in a `server` block of nginx."""
    lines = "\n".join(f'add_header {name} "{value}" always;' for name, value in HEADERS.items())
    return f"# Include this in the server block that serves the site.\n{lines}\n"
