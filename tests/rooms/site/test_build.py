"""A build makes the whole site or leaves the last good one byte for byte, whatever stops it."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from macros.site import swap

from ... import small_project
from ...built import change, hashes
from ...in_process import Done, command
from ...sample import MODULE


def build(folder: Path, **environment: str) -> Done:
    """Builds a project within this process."""
    return command(folder, "build", **environment)


def index(site: Path) -> str:
    """All that the search index says, in small letters: its pages and its words."""
    files = [path for path in (site / "pagefind").rglob("*") if path.suffix in (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter")]
    assert files
    return "\n".join(gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in files).lower()


def test_a_good_build_makes_every_page_the_search_and_nothing_beside_them(small):
    pages = {path.relative_to(small / "site").as_posix() for path in (small / "site").rglob("*.html") if path.parent.name != "files"}
    written = {path.relative_to(small / "docs").with_suffix("").as_posix() for path in (small / "docs").rglob("*.md")}
    made = {"learn/sample", "learn/sample/tuning-in", "learn/sample/whole", "teach/notes/sample"}
    expected = {f"{path}/index.html".replace("index/index", "index") for path in written | made} | {"404.html"}
    assert pages == expected
    assert (small / "site" / "pagefind" / "pagefind-entry.json").is_file()
    assert not (small / "build" / "site").exists()
    assert not (small / "build" / "last-good-site").exists()


def test_braces_in_a_module_and_in_code_are_text_in_the_built_pages(small):
    part = (small / "site/learn/sample/tuning-in/index.html").read_text("utf-8")
    page = (small / "site/families/get-help-now/index.html").read_text("utf-8")
    assert "and {{ 7 * 7 }} is text" in part.replace("&#123;", "{")
    assert "<code>{{ helplines() }}</code>" in part
    assert "<code>{{ helplines() }}</code>" in page
    assert "49" not in part


def test_a_trainers_word_is_on_the_trainers_page_and_nowhere_but_among_what_is_for_trainers(small):
    site = small / "site"
    holding = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and small_project.TRAINERS_WORD.encode() in path.read_bytes()
    }
    assert "teach/notes/sample/index.html" in holding
    assert [path for path in sorted(holding) if not path.startswith(("teach/notes/", "teach/files/"))] == []


def test_the_search_finds_a_learners_word_and_no_trainers_word(small):
    found = index(small / "site")
    assert small_project.LEARNERS_WORD in found
    assert small_project.TRAINERS_WORD not in found
    # Words of the index are cut down to their stems.
    assert small_project.LEARNERS_WORD[:-3] in found
    assert small_project.TRAINERS_WORD[:-3] not in found


def test_the_one_page_version_holds_the_text_of_every_part(small):
    whole = (small / "site/learn/sample/whole/index.html").read_text("utf-8")
    assert "Babies communicate from birth" in whole
    assert small_project.LEARNERS_WORD in whole


#: What stops a build: the file, what is replaced in it and by what, and the rule that an author reads of.
FAULTS = {
    "a broken module": (MODULE, "::: key-message", "::: key-mesage", "blocks-are-known"),
    "a macro that is misspelt": ("docs/index.md", "{{ module_catalogue() }}", "{{ module_catalog() }}", "pages-call-only-our-macros"),
    "a macro that is called with a name that is none": (
        "docs/index.md",
        "{{ module_catalogue() }}",
        '{{ module_outcomes("nowhere") }}',
        "calls-name-what-exists",
    ),
    "front matter that does not parse": ("docs/index.md", "title: ", "title: : ", "yaml-can-be-read"),
    "a link to a page that is not there": ("docs/index.md", "# The page", "See [it](nowhere.md).\n\n# The page", "links-resolve"),
}

#: The same for what only the built site shows.
LATE_FAULTS = {
    "a link to an address that is not there": ("docs/index.md", "# The page", "See [it](nowhere/).\n\n# The page", "nowhere/"),
    "a link to a name that is not there": ("docs/index.md", "# The page", "See [it](learn/index.md#nowhere).\n\n# The page", "nowhere"),
    "a raw link in the theme that leads nowhere": (
        "overrides/base.html",
        "</footer>",
        '<a href="/nowhere/">Nowhere</a></footer>',
        "[links-lead-somewhere]",
    ),
    "a picture in the theme from another host": (
        "overrides/base.html",
        "</footer>",
        '<img src="https://elsewhere.example/a.png" alt=""></footer>',
        "[pages-ask-nobody-else]",
    ),
    "a trainer's note on a learner's page": (
        "docs/index.md",
        "# The page",
        f"Ask the whole room to think of one {small_project.TRAINERS_WORD} and of nothing else.\n\n# The page",
        "[trainers-text-stays-with-trainers]",
    ),
    "a template that does not parse": ("overrides/main.html", "{% block main %}", "{% block main ", "main.html"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_text_stops_a_build_with_its_place_and_leaves_the_last_good_site_byte_for_byte(fault, built):
    path, old, new, rule = FAULTS[fault]
    before = hashes(built / "site")
    change(built, path, old, new)
    done = build(built)
    text = (built / path).read_text("utf-8")
    assert done.returncode != 0
    assert f"{path}:{text.count(chr(10), 0, text.index(new)) + 1}: [{rule}]" in done.stdout + done.stderr
    assert hashes(built / "site") == before


@pytest.mark.parametrize("fault", LATE_FAULTS)
def test_a_fault_in_what_was_built_stops_a_build_and_leaves_the_last_good_site_byte_for_byte(fault, built):
    path, old, new, told = LATE_FAULTS[fault]
    before = hashes(built / "site")
    change(built, path, old, new)
    done = build(built)
    assert done.returncode != 0
    assert told in done.stdout + done.stderr
    assert hashes(built / "site") == before


def test_a_build_that_fails_where_there_is_no_site_makes_none(built):
    shutil.rmtree(built / "site")
    change(built, MODULE, "::: key-message\n", "::: key-mesage\n")
    assert build(built).returncode != 0
    assert not (built / "site").exists()


def test_a_kill_between_the_two_renames_is_mended_by_the_next_build(built):
    before = hashes(built / "site")
    (built / "site").rename(built / swap.KEPT)
    swap.recover(built)
    assert hashes(built / "site") == before


def test_a_build_that_fails_after_such_a_kill_leaves_the_last_good_site(built):
    before = hashes(built / "site")
    (built / "site").rename(built / swap.KEPT)
    change(built, MODULE, "::: key-message\n", "::: key-mesage\n")
    assert build(built).returncode != 0
    assert hashes(built / "site") == before


def test_a_kill_at_any_step_of_the_swap_loses_neither_site(built, monkeypatch):
    """Every rename and removal of the swap is tried as the last thing that a process does."""
    steps = 0
    while True:
        folder = shutil.copytree(built, built.parent / f"killed-{steps}", symlinks=True)
        small_project.write(folder, "build/site/index.html", "The new site.")
        good = hashes(folder / "site"), hashes(folder / "build/site")
        if not stopped_after(steps, swap.swap, folder, monkeypatch):
            break
        swap.recover(folder)
        assert hashes(folder / "site") in good
        steps += 1
    assert hashes(folder / "site") == good[1]
    assert steps >= 2


class Killed(BaseException):
    """A process that is killed does nothing more."""


def stopped_after(steps: int, call, folder: Path, monkeypatch) -> bool:
    """Calls with a folder and stops before its rename or removal number `steps`; false if there is no such step."""
    left = [steps]

    def stopping(real):
        def step(*arguments, **named):
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return real(*arguments, **named)

        return step

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", stopping(Path.rename))
        patched.setattr(shutil, "rmtree", stopping(shutil.rmtree))
        try:
            call(folder)
        except Killed:
            return True
    return False


def test_a_site_below_a_folder_of_its_host_is_built_and_its_links_are_followed(built):
    for address in ("https://example.org/babies/", "https://example.org/babies"):
        done = build(built, SITE_URL=address)
        assert done.returncode == 0, done.stdout
        assert 'href="/babies/learn/"' in (built / "site/404.html").read_text("utf-8")
        assert "<loc>https://example.org/babies/learn/</loc>" in (built / "site/sitemap.xml").read_text("utf-8")
        shutil.rmtree(built / "site")
