"""Evaluation: the sheets ask what the session is for, the count is drawn and tabled truly, and nothing leaves the page."""

from __future__ import annotations

import csv
import io
from statistics import median

import pytest
from playwright.sync_api import expect

from macros.components.evaluation import BLANK, SCALE

from .axe import axe, in_both_schemes
from .keyboard import UNMARKED, stops
from .pages import PROGRAMME
from .visits import DESK, PHONE, SIZES, WIDER, sized, styled

pytestmark = pytest.mark.browser

PAGE = "teach/evaluation/"

#: The module whose evaluation is looked at, the one with most outcomes, and what these say.
MODULE = max(PROGRAMME.modules, key=lambda module: (len(module.matter.outcomes), "," in module.title))
OUTCOMES = list(MODULE.matter.outcomes.values())

OPEN = f"{PAGE}#for=module.{MODULE.slug}"

#: How many people marked 1 to 5, by outcome and time.
COUNTS = {
    ("before", 0): [3, 5, 4, 0, 0],
    ("after", 0): [0, 0, 5, 6, 1],
    ("back", 0): [6, 6, 0, 0, 0],
    ("before", 1): [0, 7, 0, 0, 0],
    ("after", 1): [0, 0, 0, 9, 0],
    ("later", 1): [0, 0, 1, 5, 1],
}
COUNTS = {(when, at): numbers for (when, at), numbers in COUNTS.items() if at < len(OUTCOMES)}
SAID = {"before": "Before", "back": "Thinking back", "after": "After", "later": "Eight weeks later"}


#: Puts numbers into the fields as typing does, and tells the page of each.
TYPED = """counts => {
    document.querySelectorAll('.count details').forEach(details => { details.open = true });
    for (const [name, number] of Object.entries(counts)) {
        const field = document.querySelector(`[name="${name}"]`);
        field.value = number;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    }
}"""


def fields(counts: dict[tuple[str, int], list[int]]) -> dict[str, str]:
    """What is written into each field, by its name."""
    return {
        f"{when}-{at}-{point}": str(number) if number else ""
        for (when, at), numbers in counts.items()
        for point, number in enumerate(numbers, 1)
    }


def count(tab, counts: dict[tuple[str, int], list[int]]) -> None:
    """Puts the counts into the fields, all at once."""
    tab.evaluate(TYPED, fields(counts))


def lines(counts: dict[tuple[str, int], list[int]], outcomes: list[str]) -> list[list[str]]:
    """The lines of figures that the counts come to: outcome, when, five numbers, people, middle answer."""
    found = []
    for at, outcome in enumerate(outcomes):
        for when, said in SAID.items():
            numbers = counts.get((when, at), [0] * 5)
            if sum(numbers) and (when != "back" or sum(counts.get(("before", at), []))):
                middle = median(point for point, number in enumerate(numbers, 1) for _ in range(number))
                found.append([outcome, said, *map(str, numbers), str(sum(numbers)), f"{middle:g}"])
    return found


def tabled(tab) -> list[list[str]]:
    """The figures as the tables of the page show them."""
    return tab.locator(".change").evaluate_all(
        """all => all.flatMap(figure => [...figure.querySelectorAll('tbody tr')]
            .map(row => [figure.querySelector('h4').textContent, ...[...row.cells].map(cell => cell.textContent)]))"""
    )


@pytest.fixture
def counted(tab, address):
    tab.goto(f"{address}{OPEN}")
    count(tab, COUNTS)
    return tab


def test_the_table_says_what_was_typed(tab, address):
    tab.goto(f"{address}{OPEN}")
    for details in tab.locator(".count summary").all():
        details.click()
    for name, number in fields(COUNTS).items():
        tab.locator(f'[name="{name}"]').fill(number)
    assert tabled(tab) == lines(COUNTS, OUTCOMES)
    said = tab.locator(".said").inner_text()
    assert said.startswith("12 people answered before and 12 after.")
    assert "It is not what they can do." in said


def test_the_picture_agrees_with_the_table(counted):
    drawn = counted.locator(".change").evaluate_all(
        """all => all.map(figure => ({
            outcome: figure.querySelector('h4').textContent,
            said: figure.querySelector('svg').getAttribute('aria-label'),
            bars: [...figure.querySelectorAll('rect')].map(bar => ({
                when: bar.classList[1], count: Number(bar.dataset.count), height: Number(bar.getAttribute('height')),
                middle: Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')) / 2,
                foot: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')) })),
            points: [...figure.querySelectorAll('text')].slice(0).filter(text => Number(text.getAttribute('y')) > 124)
                .map(text => [text.textContent, Number(text.getAttribute('x'))]) }))"""
    )
    scale = {round(bar["height"] / bar["count"], 6) for figure in drawn for bar in figure["bars"]}
    assert len(scale) == 1, "bars of two pictures cannot be compared"
    for figure in drawn:
        at = OUTCOMES.index(figure["outcome"])
        seen = {}
        for bar in figure["bars"]:
            assert bar["foot"] == pytest.approx(124)
            point = min(figure["points"], key=lambda label: abs(label[1] - bar["middle"]))[0]
            seen[bar["when"], int(point)] = bar["count"]
        expected = {(when, point): n for (when, o), numbers in COUNTS.items() if o == at for point, n in enumerate(numbers, 1) if n}
        assert seen == expected
        for when, other in COUNTS:
            if other == at:
                assert f"{SAID[when]}: {', '.join(f'{n} marked {point}' for point, n in enumerate(COUNTS[when, at], 1))}." in figure["said"]


