"""Answers a browser from what is being written: a page with its problems above it, and news of the next build."""

from __future__ import annotations

import html
import json
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.model.problem import Problem
from macros.programme import package_data
from macros.site.serving import Served

#: Where the files of this server lie, apart from all that a site can hold.
OURS = "/__serve/"

TEMPLATES = package_data.templates("site")

#: The names that a browser on this machine calls this server by. Another name is another site's, which may not look in here.
NAMES = ("127.0.0.1", "localhost", "[::1]")

_PAGE = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>{text}</body></html>'

_HEAD = f'<link rel="stylesheet" href="{OURS}serve.css"><script src="{OURS}serve.js" data-version="{{version}}" defer></script>'


class Server(ThreadingHTTPServer):
    """Serves one project on this machine and to nobody else."""

    daemon_threads = True

    def __init__(self, served: Served, port: int):
        self.served = served
        super().__init__(("127.0.0.1", port), Answer)


class Answer(BaseHTTPRequestHandler):
    """One answer."""

    server: Server

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").rsplit(":", 1)[0]
        path = unquote(urlsplit(self.path).path)
        if host not in NAMES:
            self._send(403, "text/plain", b"This server answers to this machine only.")
        elif path.startswith(OURS):
            self._ours(path.removeprefix(OURS))
        else:
            with self.server.served.lock:
                self._page(path)

    def _ours(self, name: str) -> None:
        served = self.server.served
        if name == "version":
            self._send(200, "application/json", json.dumps({"version": served.version}).encode())
        elif name in ("serve.js", "serve.css"):
            self._send(200, mimetypes.guess_type(name)[0] or "text/plain", (TEMPLATES / name).read_bytes())
        else:
            self._send(404, "text/plain", b"")

    def _page(self, path: str) -> None:
        """A file of the last good build, or a page of ours where there has been none."""
        served = self.server.served
        folder = served.folder.resolve()
        if not folder.is_dir():
            self._send(503, "text/html", self._with_problems(_waiting(served).encode()))
            return
        target = (folder / path.lstrip("/")).resolve()
        if target.is_dir() and not path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"/{urlsplit(self.path).path.strip('/')}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if target.is_dir():
            target /= "index.html"
        found = target.is_file() and target.is_relative_to(folder)
        if not found:
            target = folder / "404.html"
        body = target.read_bytes() if target.is_file() else _PAGE.format(title="Not there", text="There is no such page.").encode()
        kind = (mimetypes.guess_type(target.name)[0] if found else "text/html") or "application/octet-stream"
        self._send(200 if found else 404, kind, self._with_problems(body) if kind == "text/html" else body)

    def _with_problems(self, page: bytes) -> bytes:
        """A page with the problems above it, and with the script that asks for the next build."""
        served = self.server.served
        at = page.find(b">", page.find(b"<body")) + 1
        if b"<body" not in page:
            return page
        return page[:at] + (_HEAD.format(version=served.version) + above(served.problems)).encode() + page[at:]

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: what is said is about the texts."""


def above(problems: list[Problem]) -> str:
    """The problems as a list to stand above a page; every word of it is text. Nothing where there is none."""
    if not problems:
        return ""
    entries = "".join(
        f"<li><code>{html.escape(str(each.where))}</code> {html.escape(each.what)}<br><b>Fix:</b> {html.escape(each.fix)}</li>"
        for each in problems
    )
    many = "1 problem keeps" if len(problems) == 1 else f"{len(problems)} problems keep"
    said = f"{many} what you wrote from being shown. Below is the last good build, if there has been one."
    return f'<section id="serve-problems" role="alert" aria-label="Problems"><p>{said}</p><ol>{entries}</ol></section>'


def _waiting(served: Served) -> str:
    """The page for a time in which nothing has been built yet."""
    said = "The site is being built. This page shows it as soon as it is there." if served.building else "Nothing has been built yet."
    return _PAGE.format(title="The site is not there yet", text=f'<p id="serve-waiting">{said}</p>')


def serve(project: Path, port: int) -> None:
    """Serves a project, and builds it again whenever it changes, until a person stops it."""
    served, stopped = Served(project), threading.Event()
    with Server(served, port) as server:
        print(f"The site is at http://127.0.0.1:{server.server_port}/ and follows what you write. Stop it with Ctrl-C.", flush=True)
        watching = threading.Thread(target=served.watch, args=(stopped,), daemon=True)
        watching.start()
        try:
            server.serve_forever()
        finally:
            stopped.set()
