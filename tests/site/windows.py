"""Windows in which slides are shown: how one is opened, where it is, and what to ask of a slide."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

#: Whether the slide that is shown keeps its words within its 64 by 36 units, and off its foot.
OVERFLOW = """() => {
    const slide = document.querySelector('.now .slide');
    const box = slide.getBoundingClientRect(), unit = box.width / 64, found = [];
    if (slide.scrollHeight > slide.clientHeight + 1) found.push(`${slide.scrollHeight} > ${slide.clientHeight}`);
    if (slide.scrollWidth > slide.clientWidth + 1) found.push(`${slide.scrollWidth} wide > ${slide.clientWidth}`);
    if (Math.abs(box.height - 36 * unit) > 1) found.push(`grown to ${box.height / unit} units`);
    for (const e of slide.querySelectorAll('.words *')) {
        const own = e.getBoundingClientRect();
        if (own.bottom > box.top + 31.5 * unit + 1) found.push(`${e.tagName} stands on the foot`);
        if (own.right > box.right - 3.9 * unit) found.push(`${e.tagName} stands in the margin`);
    }
    return found;
}"""


@contextmanager
def window(browser: Browser, said: list[str] | None = None, **settings):
    """A fresh tab of its own. Whatever its windows say on the console goes into `said`."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **settings})
    heard = said if said is not None else []
    context.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    context.on("weberror", lambda error: heard.append(str(error.error)))
    yield context.new_page()
    context.close()


def at(page: Page) -> int:
    """The number of the slide that a window shows, by its address and by what is seen, which are the same."""
    shown = page.locator(".page.now").get_attribute("id")
    expect(page).to_have_url(re.compile(rf"#{shown}$"))
    return int(shown)


def arrives(page: Page, number: int) -> None:
    """Waits until a window shows a slide."""
    page.locator(f'.page.now[id="{number}"]').wait_for(state="attached", timeout=5000)


def goes_to(page: Page, number: int) -> None:
    """Shows a slide by its address."""
    page.evaluate("number => { location.hash = `#${number}` }", number)
    arrives(page, number)


#: The kind of a slide, as its markup says it.
KIND = re.compile(r'<div class="slide ([\w-]+)')


def one_of_each_kind(decks: dict[str, str]) -> dict[str, list[int]]:
    """The numbers of slides that show every kind once, by the name of the deck, given each deck's markup.

    All kinds of the first deck are taken from it, and from any other those that no deck before it has.
    """
    seen: set[str] = set()
    found: dict[str, list[int]] = {}
    for name, markup in decks.items():
        found[name] = []
        for number, kind in enumerate(KIND.findall(markup), 1):
            if kind not in seen:
                seen.add(kind)
                found[name].append(number)
    return found


def by_double_click(path: Path) -> str:
    """The address that a browser gives a file of a folder."""
    return path.resolve().as_uri()