def test_the_saved_file_holds_the_figures_of_the_table(counted):
    with counted.expect_download() as saving:
        counted.get_by_role("button", name="Save the figures").click()
    assert saving.value.suggested_filename == f"evaluation-module-{MODULE.slug}.csv"
    data = saving.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), "a spreadsheet would guess the encoding"
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Session", "Outcome", "When", "1", "2", "3", "4", "5", "People", "Middle answer"]
    assert rows[1:] == [[MODULE.title, *line] for line in lines(COUNTS, OUTCOMES)]


@pytest.mark.skipif(len(OUTCOMES) < 2, reason="no module has two outcomes")
def test_thinking_back_is_never_shown_without_the_answers_from_before(tab, address):
    tab.goto(f"{address}{OPEN}")
    count(tab, {("back", 0): [4, 4, 0, 0, 0]})
    expect(tab.locator(".said")).to_contain_text("shown only beside answers from before the session")
    assert tab.locator(".result svg, .result table").count() == 0
    expect(tab.get_by_role("button", name="Save the figures")).to_be_hidden()
    # Answers from afterwards do not change that, and neither do those about another outcome.
    count(tab, {("after", 0): [0, 0, 0, 8, 0], ("before", 1): [8, 0, 0, 0, 0]})
    assert [line[1] for line in tabled(tab)] == ["After", "Before"]
    assert tab.locator("rect.back").count() == 0
    with tab.expect_download() as saving:
        tab.get_by_role("button", name="Save the figures").click()
    assert b"Thinking back" not in saving.value.path().read_bytes()
    count(tab, {("before", 0): [0, 8, 0, 0, 0]})
    assert [line[1] for line in tabled(tab)] == ["Before", "Thinking back", "After", "Before"]


def test_figures_that_mislead_or_name_somebody_carry_a_warning(tab, address):
    tab.goto(f"{address}{OPEN}")
    count(tab, {("before", 0): [0, 5, 0, 0, 0], ("after", 0): [0, 0, 0, 5, 0]})
    assert "same people" not in tab.locator(".said").inner_text()
    assert "fewer than" not in tab.locator(".said").inner_text()
    count(tab, {("after", 0): [0, 0, 0, 4, 0]})
    assert "5 people answered before and 4 after. They are not all the same people" in tab.locator(".said").inner_text()
    assert "fewer than 5 answers: keep them to yourself" in tab.locator(".said").inner_text()


@pytest.mark.parametrize("typed", ["-3", "0", ""])
def test_a_field_with_nothing_to_count_counts_nothing(tab, address, typed):
    tab.goto(f"{address}{OPEN}")
    tab.locator('[name="before-0-1"]').fill(typed)
    expect(tab.locator(".result")).to_be_hidden()


def test_the_sheets_ask_about_the_outcomes_of_whatever_is_chosen(tab, address):
    tab.goto(f"{address}{PAGE}")
    for module in PROGRAMME.modules:
        tab.get_by_label("Session or module").select_option(f"module.{module.slug}")
        outcomes = list(module.matter.outcomes.values())
        for when in ("before", "after", "back", "later"):
            assert tab.locator(f'.ratings[data-when="{when}"] legend').all_inner_texts() == outcomes
        names = tab.locator(".sheet input").evaluate_all("all => all.map(input => input.name + input.value)")
        assert len(names) == len(set(names)) == 4 * 5 * len(outcomes)
        assert tab.evaluate("location.hash") == f"#for=module.{module.slug}"
        assert tab.locator(".count legend").all_inner_texts() == outcomes
    assert len(tab.get_by_label("Session or module").locator("option").all()) == 1 + len(PROGRAMME.modules) + len(PROGRAMME.sessions)


def test_a_plan_from_the_builder_brings_its_outcomes_along(tab, address):
    first, *others = MODULE.parts
    without = ",".join(f"{MODULE.slug}.{part.name}" for part in others)
    tab.goto(f"{address}teach/build-a-session/#minutes=30&modules={MODULE.slug}&without={without}")
    tab.get_by_role("link", name="Make its evaluation form").click()
    tab.wait_for_url(f"**/{PAGE}#outcomes=**")
    taught = [MODULE.matter.outcomes[name] for name in first.teaches]
    assert tab.locator('.ratings[data-when="before"] legend').all_inner_texts() == taught
    tab.goto(f"{address}{PAGE}#outcomes={MODULE.slug}.{first.teaches[0]},{MODULE.slug}.gone")
    expect(tab.locator(".chosen")).to_contain_text(f"“{MODULE.slug}.gone”, which is not here")


