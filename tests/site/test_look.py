"""The look holds on every kind of page: words fit at every size, the keyboard reaches everything, and the dark changes only colours."""

from __future__ import annotations

import re

import pytest

from macros.pages import look

from .keyboard import CONTROLS, UNMARKED, stops
from .pages import KINDS, LOADED
from .visits import SIZES, WIDER, for_families


def dark_rules(style: str) -> list[str]:
    """What stands between the braces of every rule that is for a dark scheme alone."""
    found = []
    for match in re.finditer(r"@media[^{}]*prefers-color-scheme[^{}]*\{|:root\.dark\s*\{", style):
        at, depth = match.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(style[at], 0)
            at += 1
        found.append(style[match.end() : at - 1])
    return found


#: A declaration that gives a colour a value, or says which scheme the browser's own controls follow.
COLOUR = re.compile(r"--[\w-]+:\s*(?:#[0-9a-f]{3,6}|var\(--[\w-]+\))|color-scheme:\s*(?:light|dark)")


def test_a_dark_scheme_changes_colours_and_nothing_else(site):
    """So that whatever does not depend on colours is looked at in one scheme alone."""
    for path in [*site.rglob("*.html"), *site.glob("assets/**/*.css"), *site.glob("assets/**/*.js")]:
        text = path.read_text("utf-8")
        rules = dark_rules(text) if path.suffix != ".js" else []
        assert text.count("prefers-color-scheme") == sum(
            "prefers-color-scheme" in found for found in re.findall(r"@media[^{}]*\{", text)
        ), path
        declared = [each.strip() for rule in rules for each in re.split(r"[{};]|:root(?=\s*\{)", rule) if each.strip()]
        assert [each for each in declared if not COLOUR.fullmatch(each)] == [], path


def test_a_rule_for_the_dark_that_hides_something_would_be_found():
    (rule,) = dark_rules("p { margin: 0 } @media (prefers-color-scheme: dark) { p { display: none } } b { color: red }")
    assert rule.strip() == "p { display: none }"
    assert not COLOUR.fullmatch("display: none")


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways_or_is_cut(visited, size):
    assert {kind: wide for kind, path in KINDS.items() if (wide := visited[path]["wide"][size])} == {}


@pytest.mark.browser
def test_the_keyboard_reaches_every_control_and_its_focus_is_seen(tab, address):
    for kind, path in KINDS.items():
        tab.goto(f"{address}{path}")
        controls = tab.evaluate(CONTROLS)
        # The search begins in its box: whoever tabs from the top of the page begins above it.
        tab.evaluate(
            "() => { document.activeElement?.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') }"
        )
        seen = stops(tab, controls + 1)
        assert [stop["what"] for stop in seen if not stop["marked"]] == [], f"{kind}: the focus is not seen"
        assert [stop["what"] for stop in seen if not stop["inView"]] == [], f"{kind}: what has the focus is out of sight or covered"
        assert len(seen) == controls, f"{kind}: {len(seen)} of {controls} controls were reached"


@pytest.mark.browser
def test_the_focus_on_every_control_is_seen_in_the_dark_too(tab, address):
    tab.emulate_media(color_scheme="dark")
    for kind, path in KINDS.items():
        tab.goto(f"{address}{path}")
        tab.keyboard.press("Tab")
        assert tab.evaluate(UNMARKED) == [], kind


@pytest.mark.browser
def test_with_scripts_off_every_page_reads_and_leads_on(read_without_scripts):
    for kind, path in KINDS.items():
        read = read_without_scripts[path]
        assert read["headings"] == 1, kind
        assert read["words"] > 20, kind
        # A page for families has no menu: its foot leads on.
        assert read["foot_links"] >= 4 if for_families(path) else read["site_links"] == 5, kind
    assert read_without_scripts["search/"]["without"].startswith("Search needs JavaScript")


@pytest.mark.browser
def test_paper_gets_the_text_and_the_addresses_and_no_menu(tab, address):
    tab.set_viewport_size({"width": 700, "height": 1000})
    tab.goto(f"{address}{KINDS['part']}")
    tab.emulate_media(media="print")
    shown = "selector => [...document.querySelectorAll(selector)].some(e => e.checkVisibility())"
    unwanted = (".top nav", ".foot", ".next", ".steps ol", ".skip")
    assert [selector for selector in unwanted if tab.evaluate(shown, selector)] == []
    assert tab.evaluate(shown, ".review")
    assert tab.evaluate(shown, ".sources a")
    assert tab.evaluate(WIDER) == []
    assert tab.pdf(format="A4").startswith(b"%PDF")


#: A link out of the site, as authors may write one into a paragraph, and what paper shows behind it.
OUTWARD = """() => {
    document.querySelector('main p').insertAdjacentHTML('beforeend', '<a href="https://www.nhs.uk/baby">the NHS</a>');
    return getComputedStyle(document.querySelector('main p a[href="https://www.nhs.uk/baby"]'), '::after').content;
}"""


@pytest.mark.browser
@pytest.mark.parametrize(("media", "behind"), [("print", '" (https://www.nhs.uk/baby)"'), ("screen", "none")])
def test_paper_alone_spells_the_address_that_a_link_leads_to(tab, address, media, behind):
    tab.goto(f"{address}{KINDS['part']}")
    tab.emulate_media(media=media)
    assert tab.evaluate(OUTWARD) == behind


def test_the_built_styles_hold_the_colours_of_the_site(site):
    slides = (site / "assets/slides.css").read_text("utf-8")
    ours = LOADED.colours
    dark = {name: value for name, value in ours.dark.items() if name not in look.LIGHT_ON_SLIDES}
    for start, scheme in ((":root {", ours.light), ("@media screen { :root.dark {", dark), ("@media print { :root {", ours.paper)):
        own = slides[slides.index(start) :].partition("}")[0]
        assert {
            name: value if len(value) == 6 else "".join(digit * 2 for digit in value)
            for name, value in re.findall(r"--([\w-]+):#([0-9a-f]{3,6})", own)
        } == scheme


def test_the_parts_of_a_style_are_in_the_built_sheet_and_not_beside_it(site):
    sheets = {path.relative_to(site / "assets").as_posix() for path in (site / "assets").rglob("*.css")}
    assert sheets == {"site.css", "slides.css", "presenter.css"}
    assert "@import" not in "".join((site / "assets" / sheet).read_text("utf-8") for sheet in sheets)
