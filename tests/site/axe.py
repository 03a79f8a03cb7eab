"""Axe, the accessibility checker, as npm installed it: what it finds on an open page, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from playwright.sync_api import Page

from ..project import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

#: The rules that look at colours. A scheme changes colours and nothing else, as `test_look` proves.
OF_COLOURS = ["color-contrast", "link-in-text-block"]

#: Only faults are wanted, and only they are told. Style sheets are not fetched anew, which only rules on trial would need.
WANTED = {"resultTypes": ["violations"], "reporter": "no-passes", "preload": {"assets": ["media"]}}

#: Every kind of text that is seen: its colours, those around it, and the grounds that it lies on. Of one kind all have the same
#: contrast, and small letters need more of it than large ones do (WCAG 1.4.3). What something placed may lie on or under, and what
#: can be typed into, is a kind of its own.
KINDS_OF_TEXT = """() => {
    const every = [...document.querySelectorAll('body *')], all = every.filter(e => e.checkVisibility()), styles = new Map();
    const style = e => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e);
    const grounds = new Map();
    const ground = e => {
        if (!e) return '';
        if (!grounds.has(e)) {
            const s = style(e);
            grounds.set(e, [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, ground(e.parentElement)].join());
        }
        return grounds.get(e);
    };
    const placed = all.filter(e => ['absolute', 'fixed', 'sticky'].includes(style(e).position)).map(e => e.getBoundingClientRect());
    const alone = e => {
        const own = e.getBoundingClientRect();
        return e.matches('input, select, textarea')
            || placed.some(box => box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom);
    };
    const kinds = new Set();
    every.forEach((e, number) => {
        if (!e.checkVisibility() || !e.matches('input, select, textarea') && ![...e.childNodes].some(each => each.nodeType === 3 && each.data.trim())) return;
        const s = style(e), around = style(e.parentElement), size = parseFloat(s.fontSize);
        const large = size >= 24 || size >= 18.66 && s.fontWeight >= 700;
        const kind = [e.tagName, s.color, s.textDecorationLine, s.textShadow, s.borderBottom, s.fontStyle, around.color, ground(e)];
        kinds.add(`${large ? 'large' : 'small'} ${alone(e) ? number : ''} ${kind}`);
    });
    return [...kinds];
}"""


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


def in_both_schemes_at(page: Page, first: int, second: int, sized: Callable[[Page, int], None]) -> dict[str, list[str]]:
    """What axe finds on an open page at two widths, in light and in dark, by both: "360 light".

    At the first width it looks at all in light, at the second at all in dark. The other two are the same page in the same colours:
    axe looks at them too where they show a kind of text that the first two did not.
    """
    found: dict[str, list[str]] = {f"{second} light": [], f"{first} dark": []}
    sized(page, first)
    in_scheme(page, "light")
    found[f"{first} light"] = faults(page)
    light = kinds_of_text(page)
    in_scheme(page, "dark")
    dark = kinds_of_text(page)
    sized(page, second)
    found[f"{second} dark"] = faults(page)
    if _new(dark, kinds_of_text(page)):
        sized(page, first)
        found[f"{first} dark"] = faults_of_colours(page)
        sized(page, second)
    in_scheme(page, "light")
    if _new(kinds_of_text(page), light):
        found[f"{second} light"] = faults_of_colours(page)
    return found


def kinds_of_text(page: Page) -> set[str]:
    """Every kind of text that an open page shows as it stands."""
    return set(page.evaluate(KINDS_OF_TEXT))


def _new(kinds: set[str], seen: set[str]) -> set[str]:
    """The kinds that were not seen, large letters neither in small ones."""
    return {kind for kind in kinds if kind not in seen and kind.replace("large", "small", 1) not in seen}
