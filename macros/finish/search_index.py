"""Makes the search index from the text of the pages, in pieces that a search fetches as it needs them."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.finish.built.built_site import BuiltSite
from macros.finish.searched import glossary_entries, same_bytes, sessions, words
from macros.model.addresses import comes_first
from macros.model.problem import Finding
from macros.model.record import Place
from macros.model.web_address import site_path

AFTER = ("whole-modules", "links-lead-somewhere", "trainers-text-stays-with-trainers")
WHOLE_BUILD_ONLY = True
FIX = "Run the build again; if it fails again, read what pagefind says."

#: What pagefind makes besides the index, and nothing of ours uses.
NOT_OURS = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)

#: What marks a page that is searched. Pagefind would read every other page too, only to leave it out.
SEARCHED = " data-pagefind-body"

#: What stands on a page and is not its text: who answers for it, what can be printed, and the sources of a text,
#: whose titles would make every page one about what it cites. The page of all sources has a list of its own.
NOT_ITS_TEXT = ".review, .take, ul.sources, #sources, .share, .stays"

#: One index for all languages: whoever types a word need not say in which language it is.
ONE_LANGUAGE = "en"


#: In the folder that pagefind works in: the pages that it reads, and the index that it makes of them.
PAGES, INDEX = "pages", "index"


@dataclass(frozen=True)
class Begun:
    """An index that is being made: the folder in which, and what pagefind says in the end."""

    folder: TemporaryDirectory[str]
    done: Future[subprocess.CompletedProcess[str]]


def begin(site: BuiltSite) -> Begun:
    """Lets pagefind work while other steps do: none of them changes the words of a page that is searched.

    It works beside the site, so that no step meets an index that is half made.
    """
    folder = TemporaryDirectory(dir=site.folder.parent, prefix="searched-")
    instead = {**dict(glossary_entries.searched(site)), **dict(sessions.searched(site))}
    for path, text in instead.items():
        _copy(folder, path).write_text(text, "utf-8")
    for path, text in site.pages.items():
        if SEARCHED in text and path not in instead:
            _same(site.folder / path, _copy(folder, path))
    return Begun(folder, ThreadPoolExecutor(1).submit(_indexed, Path(folder.name)))


def _copy(folder: TemporaryDirectory[str], path: str) -> Path:
    """Where a page stands for pagefind, with the folders around it."""
    copy = Path(folder.name, PAGES, path)
    copy.parent.mkdir(parents=True, exist_ok=True)
    return copy


def _same(page: Path, copy: Path) -> None:
    """The page under a second name, where disks can do that; that costs next to nothing."""
    try:
        copy.hardlink_to(page)
    except OSError:
        shutil.copyfile(page, copy)


def _indexed(folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs pagefind over the pages in the folder."""
    from pagefind.service import get_executable

    (folder / PAGES).mkdir(exist_ok=True)
    command = [str(get_executable()), "--site", str(folder / PAGES), "--output-path", str((folder / INDEX).resolve()), "--quiet"]
    command += ["--force-language", ONE_LANGUAGE, "--exclude-selectors", NOT_ITS_TEXT]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def finish(site: BuiltSite) -> Iterator[Finding]:
    begun = site.begun.pop("search-index", None) or begin(site)
    index = site.folder / "pagefind"
    with begun.folder:
        done = begun.done.result()
        made = Path(begun.folder.name, INDEX)
        if done.returncode or not (made / same_bytes.ENTRY).is_file():
            said = (done.stderr or done.stdout).strip()
            yield Finding(Place("macros/finish/search_index.py"), f"The search index could not be made: {said}")
            return
        shutil.copytree(made, index, dirs_exist_ok=True)
    for name in NOT_OURS:
        (index / name).unlink(missing_ok=True)
    same_bytes.settle(index)
    _add_words(site, index)


def _add_words(site: BuiltSite, index: Path) -> None:
    """Adds what pagefind does not know: which words there are, and what people type that the site calls something else."""
    pages = {path.stem: json.loads(same_bytes.unpacked(path)) for path in sorted((index / "fragment").iterdir())}
    typed = [phrase for entry in site.programme.sought for phrase in entry.typed]
    (index / "words").mkdir()
    for letter, text in words.lists((page["content"] for page in pages.values()), typed).items():
        (index / "words" / f"{letter}.txt").write_text(text, "utf-8")
    by_url = {f"/{_address(page)}": name for name, page in pages.items()}
    terms = words.typed_alike((term.term, *term.also) for term in site.programme.terms)
    names: list[list[object]] = [[forms, forms] for forms in terms]
    first: dict[str, dict[str, str]] = {}
    for entry in site.programme.sought:
        path = comes_first(entry, site.programme)
        name = by_url.get(f"/{site_path(path)}", "") if path else ""
        names.append([entry.typed, entry.means, *([name] if name else [])])
        if name:
            first[name] = _shown(pages[name])
    frame_help = site.programme.frame("help")
    help_page = by_url.get(f"/{site_path(frame_help)}", "") if frame_help else ""
    sought = json.dumps({"names": names, "pages": first, "help": help_page}, ensure_ascii=False, separators=(",", ":"))
    (index / "sought.json").write_text(sought, "utf-8")


def _shown(page: dict[str, Any]) -> dict[str, str]:
    """What the search shows of a page that comes first, whether or not it has the words that were typed."""
    meta = page["meta"]
    shown = {
        "address": _address(page),
        "title": meta["title"],
        "summary": meta.get("summary", ""),
        "module": meta.get("module", ""),
    }
    return shown | {"for": next(iter(page["filters"].get("for", ())), "")}


def _address(page: dict[str, Any]) -> str:
    """Where a page that was indexed leads, counted from the site: a page that stands in for another says where that is."""
    address: str = page["meta"].get("address") or page["url"].lstrip("/")
    return address
