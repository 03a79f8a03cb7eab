"""Makes the search index from the text of the pages, in pieces that a search fetches as it needs them."""

import json
import subprocess
from collections.abc import Iterator

from macros.built_site import BuiltSite
from macros.model import Place
from macros.problem import Finding

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


def finish(site: BuiltSite) -> Iterator[Finding]:
    from pagefind.service import get_executable  # type: ignore[attr-defined]

    done = subprocess.run(
        [str(get_executable()), "--site", str(site.folder), "--quiet"], capture_output=True, encoding="utf-8", check=False
    )
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
