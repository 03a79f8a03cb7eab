"""Only what a site is made from is read and published; what an editor left is passed over, and all else is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.programme import kinds
from macros.programme.files import read
from macros.programme.load import load

from ... import in_process, small_project

#: Files that nobody means to publish, each as somebody might leave it there.
LEFT = [
    ".DS_Store",
    "learn/.DS_Store",
    "Thumbs.db",
    "learn/thumbs.db",
    "desktop.ini",
    "draft.md~",
    "#draft.md#",
    ".draft.md.swp",
    "draft.md.swo",
    "~$notes.docx",
    ".#draft.md",
    "__MACOSX/notes.md",
]

#: Files of kinds that no site is made from.
REFUSED = [
    "docs/backup.sql",
    "docs/learn/notes.docx",
    "docs/evil.html",
    "docs/assets/tool.wasm",
    "docs/_redirects",
    "docs/_headers",
    "docs/teach/answers.csv",
    "docs/index.md.bak",
    "docs/learn.zip",
    "docs/noending",
    "docs/learn/robots.txt",
    "docs/learn/script.js",
    "docs/assets/ours.js.map",
    "modules/sample/notes.docx",
    "modules/sample/notes.md",
    "modules/sample/images/photo.heic",
    "modules/_library/star.svg",
]


@pytest.mark.parametrize("name", LEFT)
@pytest.mark.parametrize("folder", ["docs", "modules/sample", "overrides"])
def test_what_an_editor_or_a_system_left_is_neither_read_nor_named(name, folder, tmp_path):
    written(tmp_path)
    small_project.write(tmp_path, f"{folder}/{name}", "The whole room thinks of one thing.")
    sources = read(tmp_path)
    assert sources.problems == []
    assert f"{folder}/{name}" not in sources.texts


@pytest.mark.parametrize("path", REFUSED)
def test_a_file_of_a_kind_that_we_do_not_take_is_named_and_never_read(path, tmp_path):
    written(tmp_path)
    small_project.write(tmp_path, path, "Anything.")
    sources = read(tmp_path)
    assert [(str(problem.where), problem.rule) for problem in sources.problems] == [(f"{path}:1", "files-are-of-kinds-that-we-take")]
    assert path not in sources.texts


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("docs/learn/notes.markdown", "notes.md"),
        ("docs/Notes.MD", "Notes.md"),
        ("modules/_library/words.yml", "words.yaml"),
        ("modules/sample/module.markdown", "module.md"),
    ],
)
def test_a_known_kind_under_another_ending_is_refused_with_the_name_that_we_read(path, name, tmp_path):
    written(tmp_path)
    small_project.write(tmp_path, path, "Anything.")
    assert [problem.fix for problem in read(tmp_path).problems] == [f"Rename it to `{name}`."]


#: Links that are followed nowhere: the link, where it leads, and why.
WRONG_LINKS = {
    "a page that is a module's source": ("docs/learn/aces.md", "modules/sample/module.md"),
    "a page that is the settings": ("docs/settings.md", "mkdocs.yml"),
    "a page that is a trainers' page": ("docs/learn/talk.md", "docs/teach/talk.md"),
    "a page that is in no folder": ("docs/learn/home.md", "docs/index.md"),
    "a picture that is a text": ("modules/sample/images/a.svg", "modules/sample/module.md"),
    "a script that is a list": ("docs/assets/x.js", "modules/_library/helplines.yaml"),
    "a picture that is in the store": ("docs/assets/x.png", "build/cache/x.png"),
    "a hidden page": ("docs/x.md", "docs/.x.md"),
    "a folder": ("docs/learn/all", "modules/sample"),
    "a drawing that is a module's source": ("overrides/drawings/x.html", "modules/sample/module.md"),
}


@pytest.mark.parametrize("link", WRONG_LINKS)
def test_a_link_that_leads_to_something_else_is_named_and_not_followed(link, tmp_path):
    path, target = WRONG_LINKS[link]
    written(tmp_path)
    for each in ("docs/teach/talk.md", "build/cache/x.png", "docs/.x.md"):
        small_project.write(tmp_path, each, "A secret.")
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).symlink_to((tmp_path / target).resolve())
    sources = read(tmp_path)
    assert [str(problem.where) for problem in sources.problems] == [f"{path}:1"]
    assert path not in sources.texts
    assert path not in sources.pictures


def test_a_link_to_a_file_of_the_same_kind_beside_it_is_followed(tmp_path):
    written(tmp_path)
    (tmp_path / "docs/other.md").symlink_to("index.md")
    sources = read(tmp_path)
    assert sources.problems == []
    assert sources.texts["docs/other.md"] == sources.texts["docs/index.md"]


def test_what_is_published_as_it_lies_is_scripts_pictures_and_two_files_for_hosts():
    lying = ["docs/assets/a.js", "docs/a.svg", "docs/learn/a.png", "docs/robots.txt", "docs/CNAME"]
    made = ["docs/a.md", "docs/assets/a.css", "docs/a.js", "docs/learn/CNAME", "modules/sample/images/a.svg", "overrides/a.js"]
    assert [path for path in [*lying, *made] if kinds.as_it_lies(path)] == lying


@pytest.mark.parametrize("text", ["babies.example.org\nA note to myself.", "https://babies.example.org", "<script>"])
def test_a_host_name_that_holds_more_is_named(text, tmp_path):
    written(tmp_path)
    small_project.write(tmp_path, "docs/CNAME", text)
    assert [problem.rule for problem in read(tmp_path).problems] == ["files-are-of-kinds-that-we-take"]


def test_what_is_left_in_any_folder_stays_out_of_the_site(built):
    left = {
        "docs/.DS_Store": "left",
        "docs/learn/index.md~": "left",
        "docs/Thumbs.db": "left",
        "overrides/notes.txt": "left",
        "overrides/assets/tool.js": "left",
    }
    for path, text in left.items():
        small_project.write(built, path, text)
    done = in_process.command(built, "build")
    assert done.returncode == 0, done.stderr
    assert [path for path in (built / "site").rglob("*") if path.is_file() and path.read_bytes() == b"left"] == []


def test_what_is_left_in_a_folder_is_not_staged_for_another_engine(built, tmp_path):
    for path in ("docs/learn/index.md~", "docs/Thumbs.db", "modules/sample/.module.md.swp"):
        small_project.write(built, path, "left")
    done = in_process.command(built, "stage", str(tmp_path / "staged"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "staged/docs/learn/index.md").is_file()
    assert [path for path in (tmp_path / "staged").rglob("*") if path.is_file() and path.read_bytes() == b"left"] == []


@pytest.mark.parametrize("path", ["docs/backup.sql", "docs/evil.html", "modules/sample/notes.docx"])
def test_a_file_of_no_kind_of_ours_stops_the_build(path, built):
    small_project.write(built, path, "Anything.")
    done = in_process.command(built, "build")
    assert done.returncode
    assert f"{path}:1: [files-are-of-kinds-that-we-take]" in done.stdout + done.stderr
    assert not (built / "site" / Path(path).name).exists()


def test_the_projects_own_files_are_all_of_kinds_that_we_take(project: Path):
    given = load(project)
    assert [problem for problem in given.sources.problems if problem.rule == "files-are-of-kinds-that-we-take"] == []
    assert given.as_they_lie


def written(folder: Path) -> None:
    """A project of one module and one page."""
    small_project.write(folder, "mkdocs.yml", "site_name: A site\n")
    small_project.write(folder, "docs/index.md", "A page.")
    small_project.write(folder, "modules/sample/module.md", "A module.")
    small_project.write(folder, "modules/_library/helplines.yaml", "[]")
    small_project.write(folder, "overrides/main.html", "{{ page.content }}")
