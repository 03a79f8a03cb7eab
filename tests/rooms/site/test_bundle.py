"""The bundle: a folder and a zip that run by double click, with no server and no network, and miss nothing."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from macros.site import bundle
from macros.site.bundle import START

from ... import small_project
from ...presenting import SESSION, SLUG
from ...site.windows import arrives, by_double_click, window


@pytest.fixture(scope="module")
def taught(tmp_path_factory) -> Path:
    """A small project with a session, built."""
    folder = small_project.written(tmp_path_factory.mktemp("taught") / "project")
    small_project.write(folder, f"docs/teach/{SLUG}.md", SESSION)
    done = small_project.run(folder, "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def packed(taught) -> Path:
    """The bundle of the session."""
    folder = taught / "build" / "bundle" / SLUG
    done = small_project.run(taught, "macros", "bundle", SLUG, str(folder))
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


def test_a_module_has_its_notes_and_pictures_in_its_bundle(project, site, tmp_path):
    assert bundle.write(project, "aces", tmp_path / "aces") == 0
    folder = tmp_path / "aces"
    assert (folder / "teach/notes/aces/index.html").is_file()
    assert (folder / "families/get-help-now/index.html").is_file()
    assert len(list((folder / "learn/aces/images").iterdir())) >= 2
    assert (folder / "assets/slides.css").is_file()


@pytest.mark.browser
def test_it_runs_from_a_folder_with_the_network_off(browser, packed):
    said: list[str] = []
    asked: list[str] = []
    with window(browser, said, offline=True) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        page.goto(by_double_click(packed / START))
        assert page.locator("h1").inner_text() == "An hour on cues"
        page.get_by_role("link", name="Slides", exact=True).click()
        page.locator(".page.now").wait_for()
        with page.expect_popup() as popup:
            page.keyboard.press("p")
        popup.value.locator(".page.now").wait_for(state="attached")
        popup.value.keyboard.press("ArrowRight")
        arrives(page, 2)
        page.goto(by_double_click(packed / "teach" / SLUG / "index.html"))
        assert "10:30" in page.locator("main").inner_text()
        page.get_by_role("link", name="All files").click()
        page.wait_for_url(f"**/{START}")
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) > 8


@pytest.mark.browser
def test_pictures_and_style_are_there_in_the_bundle_of_a_real_module(browser, project, site, tmp_path):
    said: list[str] = []
    assert bundle.write(project, "aces", tmp_path / "aces") == 0
    with window(browser, said, offline=True) as page:
        page.goto(by_double_click(tmp_path / "aces/teach/files/aces-slides.html"))
        widths = page.locator("img").evaluate_all("async all => Promise.all(all.map(async e => (await e.decode(), e.naturalWidth)))")
        assert len(widths) >= 2
        assert all(widths)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 248, 245)"
    assert said == []


def test_the_zip_holds_the_same_and_is_the_same_each_time(packed, taught):
    archive = packed.with_name(f"{SLUG}.zip")
    with zipfile.ZipFile(archive) as held:
        assert held.testzip() is None
        inside = {name.partition("/")[2]: held.read(name) for name in held.namelist()}
    assert inside == {path.relative_to(packed).as_posix(): path.read_bytes() for path in packed.rglob("*") if path.is_file()}
    before = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert small_project.run(taught, "macros", "bundle", SLUG, str(packed)).returncode == 0
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == before


def test_a_name_that_nothing_has_is_answered_with_the_nearest(taught, tmp_path):
    done = small_project.run(taught, "macros", "bundle", "an-hour-on-cue", str(tmp_path / "out"))
    assert done.returncode == 1
    assert f"Did you mean `{SLUG}`?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_holds_other_things_is_left_as_it_is(taught, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all", "utf-8")
    done = small_project.run(taught, "macros", "bundle", SLUG, str(tmp_path))
    assert done.returncode == 1
    assert "Name an empty folder" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_without_a_built_site_it_says_what_to_do_and_keeps_the_earlier_bundle(taught, packed):
    (taught / "site").rename(taught / "away")
    try:
        done = small_project.run(taught, "macros", "bundle", SLUG, str(packed))
    finally:
        (taught / "away").rename(taught / "site")
    assert done.returncode == 1
    assert "Run `make site`" in done.stderr
    assert (packed / START).is_file()
