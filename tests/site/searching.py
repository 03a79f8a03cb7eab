"""Types words into the search of a built site and says which addresses it shows, in order."""

from __future__ import annotations

from playwright.sync_api import Page

#: Types the words, waits until the search has answered them, and lists where its results lead.
_SEARCH = """async ([words]) => {
    const input = document.querySelector("input[name=q]"), said = document.querySelector("#found");
    said.textContent = "";
    input.value = words;
    input.form.requestSubmit();
    while (!said.textContent || said.textContent.startsWith("Searching")) await new Promise((done) => setTimeout(done, 10));
    return [...document.querySelectorAll(".results h2 a")].map((link) => link.getAttribute("href"));
}"""


def shown(tab: Page, words: str) -> list[str]:
    """Where the results lead that a tab at the search page shows for some words, the first first."""
    found: list[str] = tab.evaluate(_SEARCH, [words])
    return found


def rank(addresses: list[str], wanted: str) -> int:
    """How far down the first wanted page stands, from 1; 0 where it is not shown. `wanted` are pieces of addresses, by |."""
    pieces = wanted.split("|")
    return next((at for at, address in enumerate(addresses, 1) if any(piece in address for piece in pieces)), 0)
