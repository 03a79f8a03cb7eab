"""A site leads to the frame pages that are there, and a project that lacks what no site can do without is told so."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros import checks
from macros.model.service import Frame
from macros.programme import library

from ... import small_project
from ...in_process import command
from ...sample import BASE, MODULE, TODAY, sources

PAGES = Frame().model_dump()

PATHS = "modules/_library/paths.yaml"

#: The pages that a site can do without.
SPARED = {name: path for name, path in PAGES.items() if name not in ("help", "learn", "search")}

#: Where another service keeps some of its pages, by their names in the settings.
MOVED = {
    "help": "families/call.md",
    "learn": "learn/everything.md",
    "search": "find.md",
    "glossary": "learn/words.md",
    "privacy": "legal/privacy.md",
    "safer_phone": "families/safer.md",
}


def project(folder: Path) -> Path:
    """The small project with a term that its module uses."""
    small_project.written(folder)
    small_project.write(folder, "modules/_library/glossary.yaml", "- {name: babies, term: babies, meaning: Young people.}\n")
    return folder


def built(folder: Path) -> dict[str, str]:
    """The pages of a project's site, by their paths."""
    done = command(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html") if "files" not in path.parts}


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> dict[str, str]:
    """The pages of a site that has no page of the frame but those that it needs."""
    folder = project(tmp_path_factory.mktemp("bare") / "project")
    for path in SPARED.values():
        (folder / "docs" / path).unlink()
    return built(folder)


@pytest.fixture(scope="module")
def moved(tmp_path_factory) -> dict[str, str]:
    """The pages of a site whose settings name other places for some of them."""
    folder = project(tmp_path_factory.mktemp("moved") / "project")
    for name, path in MOVED.items():
        (folder / "docs" / path).parent.mkdir(exist_ok=True)
        (folder / "docs" / PAGES[name]).rename(folder / "docs" / path)
    settings = folder / "mkdocs.yml"
    pages = ", ".join(f"{name}: {path}" for name, path in MOVED.items())
    settings.write_text(settings.read_text("utf-8").replace("pages: {}", f"pages: {{{pages}}}"), "utf-8")
    return built(folder)


def address(path: str) -> str:
    return path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/"


def led_to(page: str, where: str) -> set[str]:
    """The addresses, from the root of the site, that the links of a page lead to."""
    links = re.findall(r'(?:href|action)="([^"#:?]+)', page)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(where), link)) + "/" for link in links}


def test_a_site_without_the_pages_that_it_can_spare_leads_to_none_of_them(bare):
    spared = {address(path) for path in SPARED.values()}
    assert {where: found for where, page in bare.items() if (found := led_to(page, where) & spared)} == {}
    assert {address(PAGES[name]) for name in ("help", "learn", "search")} <= led_to(
        bare["learn/sample/index.html"], "learn/sample/index.html"
    )


def test_a_word_is_explained_where_there_is_a_page_of_words_and_only_there(bare, moved):
    part = "learn/sample/tuning-in/index.html"
    assert 'class="term"' not in bare[part]
    assert re.search(r'class="term" href="\.\./\.\./words/#babies"', moved[part])


def test_a_page_for_families_offers_no_way_to_what_is_not_there(bare):
    where = "families/get-help-now/index.html"
    page = re.sub(r"<head>.*?</head>", "", bare[where], flags=re.DOTALL)
    assert '<section class="review"' in page
    assert led_to(page, where) - {"assets/leave.js/", "assets/share.js/"} - {each for each in led_to(page, where) if "files/" in each} == {
        "./",
        address(PAGES["search"]),
    }


def test_every_link_of_the_frame_leads_to_where_the_settings_say(moved):
    wanted = {address(MOVED[name]) for name in ("help", "learn", "search", "glossary", "privacy")}
    assert wanted <= led_to(moved["about/index.html"], "about/index.html")
    part = "learn/sample/tuning-in/index.html"
    assert wanted <= led_to(moved[part], part)
    call = "families/call/index.html"
    assert {address(MOVED["safer_phone"]), address(MOVED["privacy"])} <= led_to(moved[call], call)


def test_no_link_leads_to_where_a_page_would_usually_be(moved):
    usual = {address(PAGES[name]) for name in MOVED} - {address(path) for path in MOVED.values()}
    assert {where: found for where, page in moved.items() if (found := led_to(page, where) & usual)} == {}


