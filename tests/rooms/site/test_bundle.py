"""The bundle: a folder and a zip that run by double click, with no server and no network, and miss nothing."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from macros.site.bundle import START

from ... import small_project
from ...in_process import command
from ...presenting import SESSION, SLUG


@pytest.fixture(scope="module")
def taught(tmp_path_factory) -> Path:
    """A small project with a session, built."""
    folder = small_project.written(tmp_path_factory.mktemp("taught") / "project")
    small_project.write(folder, f"docs/teach/{SLUG}.md", SESSION)
    done = command(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def packed(taught) -> Path:
    """The bundle of the session."""
    folder = taught / "build" / "bundle" / SLUG
    done = command(taught, "bundle", SLUG, str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    assert START in done.stdout
    return folder


def links(page: Path) -> list[str]:
    return re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text("utf-8"))


def test_every_link_in_it_names_a_file_that_is_in_it(packed):
    pages = list(packed.rglob("*.html"))
    assert len(pages) >= 4
    for page in pages:
        for link in links(page):
            assert not link.startswith(("http", "//", "/")), f"{page.name}: {link}"
            target = unquote(urlsplit(link).path)
            if target and not urlsplit(link).scheme:
                found = (page.parent / target).resolve()
                assert found.is_file(), f"{page.name} links to {link}"
                assert found.is_relative_to(packed.resolve())


def test_the_start_page_names_every_file_to_open(packed, taught):
    named = set(links(packed / START))
    given = {path.relative_to(packed).as_posix() for path in (packed / "teach/files").iterdir()}
    assert given <= named
    assert {f"teach/files/{SLUG}-slides.html", f"teach/files/{SLUG}-presenter.html", f"teach/{SLUG}/index.html"} <= named


def test_the_zip_holds_the_same_and_is_the_same_each_time(packed, taught):
    archive = packed.with_name(f"{SLUG}.zip")
    with zipfile.ZipFile(archive) as held:
        assert held.testzip() is None
        inside = {name.partition("/")[2]: held.read(name) for name in held.namelist()}
    assert inside == {path.relative_to(packed).as_posix(): path.read_bytes() for path in packed.rglob("*") if path.is_file()}
    before = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert command(taught, "bundle", SLUG, str(packed)).returncode == 0
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == before


def test_a_name_that_nothing_has_is_answered_with_the_nearest(taught, tmp_path):
    done = command(taught, "bundle", "an-hour-on-cue", str(tmp_path / "out"))
    assert done.returncode == 1
    assert f"Did you mean `{SLUG}`?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_holds_other_things_is_left_as_it_is(taught, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all", "utf-8")
    done = command(taught, "bundle", SLUG, str(tmp_path))
    assert done.returncode == 1
    assert "Name an empty folder" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_without_a_built_site_it_says_what_to_do_and_keeps_the_earlier_bundle(taught, packed):
    (taught / "site").rename(taught / "away")
    try:
        done = command(taught, "bundle", SLUG, str(packed))
    finally:
        (taught / "away").rename(taught / "site")
    assert done.returncode == 1
    assert "Run `make site`" in done.stderr
    assert (packed / START).is_file()
