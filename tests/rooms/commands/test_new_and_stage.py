"""`new` writes a draft that has everything in its place, and `stage` writes a site that builds without our hook."""

from __future__ import annotations

import re
import shutil

import pytest
import yaml

from macros import checks
from macros.commands.drafts import new_module
from macros.model.problem import Weight, as_text
from macros.programme import clock, load
from macros.programme.body import RESERVED

from ... import small_project
from ...in_process import command, engine
from ...sample import MODULE


@pytest.fixture
def project(small, tmp_path):
    """A copy of the small project without its site."""
    return copied(small, tmp_path / "project")


@pytest.fixture(scope="module")
def untouched(small, tmp_path_factory):
    """Such a copy, for whatever is refused and so changes nothing."""
    return copied(small, tmp_path_factory.mktemp("untouched") / "project")


def copied(small, folder):
    return shutil.copytree(small, folder, symlinks=True, ignore=shutil.ignore_patterns("site"))


def problems(project) -> str:
    """What is wrong with a project, as its author reads it."""
    found = checks.run(load.load(project, afresh=True).programme)
    return as_text(problem for problem in found if problem.weight is Weight.PROBLEM)


# A new module


@pytest.mark.parametrize("slug", ["holding-on", "a", "module2", "a-b-c-1"])
def test_a_new_module_passes_every_check(slug, project):
    done = command(project, "new", slug)
    assert done.returncode == 0, done.stderr
    assert f"modules/{slug}/module.md is written" in done.stdout
    assert problems(project) == ""


def test_a_new_module_can_be_built_at_once(project):
    command(project, "new", "holding-on")
    done = command(project, "build")
    assert done.returncode == 0, done.stdout
    assert (project / "site/learn/holding-on/first-part/index.html").is_file()


def test_two_new_modules_do_not_stand_in_each_others_way(project):
    for slug in ("one-thing", "another-thing"):
        new_module.write(project, slug)
    assert problems(project) == ""


def test_a_new_module_says_what_is_to_be_written_and_when_it_is_due(project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", small_project.EPOCH)
    text = (project / new_module.write(project, "holding-on")).read_text("utf-8")
    matter = yaml.safe_load(text.split("---\n")[1])
    assert matter["changed"] == clock.today()
    assert matter["changed"] < matter["review_by"]
    assert matter["approved_by"] == []
    assert "TODO" in matter["title"] and "TODO" in text.split("---\n", 2)[2]


@pytest.mark.parametrize(
    "slug",
    [
        "Holding On",
        "holding_on",
        "../outside",
        "/tmp/outside",
        "holding-on/",
        "-holding",
        "holding--on",
        "1st",
        "",
        ".",
        "été",
        "holding\non",
        "_library",
        *sorted(RESERVED),
    ],
)
def test_a_name_that_will_not_do_is_refused_kindly_and_nothing_is_written(slug, untouched):
    before = sorted(untouched.parent.rglob("*"))
    done = command(untouched, "new", "--", slug)
    assert done.returncode == 2
    assert "cannot name a module. Use small letters, digits and hyphens" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(untouched.parent.rglob("*")) == before


def test_a_module_that_is_there_is_not_written_over(untouched):
    before = (untouched / MODULE).read_bytes()
    done = command(untouched, "new", "sample")
    assert done.returncode == 2
    assert f"{MODULE} is there already. Choose another name" in done.stderr
    assert (untouched / MODULE).read_bytes() == before


# A staged site


@pytest.fixture(scope="module")
def staged(small, tmp_path_factory):
    """The small project, staged, and built there by the plain engine."""
    folder = tmp_path_factory.mktemp("staged") / "stage"
    done = command(small, "stage", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_a_staged_site_has_every_page_as_markdown_and_no_hook(staged, small):
    settings = yaml.safe_load((staged / "mkdocs.yml").read_text("utf-8"))
    assert "hooks" not in settings
    assert settings["nav"]
    written = {path.relative_to(small / "docs").as_posix() for path in (small / "docs").rglob("*.md")}
    made = {"learn/sample/index.md", "learn/sample/tuning-in.md", "learn/sample/whole.md", "teach/notes/sample.md"}
    assert {path.relative_to(staged / "docs").as_posix() for path in (staged / "docs").rglob("*.md")} == written | made
    assert (staged / "docs/learn/sample/images/square.svg").read_text("utf-8") == small_project.SQUARE


def test_a_staged_site_is_built_by_mkdocs_without_our_hook_and_reads_the_same(staged, small):
    assert engine(staged) == 0
    ours = {path.relative_to(small / "site").as_posix() for path in (small / "site").rglob("*.html")}
    assert {path.relative_to(staged / "site").as_posix() for path in (staged / "site").rglob("*.html")} == ours
    for path in ("learn/sample/tuning-in/index.html", "families/get-help-now/index.html", "teach/notes/sample/index.html"):
        assert main(staged / "site" / path) == main(small / "site" / path), path


def main(path) -> str:
    """What stands in a page's `<main>`."""
    return re.search(r"<main.*</main>", path.read_text("utf-8"), re.DOTALL)[0]


def test_staging_again_replaces_what_was_staged(small, tmp_path):
    folder = tmp_path / "stage"
    command(small, "stage", str(folder))
    small_project.write(folder, "docs/left-over.md", "Old.")
    assert command(small, "stage", str(folder)).returncode == 0
    assert not (folder / "docs/left-over.md").exists()


def test_a_folder_that_holds_other_things_is_left_alone(small, tmp_path):
    letter = small_project.write(tmp_path, "docs/letter.md", "Mine.")
    done = command(small, "stage", str(tmp_path))
    assert done.returncode == 1
    assert "holds other things. Name an empty folder." in done.stderr
    assert letter.read_text("utf-8") == "Mine."


@pytest.mark.parametrize("place", [".", "..", "docs", "modules"])
def test_a_project_is_not_staged_over_itself(place, untouched):
    before = (untouched / "mkdocs.yml").read_bytes(), sorted(untouched.rglob("*"))
    done = command(untouched, "stage", place)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert ((untouched / "mkdocs.yml").read_bytes(), sorted(untouched.rglob("*"))) == before


def test_another_project_is_not_staged_over(small, untouched):
    done = command(small, "stage", str(untouched))
    assert done.returncode == 1
    assert "holds other things" in done.stderr
    assert (untouched / "docs/index.md").read_bytes() == (small / "docs/index.md").read_bytes()


def test_a_project_with_problems_is_not_staged(project, tmp_path):
    small_project.write(project, MODULE, "Text.\n")
    done = command(project, "stage", str(tmp_path / "stage"))
    assert done.returncode == 1
    assert "[front-matter-is-complete]" in done.stderr
    assert not (tmp_path / "stage").exists()
