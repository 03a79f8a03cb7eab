"""Serves a built site as a host would: gzipped, with the headers of `_headers`, and its own page for what is not there."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = ("text/", "application/javascript", "application/json", "image/svg+xml")


def headers_of(site: Path) -> dict[str, str]:
    """The headers that `_headers` gives every path, or none where the site has no such file."""
    file = site / "_headers"
    if not file.is_file():
        return {}
    pairs = (line.strip().partition(":") for line in file.read_text("utf-8").splitlines() if line.startswith(" "))
    return {name: value.strip() for name, _, value in pairs}


class Handler(BaseHTTPRequestHandler):
    """Answers GET from the folder; every answer is gzipped where that helps."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, headers: dict[str, str], *arguments):
        self.site = site
        self.ours = headers
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        target = (self.site / path.lstrip("/")).resolve()
        if target.is_dir() and not path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if target.is_dir():
            target /= "index.html"
        found = target.is_file() and target.is_relative_to(self.site)
        body = (target if found else self.site / "404.html").read_bytes()
        kind = (mimetypes.guess_type(target.name)[0] if found else "text/html") or "application/octet-stream"
        self.send_response(200 if found else 404)
        if kind.startswith(TEXT):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.ours.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """A browser that goes away in the middle of an answer is not an error."""

    daemon_threads = True

    def handle_error(self, request, client_address) -> None:
        """Says nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serves `site` on a free port of this machine while the block runs; gives its address, with a slash at the end."""
    site = site.resolve()
    server = Server(("127.0.0.1", 0), partial(Handler, site, headers_of(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
