"""Packs all that a trainer needs for one session or module into a folder that runs by double click, and zips it.

Nothing in it needs a server or a network. The files keep the folders that they have in the site, so that slides find
their style and pictures. Links between them name files, because a link to a folder opens nothing from a disk.
"""

from __future__ import annotations

import html
import posixpath
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.finish.browser_policy import policy
from macros.formats.deck.shell import environment
from macros.formats.files.fixed_zip import DATE
from macros.model.handed_out import File
from macros.model.problem import nearest
from macros.model.record import Audience
from macros.model.web_address import site_path
from macros.programme import package_data
from macros.programme.load import Loaded, load
from macros.site import handed_out

#: The page to begin with, and how a folder of ours is known again.
START = "START-HERE.html"

TEMPLATES = package_data.templates("site")

_LOADS = re.compile(r'<(?:script|img|link)\b[^>]*?\s(?:src|href)="([^"]+)"')
_STYLE = re.compile(r'<link rel="(?:canonical|alternate|sitemap)"[^>]*>\n?')
_ANCHOR = re.compile(r'<a\b([^>]*?)\shref="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_TOP = re.compile(r'<header class="top">.*?</header>', re.DOTALL)
_FOOT = re.compile(r'<footer class="foot">.*?</footer>', re.DOTALL)
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.\-]*:|//", re.IGNORECASE)


class CannotPack(Exception):
    """What is in the way of a bundle, in words for whoever asked for it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the start page: the file that it opens, what it is called, and what it is."""

    path: str
    label: str
    what: str


def write(project: Path, slug: str, folder: Path) -> int:
    """Packs the bundle of a session or module into `folder`, and a zip beside it. The status is 0, or 1 if it cannot."""
    try:
        packed = pack(project.resolve(), slug, folder)
    except CannotPack as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{folder / START} opens it by double click. To carry it: {packed}.")
    return 0


def pack(project: Path, slug: str, folder: Path) -> Path:
    """Packs it and returns the zip. Raises `CannotPack` and leaves an earlier bundle alone if anything is missing."""
    loaded = load(project, afresh=True)
    site = project / "site"
    title, pages = _subject(slug, loaded)
    if folder.exists() and any(folder.iterdir()) and not (folder / START).is_file():
        raise CannotPack(f"{folder} holds other things. Name an empty folder.")
    own = handed_out.of(slug, loaded)
    named = {file.path for file in own} | {path for path, _ in pages}
    absent = sorted(path for path in named if not (site / path).is_file())
    if absent:
        raise CannotPack(f"The built site has no {absent[0]}. Run `make site`, then ask again.")
    files = _gathered(site, named)
    files[START] = _start(title, own, pages, loaded).encode()
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return _zipped(files, folder)


def _subject(slug: str, loaded: Loaded) -> tuple[str, list[tuple[str, str]]]:
    """The title of a session or module, and the pages to read with it: path in the site and label."""
    programme = loaded.programme
    sessions = {page.path.rpartition("/")[2].removesuffix(".md"): page for page in programme.sessions}
    if slug in sessions:
        page = sessions[slug]
        title, pages = page.matter.title, [(page.path.removesuffix(".md") + "/index.html", "The plan")]
    elif slug in programme.by_slug:
        title, pages = programme.by_slug[slug].title, [(f"teach/notes/{slug}/index.html", "Trainer's notes")]
    else:
        raise CannotPack(f"No session and no module is called “{slug}”.{nearest(slug, [*sessions, *programme.by_slug])}")
    if help_page := programme.frame("help"):
        pages.append((f"{site_path(help_page)}index.html", "Somebody to talk to"))
    return title, pages


def _gathered(site: Path, named: set[str]) -> dict[str, bytes]:
    """The named files and whatever they load, by their path; pages link to nothing that is not among them."""
    files = {path: (site / path).read_bytes() for path in sorted(named)}
    for path in sorted(path for path in named if path.endswith(".html")):
        page = _by_itself(files[path].decode(), path, named)
        files[path] = page.encode()
        for loaded_by_it in _loaded(page, path):
            files.setdefault(loaded_by_it, (site / loaded_by_it).read_bytes())
    return dict(sorted(files.items()))


def _by_itself(page: str, path: str, named: set[str]) -> str:
    """A page of the site without the site around it: links to what is not packed become plain words."""
    root = "../" * path.count("/")
    page = _FOOT.sub("", _STYLE.sub("", page))
    back = f'<header class="top"><div class="wrap"><a class="brand" href="{root}{START}">All files</a></div></header>'
    page = _TOP.sub(back, page)

    def kept(match: re.Match[str]) -> str:
        before, target, after, words = match.groups()
        target, _, name = html.unescape(target).partition("#")
        if _OUTSIDE.match(target) or not target:
            return match[0]
        found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        found = posixpath.join(found, "index.html") if target.endswith("/") or target in (".", "..") else found
        if found not in named and found != START:
            return words
        anchor = f"#{name}" if name else ""
        return f'<a{before} href="{posixpath.relpath(found, posixpath.dirname(path) or ".")}{anchor}"{after}>{words}</a>'

    return _ANCHOR.sub(kept, page)


def _loaded(page: str, path: str) -> Iterator[str]:
    """The files of the site that a page loads: styles, scripts and pictures."""
    for target in _LOADS.findall(page):
        target = html.unescape(target).partition("#")[0]
        if target and not _OUTSIDE.match(target):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def _start(title: str, made: list[File], pages: list[tuple[str, str]], loaded: Loaded) -> str:
    """The page to begin with. It holds its own policy, as every page of the site does."""
    own = [Entry(file.path, file.label, file.size) for file in made]
    trainers = {file.path for file in made if file.audience is Audience.TRAINER}
    shown = sorted((entry for entry in own if entry.path.endswith(".html")), key=lambda entry: entry.path in trainers)
    groups = [
        ("On the wall", shown),
        ("For you", [Entry(path, label, "web page") for path, label in pages] + [e for e in own if e not in shown and e.path in trainers]),
        ("To hand out", [e for e in own if e not in shown and e.path not in trainers]),
    ]
    page = (
        environment(TEMPLATES)
        .get_template("bundle.html")
        .render(title=title, service=loaded.programme.service.name, groups=[group for group in groups if group[1]])
    )
    return page.replace("<head>", f'<head>\n<meta http-equiv="Content-Security-Policy" content="{policy()}">', 1)


def _zipped(files: dict[str, bytes], folder: Path) -> Path:
    """The same files in a zip beside the folder, under the folder's name; the same files give the same zip."""
    packed = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder.name}/{path}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return packed
