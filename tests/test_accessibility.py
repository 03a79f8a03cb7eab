"""Every built page is free of the faults that axe finds, light and dark, on a phone and at a desk."""

from __future__ import annotations

import pytest

from tests.in_browser import ROOT

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def axe() -> str:
    """The checker's own script, as npm installed it."""
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    assert script.is_file(), "axe-core is missing. Run `npm ci --ignore-scripts`."
    return script.read_text("utf-8")


def faults(page) -> list[str]:
    """What axe finds on an open page, a line each."""
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})", RULES
    )
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:160]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_page(browser, address, built_pages, scheme, width):
    # The checker is put into the page from outside, which the page's own policy rightly refuses.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()
    found = {}
    for path in [*built_pages, "not/a/page/"]:
        tab.goto(f"{address}{path}")
        found[path] = faults(tab)
    tab.goto(f"{address}search/?q=cortisol")
    tab.locator(".results h2 a").first.wait_for()
    found["search/?q=cortisol"] = faults(tab)
    context.close()
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_axe_would_find_a_fault(browser):
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()
    tab.goto("data:text/html,<html><body><img src=x><p style='color:%23ccc'>pale</p></body></html>")
    found = faults(tab)
    context.close()
    assert any(fault.startswith("image-alt") for fault in found)
    assert any(fault.startswith("color-contrast") for fault in found)
