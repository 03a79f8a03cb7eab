"""A bundle of this site runs by double click, with no server and no network, and misses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.blocks.figure import Figure
from macros.site import bundle
from macros.site.bundle import START

from .pages import LOADED, PROGRAMME, RICHEST, address_of, session_name, slides
from .windows import arrives, by_double_click, window


@pytest.fixture(scope="module")
def packed(project, site, tmp_path_factory) -> Path:
    """The bundle of the module with the most in it."""
    folder = tmp_path_factory.mktemp("bundle") / RICHEST.slug
    assert bundle.write(project, RICHEST.slug, folder) == 0
    return folder


def test_a_module_has_its_notes_and_pictures_in_its_bundle(packed):
    assert (packed / f"teach/notes/{RICHEST.slug}/index.html").is_file()
    assert (packed / address_of(PROGRAMME.service.pages.help) / "index.html").is_file()
    assert {path for path in RICHEST.pictures if not (packed / f"learn/{RICHEST.slug}" / path).is_file()} == set()
    assert (packed / "assets/slides.css").is_file()


@pytest.mark.browser
@pytest.mark.parametrize("page", PROGRAMME.sessions[:1], ids=session_name)
def test_a_session_runs_from_a_folder_with_the_network_off(browser, project, site, tmp_path, page):
    name = session_name(page)
    folder = tmp_path / name
    assert bundle.write(project, name, folder) == 0
    said: list[str] = []
    asked: list[str] = []
    with window(browser, said, offline=True) as tab:
        tab.context.on("request", lambda request: asked.append(request.url))
        tab.goto(by_double_click(folder / START))
        assert tab.locator("h1").inner_text() == page.matter.title
        tab.get_by_role("link", name="Slides", exact=True).click()
        tab.locator(".page.now").wait_for()
        with tab.expect_popup() as popup:
            tab.keyboard.press("p")
        popup.value.locator(".page.now").wait_for(state="attached")
        popup.value.keyboard.press("ArrowRight")
        arrives(tab, 2)
        tab.goto(by_double_click(folder / address_of(page.path) / "index.html"))
        assert page.matter.session.start in tab.locator("main").inner_text()
        tab.get_by_role("link", name="All files").click()
        tab.wait_for_url(f"**/{START}")
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) > 8


@pytest.mark.browser
def test_pictures_and_style_are_there_in_the_bundle_of_a_module(browser, packed):
    said: list[str] = []
    with window(browser, said, offline=True) as page:
        page.goto(by_double_click(packed / slides(RICHEST.slug)))
        widths = page.locator("img").evaluate_all("async all => Promise.all(all.map(async e => (await e.decode(), e.naturalWidth)))")
        assert all(widths)
        assert bool(widths) == bool(RICHEST.of_kind(Figure))
        paper = "rgb({}, {}, {})".format(*bytes.fromhex(LOADED.colours.light["paper"]))
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    assert said == []
