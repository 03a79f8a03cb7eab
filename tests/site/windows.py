"""Windows in which slides are shown: how one is opened, where it is, and what to ask of a slide."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def one_of_each_kind(page: Page) -> Iterator[int]:
    """Goes to the first slide of each kind in turn, and gives its number."""
    kinds = page.locator(".slide").evaluate_all("all => all.map(slide => slide.classList[1])")
    for number in sorted(kinds.index(kind) + 1 for kind in set(kinds)):
        while at(page) < number:
            page.keyboard.press("ArrowRight")
        yield number


def by_double_click(path: Path) -> str:
    """The address that a browser gives a file of a folder."""
    return path.resolve().as_uri()
