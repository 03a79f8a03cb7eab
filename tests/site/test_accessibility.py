"""Every built page is free of the faults that axe finds, light and dark, on a phone and at a desk."""

from __future__ import annotations

import pytest

from .in_browser import ROOT

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def axe() -> str:
    """The checker's own script, as npm installed it."""
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    assert script.is_file(), "axe-core is missing. Run `npm ci --ignore-scripts`."
    return script.read_text("utf-8")


def faults(page) -> list[str]:
    """What axe finds on an open page, a line each."""
    found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})", RULES)
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:160]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def in_both_schemes(page) -> list[str]:
    """What axe finds on an open page in light and in dark. Nothing may move from one to the other: a colour on its way is neither."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches && document.getAnimations().length === 0")
        found += [f"{scheme}: {fault}" for fault in faults(page)]
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_page_light_or_dark(browser, address, built_pages, width):
    # The checker is put into the page from outside, which the page's own policy rightly refuses.
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()
    found = {}
    for path in [*built_pages, "not/a/page/"]:
        tab.goto(f"{address}{path}")
        found[path] = in_both_schemes(tab)
    tab.goto(f"{address}search/?q=cortisol")
    tab.locator(".results h2 a").first.wait_for()
    found["search/?q=cortisol"] = in_both_schemes(tab)
    context.close()
    assert {path: faults for path, faults in found.items() if faults} == {}


def found_in(browser, written: str, look) -> list[str]:
    """What `look` finds on a page of a few words."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()
    tab.goto(f"data:text/html,{written}")
    found = look(tab)
    context.close()
    return found


def test_axe_would_find_a_fault(browser):
    found = found_in(browser, "<html><body><img src=x><p style='color:%23ccc'>pale</p></body></html>", faults)
    assert any(fault.startswith("image-alt") for fault in found)
    assert any(fault.startswith("color-contrast") for fault in found)


def test_axe_would_find_a_fault_of_the_dark_scheme_alone(browser):
    found = found_in(browser, "<style>@media (prefers-color-scheme: dark) { p { color: %23ccc } }</style><p>dark</p>", in_both_schemes)
    assert any(fault.startswith("dark: color-contrast") for fault in found)
    assert not any(fault.startswith("light: color-contrast") for fault in found)