def changed(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Replaces some words of a file."""

    def change(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), "utf-8")

    return change


def cut(line: int, letters: int = 0) -> Callable[[Path], None]:
    """Cuts the settings off behind a line, or within the next one."""

    def change(folder: Path) -> None:
        lines = (folder / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
        (folder / "mkdocs.yml").write_text("".join(lines[:line]) + lines[line][:letters], "utf-8")

    return change


#: What is done to a project, and what its author is told, each time with a place and a fix.
FAULTS: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "no settings": (lambda folder: (folder / "mkdocs.yml").unlink(), "mkdocs.yml:1: [files-can-be-read]", "There is no project in"),
    "empty settings": (lambda folder: (folder / "mkdocs.yml").write_text(""), "mkdocs.yml:1: [files-can-be-read]", "This file is empty."),
    "settings that are no text": (
        lambda folder: (folder / "mkdocs.yml").write_bytes(b"site_name: \xff\xfe"),
        "mkdocs.yml:1: [files-can-be-read]",
        "not UTF-8",
    ),
    "settings that are a list": (
        lambda folder: (folder / "mkdocs.yml").write_text("- site_name\n"),
        "mkdocs.yml:1: [settings-make-a-site]",
        "do not say `site_name`",
    ),
    "settings that end after their first lines": (cut(3), "[settings-make-a-site]", "do not say `site_dir`"),
    "settings that end before their theme": (cut(11), "[settings-make-a-site]", "do not say `theme: name`"),
    "settings that end within a word": (cut(11, 6), "[yaml-can-be-read]", "This is no field"),
    "no modules": (lambda folder: shutil.rmtree(folder / "modules"), "mkdocs.yml:1: [files-can-be-read]", "There is no folder `modules`"),
    "no docs": (lambda folder: shutil.rmtree(folder / "docs"), "mkdocs.yml:1: [files-can-be-read]", "There is no folder `docs`"),
    "no home page": (lambda folder: (folder / "docs/index.md").unlink(), "mkdocs.yml:1: [frame-pages-exist]", "There is no home page"),
    "nobody to call": (
        lambda folder: (folder / "docs/families/get-help-now.md").unlink(),
        "[frame-pages-exist]",
        "There is no page `docs/families/get-help-now.md`",
    ),
    "no search": (lambda folder: (folder / "docs/search.md").unlink(), "[frame-pages-exist]", "There is no page `docs/search.md`"),
    "a page in another place than the settings say": (
        changed("mkdocs.yml", "pages: {}", "pages: {learn: learn/indx.md}"),
        "[frame-pages-exist]",
        "Did you mean `learn/index.md`?",
    ),
    "an override folder that is not there": (
        changed("mkdocs.yml", "custom_dir: overrides", "custom_dir: overides"),
        "[files-can-be-read]",
        "The theme is changed by the folder “overides”, which is not there.",
    ),
    "a module that no path of study has any more": (
        changed(MODULE, "kind: introduction", "kind: introduction\nread_next: [gone]"),
        f"{MODULE}:",
        "There is no module `gone`.",
    ),
    "paths of study through modules that were all replaced": (
        lambda folder: small_project.write(
            folder, "modules/_library/paths.yaml", "- name: first\n  title: First\n  for: New workers\n  modules: [aces, hold-the-baby]\n"
        ),
        "modules/_library/paths.yaml:1: [named-modules-exist]",
        "There is no module `aces`.",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_project_that_makes_no_site_is_told_why_where_and_what_to_do(fault, small, tmp_path):
    change, place, told = FAULTS[fault]
    folder = shutil.copytree(small, tmp_path / "project", symlinks=True, ignore=shutil.ignore_patterns("site", "build"))
    change(folder)
    for name in ("check", "build"):
        done = command(tmp_path, "--project", str(folder), name)
        assert done.returncode == 1
        said = done.stdout + done.stderr
        assert "Traceback" not in said
        line = next((line for line in said.splitlines() if told in line), said)
        assert place in line
        assert re.search(r"[\w/.-]+:\d+: \[[\w-]+\] ", line)
        assert re.search(rf"{re.escape(told)}.*\n\s+fix: [A-Z]\w+ ", said)


@pytest.mark.parametrize("paths", [None, "\n", "# None yet.\n", "[]\n"], ids=["missing", "of no words", "of a comment", "empty"])
def test_a_project_may_have_no_paths_of_study(paths):
    texts = {name: text for name, text in BASE.items() if name != PATHS} | ({} if paths is None else {PATHS: paths})
    assert [problem for problem in checks.run(library.programme(sources(texts, base={}), TODAY)) if problem.where.file == PATHS] == []
