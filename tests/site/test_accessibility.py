"""Every built page is free of the faults that axe finds, light and dark, on a phone and at a desk."""

from __future__ import annotations

import pytest

from .axe import axe, faults, in_both_schemes, in_both_schemes_at
from .visits import DESK, NARROWEST, PHONE, for_families, sized

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(visited, kind, scheme):
    """On a phone of 360 pixels, and for families on the narrowest, of 320; at a desk of 1280."""
    found = {}
    for path, visit in visited.items():
        width = DESK if kind == "desk" else NARROWEST if for_families(path) else PHONE
        found[path] = visit["faults"][f"{width} {scheme}"]
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_every_page_was_visited(visited, built_pages):
    assert visited.keys() > set(built_pages)


@pytest.fixture
def written(browser):
    """What `look` finds on a page of a few words."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(axe())
    tab = context.new_page()

    def found(text: str, look) -> list[str]:
        tab.goto(f"data:text/html,{text}")
        return look(tab)

    yield found
    context.close()


def test_axe_would_find_a_fault(written):
    found = written("<html><body><img src=x><p style='color:%23ccc'>pale</p></body></html>", faults)
    assert any(fault.startswith("image-alt") for fault in found)
    assert any(fault.startswith("color-contrast") for fault in found)


def test_axe_would_find_a_fault_of_the_dark_scheme_alone(written):
    found = written("<style>@media (prefers-color-scheme: dark) { p { color: %23ccc } }</style><p>dark</p>", in_both_schemes)
    assert any(fault.startswith("dark: color-contrast") for fault in found)
    assert not any(fault.startswith("light: color-contrast") for fault in found)


#: Faults of contrast that one width in one scheme shows alone, by what they are.
ONE_ALONE = {
    "paler letters": "section p { color: %23777 }",
    "another ground": "section { background: color-mix(in srgb, currentColor 80%25, gray) }",
    "a pale veil": "section { opacity: .3 }",
    "smaller letters": "h1 { font-size: 14px }",
    "something that lies under it": "div { display: block }",
    "a text that is shown": "i { display: inline }",
}


@pytest.mark.parametrize("where", ["360 dark", "1280 light"])
def test_axe_would_find_a_fault_at_one_width_in_one_scheme_alone(written, where):
    """Of the four ways to see a page these are the two in which axe looks only where there is a new kind of text."""
    width, scheme = where.split()
    alone = f"@media (prefers-color-scheme: {scheme}) and ({'max' if width == '360' else 'min'}-width: 800px)"
    for fault, css in ONE_ALONE.items():
        style = (
            "body { background: white; color: black } @media (prefers-color-scheme: dark) { body { background: %23222; color: white } }"
            "h1 { color: gray } i { display: none; color: %23777 }"
            f"div {{ display: none; position: absolute; inset: 0; background: color-mix(in srgb, currentColor 80%25, gray); z-index: -1 }} {alone} {{ {css} }}"
        )
        text = f"<!doctype html><style>{style}</style><main><h1>Heading</h1><p>before</p><section><p>cry <i>dear</i></p></section><div></div></main>"
        found = written(text, lambda tab: in_both_schemes_at(tab, 360, 1280, sized))
        assert {place for place, faults in found.items() for each in faults if "contrast" in each} == {where}, (fault, found)
