"""Axe, the accessibility checker, as npm installed it: what it finds on an open page, in light and in dark."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from ..project import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

#: The rules that look at colours. A scheme changes colours and nothing else, as `test_look` proves.
OF_COLOURS = ["color-contrast", "link-in-text-block"]

#: Only faults are wanted, and only they are told. Style sheets are not fetched anew, which only rules on trial would need.
WANTED = {"resultTypes": ["violations"], "reporter": "no-passes", "preload": {"assets": ["media"]}}


@cache
def axe() -> str:
    """The checker's own script. It is put into a page from outside, past the page's own policy."""
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    assert script.is_file(), "axe-core is missing. Run `make test`, which brings it, or `npm ci --ignore-scripts`."
    return script.read_text("utf-8")


def faults(page: Page) -> list[str]:
    """What axe finds on an open page, a line each."""
    return _run(page, {"type": "tag", "values": RULES})


def faults_of_colours(page: Page) -> list[str]:
    """What axe finds wrong with the colours of an open page, a line each."""
    return _run(page, {"type": "rule", "values": OF_COLOURS})


def _run(page: Page, rules: dict) -> list[str]:
    found = page.evaluate("options => axe.run(document, options)", {"runOnly": rules, **WANTED})
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:160]} {'; '.join(check['message'] for check in _failed(node))}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def _failed(node: dict) -> list[dict]:
    """What of a rule an element fails."""
    return [*node["any"], *node["all"], *node["none"]]


def in_scheme(page: Page, scheme: str) -> None:
    """Shows an open page in a scheme. Nothing may move from one to the other: a colour on its way is neither."""
    shown = f"matchMedia('(prefers-color-scheme: {scheme}) and (prefers-reduced-motion)').matches && document.getAnimations().length === 0"
    if not page.evaluate(shown):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert page.evaluate(shown)


def in_both_schemes(page: Page) -> list[str]:
    """What axe finds on an open page in light, and what it finds wrong with its colours in dark."""
    in_scheme(page, "light")
    found = [f"light: {fault}" for fault in faults(page)]
    in_scheme(page, "dark")
    return [*found, *(f"dark: {fault}" for fault in faults_of_colours(page))]
