"""The look holds: colours that can be told apart, an edge for every block, and words that fit at every size."""

from __future__ import annotations

import re

import pytest

from macros.extensions import discover

from .in_browser import KINDS, ROOT

ASSETS = ROOT / "docs" / "assets"

#: Every style sheet, whole or a part, by its path below `docs/assets/`.
SHEETS = {path.relative_to(ASSETS).as_posix(): path.read_text("utf-8") for path in sorted(ASSETS.rglob("*.css"))}

COLOURS = SHEETS["colours.css"]

#: The least contrast of each pair of tokens: text on its ground by WCAG 1.4.3 and 1.4.6, edges by 1.4.11.
PAIRS = {
    ("ink", "paper"): 7,
    ("ink", "sheet"): 7,
    ("ink", "warm-tint"): 7,
    ("ink", "leaf-tint"): 7,
    ("ink", "cool-tint"): 7,
    ("soft", "paper"): 4.5,
    ("soft", "sheet"): 4.5,
    ("plum", "paper"): 4.5,
    ("plum", "sheet"): 4.5,
    ("plum-deep", "paper"): 4.5,
    ("on-plum", "plum"): 4.5,
    ("on-plum", "plum-deep"): 4.5,
    ("on-red", "red"): 4.5,
    ("on-foot", "foot"): 7,
    ("night", "lamp"): 7,
    ("edge", "paper"): 3,
    ("edge", "sheet"): 3,
    ("leaf-deep", "leaf-tint"): 3,
    ("red", "paper"): 3,
}


def tokens(sheet: str, scheme: str) -> dict[str, str]:
    """The colours of a scheme: the light set, with the dark set's own values over it in the dark."""
    light, _, rest = sheet.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): ([^;]+);", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): ([^;]+);", rest.partition("\n}\n")[0]))
    return {name: found[value[6:-1]] if value.startswith("var(--") else value for name, value in found.items()}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        digits = colour.lstrip("#")
        digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def too_pale(style: str, scheme: str) -> list[str]:
    """Every pair of tokens that is too close, named."""
    colours = tokens(style, scheme)
    return [
        f"{scheme}: --{text} on --{ground} is {contrast(colours[text], colours[ground]):.2f}, and {least} is needed"
        for (text, ground), least in PAIRS.items()
        if contrast(colours[text], colours[ground]) < least
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_told_apart(scheme):
    assert too_pale(COLOURS, scheme) == []


def test_a_pair_that_is_too_pale_is_named():
    found = too_pale(COLOURS.replace("--soft: #554459;", "--soft: #c5b4c9;"), "light")
    assert found[0].startswith("light: --soft on --paper is ")


@pytest.mark.parametrize("kind", discover("blocks"))
def test_every_kind_of_block_has_an_appearance_in_a_file_of_its_own(kind):
    assert re.search(rf"\.{kind}\b[^{{]*\{{", SHEETS[f"blocks/{kind}.css"]), f"docs/assets/blocks/{kind}.css says nothing about .{kind}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_style_sheet_says_first_what_it_is(sheet):
    assert re.match(r"/\* [A-Z][^*]*\.(?: [^*]*)? ?\*/\n", SHEETS[sheet]), sheet


@pytest.mark.parametrize("sheet", SHEETS)
def test_colours_are_tokens(sheet):
    for line in SHEETS[sheet].splitlines():
        if re.search(r"#[0-9a-f]{3,8}\b", line):
            assert line.strip().startswith("--"), f"A colour stands outside the tokens: {line.strip()}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_style_reads_in_any_direction(sheet):
    physical = (
        r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right|top|bottom|width|height):|text-align: (?:left|right)"
    )
    without_queries = re.sub(r"@(?:media|container)[^{]*", "", SHEETS[sheet])
    assert re.findall(physical, without_queries) == []


def wider_than_its_window(tab) -> list[str]:
    """What reaches out of the window, if the page can be scrolled sideways."""
    return tab.evaluate(
        """() => {
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            if (wide <= 0) return [];
            return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                .map(e => e.tagName + '.' + e.className).slice(0, 5);
        }"""
    )


SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"
SIZES = {
    "320 pixels": (320, ""),
    "text at 200 per cent on a phone": (360, "html { font-size: 200% }"),
    "text at 200 per cent at a desk": (1280, "html { font-size: 200% }"),
    "text spacing of WCAG 1.4.12 on a phone": (360, SPACED),
}


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways_or_is_cut(browser, address, size):
    width, style = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    tab = context.new_page()
    found = {}
    for kind, path in KINDS.items():
        tab.goto(f"{address}{path}")
        if style:
            tab.add_style_tag(content=style)
        cut = tab.evaluate(
            """() => [...document.querySelectorAll('main *')].filter(e => {
                const style = getComputedStyle(e);
                return ['hidden', 'clip'].includes(style.overflowY) && !e.closest('.vh, .arch, svg')
                    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
            }).map(e => e.tagName + '.' + e.className)"""
        )
        found[kind] = [*wider_than_its_window(tab), *cut]
    context.close()
    assert {kind: wide for kind, wide in found.items() if wide} == {}


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_reaches_every_control_and_its_focus_is_seen(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    tab = context.new_page()
    for kind, path in KINDS.items():
        tab.goto(f"{address}{path}")
        controls = tab.evaluate(
            "() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length"
        )
        reached = 0
        while reached <= controls:
            tab.keyboard.press("Tab")
            seen = tab.evaluate(FOCUSED)
            if seen is None or (reached and seen["first"]):
                break
            reached += 1
            assert seen["marked"], f"{kind}: the focus on {seen['what']} is not seen"
            assert seen["inView"], f"{kind}: {seen['what']} has the focus and is out of sight or covered"
        assert reached == controls, f"{kind}: {reached} of {controls} controls were reached"
    context.close()


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


@pytest.mark.browser
def test_with_scripts_off_every_page_reads_and_leads_on(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for kind, path in KINDS.items():
        tab.goto(f"{address}{path}")
        assert tab.locator("h1").count() == 1, kind
        assert len(tab.locator("main").inner_text().split()) > 20, kind
        if kind in ("families", "help"):
            # A page for families has no menu: its foot leads on.
            assert tab.get_by_role("contentinfo").get_by_role("link").count() >= 4, kind
        else:
            assert tab.get_by_role("navigation", name="Site").get_by_role("link").count() == 5, kind
    tab.goto(f"{address}search/")
    assert tab.locator("noscript").inner_text().startswith("Search needs JavaScript")
    context.close()


@pytest.mark.browser
def test_paper_gets_the_text_and_the_addresses_and_no_menu(browser, address, tmp_path):
    context = browser.new_context(viewport={"width": 700, "height": 1000})
    tab = context.new_page()
    tab.goto(f"{address}{KINDS['part']}")
    tab.emulate_media(media="print")
    shown = "selector => [...document.querySelectorAll(selector)].some(e => e.checkVisibility())"
    unwanted = (".top nav", ".foot", ".next", ".steps ol", ".skip")
    assert [selector for selector in unwanted if tab.evaluate(shown, selector)] == []
    assert tab.evaluate(shown, ".review")
    assert tab.evaluate(shown, ".sources a")
    assert wider_than_its_window(tab) == []
    assert tab.pdf(format="A4").startswith(b"%PDF")
    context.close()


#: A link out of the site, as authors may write one into a paragraph, and what paper shows behind it.
OUTWARD = """() => {
    document.querySelector('main p').insertAdjacentHTML('beforeend', '<a href="https://www.nhs.uk/baby">the NHS</a>');
    return getComputedStyle(document.querySelector('main p a[href="https://www.nhs.uk/baby"]'), '::after').content;
}"""


@pytest.mark.browser
@pytest.mark.parametrize(("media", "behind"), [("print", '" (https://www.nhs.uk/baby)"'), ("screen", "none")])
def test_paper_alone_spells_the_address_that_a_link_leads_to(browser, address, media, behind):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{address}{KINDS['part']}")
    tab.emulate_media(media=media)
    assert tab.evaluate(OUTWARD) == behind
    context.close()
