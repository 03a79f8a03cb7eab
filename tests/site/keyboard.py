"""Walks over a page with the Tab key and notes every stop: what has the focus, whether that is seen, and where it stands."""

from __future__ import annotations

from playwright.sync_api import Page

#: What has the focus just now, or nothing: its box in a colour of its own, and it itself in view and not covered.
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const marked = [e, e.parentElement].some(x => {
        const s = getComputedStyle(x);
        return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow.includes('rgb(255, 214, 10)');
    });
    const box = e.getClientRects()[0] ?? e.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 1);
    const over = document.elementFromPoint(x, y);
    const inView = box.top >= -1 && box.top < innerHeight && !!over && (e.contains(over) || over.contains(e));
    return { marked, inView, first: e.matches('.skip[href="#main"]'), what: e.outerHTML.slice(0, 120) };
}"""

#: Every control that is seen.
SEEN = """[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility())"""

#: How many controls the Tab key should reach: of several radio buttons it may reach one.
CONTROLS = f"() => {SEEN}.length"

#: The controls whose focus is not seen, each of them given the focus in turn.
UNMARKED = f"""() => {SEEN}
    .map(e => {{ e.focus(); return ({FOCUSED})() }})
    .filter(seen => !seen || !seen.marked).map(seen => seen && seen.what)"""


def noted(page: Page, presses: int, key: str = "Tab", note: str = FOCUSED) -> list:
    """What `note` says after each of so many presses of a key. The page notes it itself: to ask it each time takes twice as long."""
    page.evaluate(
        f"""() => {{
            const look = {note};
            window.stops = [];
            document.addEventListener('keyup', event => {{ if (event.key === 'Tab') window.stops.push(look()) }}, true);
        }}"""
    )
    for _ in range(presses):
        page.keyboard.press(key)
    return page.evaluate("window.stops")


def stops(page: Page, most: int | None = None) -> list[dict]:
    """Every stop of the Tab key to the end of the page, or to where it begins again, and `most` stops at most."""
    found: list[dict] = []
    for seen in noted(page, most or page.evaluate(CONTROLS) + 1):
        if seen is None or (found and seen["first"]):
            break
        found.append(seen)
    return found