def test_nothing_is_stored_and_nothing_is_sent(browser, address):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{address}{OPEN}")
    tab.wait_for_load_state("networkidle")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    count(tab, COUNTS)
    tab.locator("#sheet-after input").first.check()
    tab.locator("#answer-do").fill("Ask about the night")
    with tab.expect_download():
        tab.get_by_role("button", name="Save the figures").click()
    tab.locator('[name="before-0-1"]').press("Enter")
    assert [url for url in asked if not url.startswith("blob:") and not url.endswith("mark.svg")] == []
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert tab.url == f"{address}{OPEN}"
    tab.reload()
    assert tab.locator("#answer-do").input_value() == ""
    assert tab.locator('[name="before-0-1"]').input_value() == ""
    context.close()


def test_the_page_counts_from_a_folder_without_a_network(browser, site):
    context = browser.new_context(offline=True)
    tab = context.new_page()
    tab.goto((site / PAGE / "index.html").as_uri() + f"#for=module.{MODULE.slug}")
    count(tab, COUNTS)
    assert tabled(tab) == lines(COUNTS, OUTCOMES)
    context.close()


def test_with_scripts_off_blank_sheets_for_any_session_stand_there_and_no_control_is_dead(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}{PAGE}")
    assert tab.locator(".sheet").count() == 3
    for when in ("before", "after", "back", "later"):
        assert tab.locator(f'.ratings[data-when="{when}"] .rating').count() == BLANK
    labels = tab.locator("#sheet-before .rating").first.locator("label").all_inner_texts()
    assert [label.split(maxsplit=1) for label in labels] == [[str(point), words] for point, words in enumerate(SCALE, 1)]
    for hidden in (".choose", ".tally"):
        assert not tab.locator(hidden).is_visible()
    stood = tab.locator("[data-outcome]").all_inner_texts()
    assert {outcome for module in PROGRAMME.modules for outcome in module.matter.outcomes.values()} <= set(stood)
    context.close()


@pytest.mark.parametrize(
    ("button", "shown", "hidden"), [("Print the three sheets", ".sheets", ".tally"), ("Print the result", ".result svg", ".sheets")]
)
def test_a_button_prints_the_sheets_or_the_result_alone(counted, button, shown, hidden):
    counted.emulate_media(media="print")
    counted.evaluate(
        """([shown, hidden]) => { window.print = () => {
            window.seen = [shown, hidden].map(one => document.querySelector(one).checkVisibility()) } }""",
        [shown, hidden],
    )
    counted.emulate_media(media="screen")
    button = counted.get_by_role("button", name=button)
    button.evaluate("button => { window.pressed = button }")
    counted.emulate_media(media="print")
    counted.evaluate("window.pressed.click()")
    assert counted.evaluate("window.seen") == [True, False]


def test_each_sheet_is_one_page_of_paper(counted, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    counted.evaluate("document.body.dataset.printed = 'sheets'")
    paper = tmp_path / "sheets.pdf"
    counted.pdf(format="A4", path=paper)
    with pikepdf.open(paper) as opened:
        assert len(opened.pages) == 3


def test_the_keyboard_reaches_every_field_and_its_focus_is_seen(tab, address):
    tab.goto(f"{address}{OPEN}")
    count(tab, {("before", 0): [1, 1, 1, 1, 1]})
    tab.locator(".skip").focus()
    # A group of radio buttons is one stop; the arrow keys lead through it.
    wanted = tab.locator("main :is(select, textarea, button, summary, .rating, .five input)").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).length"
    )
    found = stops(tab)
    assert [stop["what"] for stop in found if not (stop["marked"] and stop["inView"])] == []
    tags = tuple(f"<{tag}" for tag in ("select", "textarea", "button", "summary", "input"))
    assert len([stop for stop in found if stop["what"].startswith(tags)]) == wanted
    tab.locator("#sheet-before input").first.focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("ArrowRight")
    assert tab.locator("#sheet-before input:checked").input_value() == "2"


def test_the_focus_on_every_field_is_seen_in_the_dark_too(counted):
    counted.emulate_media(color_scheme="dark")
    counted.keyboard.press("Tab")
    assert counted.evaluate(UNMARKED) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_in_a_result_light_or_dark(counted, width):
    sized(counted, width)
    counted.evaluate(axe())
    assert in_both_schemes(counted) == []


def test_a_result_fits_narrow_screens_and_large_type(counted):
    wide = {}
    for size, (width, style) in SIZES.items():
        sized(counted, width)
        styled(counted, style)
        wide[size] = counted.evaluate(WIDER)
    assert {size: found for size, found in wide.items() if found} == {}
