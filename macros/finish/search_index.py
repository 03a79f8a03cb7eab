"""Makes the search index from the text of the pages, in pieces that a search fetches as it needs them."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding
from macros.model.record import Place

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
)


#: What marks a page that is searched. Pagefind would read every other page too, only to leave it out.
SEARCHED = " data-pagefind-body"


def begin(site: BuiltSite) -> Future[subprocess.CompletedProcess[str]]:
    """Lets pagefind work while other steps do: none of them changes the words of a page that is searched."""
    folder = TemporaryDirectory(dir=site.folder.parent, prefix="searched-")
    for path, text in site.pages.items():
        if SEARCHED in text:
            copy = Path(folder.name, path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            _same(site.folder / path, copy)
    return ThreadPoolExecutor(1).submit(_indexed, folder, site.folder / "pagefind")


def _same(page: Path, copy: Path) -> None:
    """The page under a second name, where disks can do that; that costs next to nothing."""
    try:
        copy.hardlink_to(page)
    except OSError:
        shutil.copyfile(page, copy)


def _indexed(folder: TemporaryDirectory[str], target: Path) -> subprocess.CompletedProcess[str]:
    """Runs pagefind over the pages in the folder, which nobody needs after that."""
    from pagefind.service import get_executable

    with folder:
        command = [str(get_executable()), "--site", folder.name, "--output-path", str(target.resolve()), "--quiet"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def finish(site: BuiltSite) -> Iterator[Finding]:
    done = (site.begun.pop("search-index", None) or begin(site)).result()
    index = site.folder / "pagefind"
    entry = index / "pagefind-entry.json"
    if done.returncode or not entry.is_file():
        said = (done.stderr or done.stdout).strip()
        yield Finding(Place("macros/finish/search_index.py"), f"The search index could not be made: {said}")
        return
    # The order of its keys changes from run to run, and two builds of one text are the same.
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), "utf-8")
    for name in NOT_OURS:
        (index / name).unlink(missing_ok=True)
