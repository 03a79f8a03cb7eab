"""The session builder: its plans fit, break in time, keep their order, say all that they leave out, and can be sent on."""

from __future__ import annotations

import random
import re
from itertools import combinations
from statistics import median

import pytest
from playwright.sync_api import expect

from macros.components.module_catalogue import in_study_order
from macros.model.module import READERS
from macros.model.must_say import said
from macros.pages.view import View
from macros.programme.sessions import LONGEST_STRETCH

from .axe import axe, faults, faults_of_colours, in_scheme
from .keyboard import UNMARKED, stops
from .pages import PROGRAMME, RICHEST
from .visits import DESK, PHONE, SIZES, WIDER, sized, styled

pytestmark = pytest.mark.browser

PAGE = "teach/build-a-session/"


#: A plan of the module with the most in it, and of all modules.
OF_ONE, OF_ALL = RICHEST.slug, ",".join(module.slug for module in PROGRAMME.modules)


# The maker, as it runs in the browser


def case(chance: random.Random, parts: int, longest: int = 480) -> dict:
    """A choice of modules, with as many parts as are asked for."""
    modules = []
    while parts:
        many = min(parts, chance.randint(1, 7))
        parts -= many
        number = len(modules)
        earlier = [f"m{other}" for other in range(number)]
        modules.append(
            {
                "slug": f"m{number}",
                "title": f"Module {number}",
                "prerequisites": chance.sample(earlier, min(len(earlier), chance.choice([0, 0, 1, 2]))),
                "parts": [
                    {
                        "name": f"p{name}",
                        "title": f"Part {name}",
                        "minutes": chance.randint(5, 12),
                        "teaches": chance.sample(["a", "b", "c"], chance.randint(0, 2)),
                        "wish": chance.choice(["fits"] * 6 + ["keep", "out"]),
                    }
                    for name in range(many)
                ],
            }
        )
    chance.shuffle(modules)
    return {"minutes": chance.randint(20, longest), "start": chance.randint(0, 24 * 60 - 1), "modules": modules}


#: A plan that names its modules instead of holding them: there and back, a plan of 40 parts would carry 40 modules.
NAMED = "(plan => JSON.parse(JSON.stringify(plan, (key, value) => (key === 'module' ? value.slug : value))))"


@pytest.fixture(scope="module")
def make(browser, address):
    """Makes many plans at once in the browser, with the script that the site serves."""
    tab = browser.new_page()
    tab.goto(f"{address}{PAGE}")
    yield lambda cases: tab.evaluate(f"cases => cases.map(given => {NAMED}(makeSessionPlan(given)))", cases)
    tab.close()


@pytest.fixture(scope="module")
def planned(make) -> list[tuple[dict, dict]]:
    """Three hundred and twenty choices with their plans."""
    chance = random.Random(4)
    cases = [case(chance, chance.choice([1, 3, 8, 13, 21, 40]), chance.choice([60, 240, 480])) for _ in range(320)]
    return list(zip(cases, make(cases), strict=True))


def names(entries: list[dict]) -> list[tuple[str, str]]:
    return [(entry["module"], entry["part"]["name"]) for entry in entries]


def parts_of(plan: dict) -> list[dict]:
    return [row for row in plan["rows"] if row["kind"] == "part"]


def stretches(plan: dict) -> list[int]:
    """The minutes for which people sit, between breaks."""
    found = [0]
    for row in plan["rows"]:
        found = [*found, 0] if row["kind"] == "break" else [*found[:-1], found[-1] + row["minutes"]]
    return found


def test_the_cases_are_of_every_sort(planned):
    plans = [plan for _, plan in planned]
    assert sum(bool(plan["dropped"]) for plan in plans) > 100
    assert sum(not plan["dropped"] and bool(plan["rows"]) for plan in plans) > 50
    assert {len(stretches(plan)) for plan in plans} >= {1, 2, 3, 4}
    assert sum(bool(plan["first"]) for plan in plans) > 5


def test_a_plan_is_never_over_its_minutes_and_its_times_add_up(planned):
    for given, plan in planned:
        now = given["start"]
        for row in plan["rows"]:
            assert row["starts"] == now
            assert row["minutes"] >= (5 if row["kind"] != "part" else 1)
            now += row["minutes"]
        assert now == plan["ends"] <= given["start"] + given["minutes"]
        assert plan["minutes"] + plan["spare"] == given["minutes"]
        assert all(row["minutes"] == row["part"]["minutes"] for row in parts_of(plan))


def test_a_plan_opens_with_a_welcome_and_closes_with_support(planned):
    for _, plan in planned:
        kinds = [row["kind"] for row in plan["rows"]]
        assert kinds == [] or (kinds[0], kinds[-1], kinds.count("welcome"), kinds.count("close")) == ("welcome", "close", 1, 1)


def test_nobody_sits_for_more_than_90_minutes_and_no_break_is_idle(planned):
    for _, plan in planned:
        assert max(stretches(plan)) <= LONGEST_STRETCH
        kinds = [row["kind"] for row in plan["rows"]]
        for before, kind, after in zip(kinds, kinds[1:], kinds[2:], strict=False):
            assert kind != "break" or (before, after) == ("part", "part")
        sat = sum(stretches(plan))
        assert sat > LONGEST_STRETCH or "break" not in kinds


def test_parts_keep_their_order_and_come_after_what_their_module_builds_on(planned):
    for given, plan in planned:
        shown = names(parts_of(plan))
        order = list(dict.fromkeys(slug for slug, _ in shown))
        for module in given["modules"]:
            own = [name for slug, name in shown if slug == module["slug"]]
            assert own == [part["name"] for part in module["parts"] if part["name"] in own]
            if own:
                chosen = [slug for slug in module["prerequisites"] if slug in order]
                assert all(order.index(slug) < order.index(module["slug"]) for slug in chosen)
                first = {entry["slug"] for entry in plan["first"] if entry["module"] == module["slug"]}
                assert first == set(module["prerequisites"]) - set(order)
        assert [slug for slug, _ in shown] == sorted((slug for slug, _ in shown), key=order.index)


def test_everything_that_was_chosen_appears_once_or_is_named_with_a_reason(planned):
    for given, plan in planned:
        chosen = [(module["slug"], part["name"], part["wish"]) for module in given["modules"] for part in module["parts"]]
        assert sorted(names(parts_of(plan)) + names(plan["dropped"])) == sorted(
            (slug, name) for slug, name, wish in chosen if wish != "out"
        )
        assert sorted(names(plan["without"])) == sorted((slug, name) for slug, name, wish in chosen if wish == "out")
        assert all(re.fullmatch(r"[A-Z].+\.", entry["why"]) for entry in plan["dropped"])


def test_a_part_that_is_kept_leaves_only_where_the_kept_parts_alone_do_not_fit(make, planned):
    lost, alone = [], []
    for given, plan in planned:
        gone = [entry for entry in plan["dropped"] if entry["part"]["wish"] == "keep"]
        assert all("You asked to keep it" in entry["why"] for entry in gone)
        if gone:
            lost.append(given)
            by_slug = {module["slug"]: module for module in given["modules"] if any(part["wish"] != "out" for part in module["parts"])}
            needed = [slug for slug, module in by_slug.items() if any(part["wish"] == "keep" for part in module["parts"])]
            for slug in needed:
                needed += [first for first in by_slug[slug]["prerequisites"] if first in by_slug and first not in needed]
            # What a kept part's module builds on keeps its place too, with its shortest part.
            kept = []
            for module in (module for slug, module in by_slug.items() if slug in needed):
                own = [part for part in module["parts"] if part["wish"] != "out"]
                marked = [part for part in own if part["wish"] == "keep"]
                kept.append({**module, "parts": marked or [{**min(own, key=lambda part: part["minutes"]), "wish": "keep"}]})
            alone.append({**given, "modules": kept})
    assert len(lost) > 10
    assert all(plan["dropped"] for plan in make(alone))


def best(given: dict) -> tuple | None:
    """By trying every choice: the best that fits with a part of each module and all that is kept, or nothing.

    A choice is measured by its share of the outcomes, then its minutes, then how early its parts come.
    """
    modules = [(m, [p for p in m["parts"] if p["wish"] != "out"]) for m in given["modules"]]
    parts = [(m["slug"], part, ps) for m, ps in modules for part in ps]
    edge = max(5, min(10, given["minutes"] // 12))
    found = None
    for many in range(1, len(parts) + 1):
        for choice in combinations(range(len(parts)), many):
            taken = [parts[number] for number in choice]
            if {slug for slug, _, _ in taken} != {m["slug"] for m, ps in modules if ps}:
                continue
            if any(part["wish"] == "keep" and number not in choice for number, (_, part, _) in enumerate(parts)):
                continue
            breaks = fewest_breaks([part["minutes"] for _, part, _ in taken], edge)
            if breaks is None or 2 * edge + sum(part["minutes"] for _, part, _ in taken) + 10 * breaks > given["minutes"]:
                continue
            share = sum(
                int(60 / sum(outcome in other["teaches"] for other in ps) + 0.5) for _, part, ps in taken for outcome in part["teaches"]
            )
            measure = (share, sum(part["minutes"] for _, part, _ in taken), sum(len(parts) - number for number in choice))
            found = max(found or measure, measure)
    return found


def fewest_breaks(minutes: list[int], edge: int) -> int | None:
    """The fewest breaks between parts with which nobody sits for too long, by trying them all."""
    for many in range(len(minutes)):
        for cuts in combinations(range(1, len(minutes)), many):
            bounds = [0, *cuts, len(minutes)]
            sums = [sum(minutes[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
            sums[0] += edge
            sums[-1] += edge
            if max(sums) <= LONGEST_STRETCH:
                return many
    return None


def test_a_plan_is_the_best_of_all_that_fit(make):
    chance = random.Random(90)
    cases = [case(chance, chance.randint(1, 8), 60) for _ in range(120)]
    # Longer parts, so that breaks decide as well.
    for given in [case(chance, chance.randint(4, 7), 170) for _ in range(80)]:
        for module in given["modules"]:
            for part in module["parts"]:
                part["minutes"] *= 4
        cases.append(given)
    for given in cases:
        for module in given["modules"]:
            module["prerequisites"] = []
    compared = 0
    for given, plan in zip(cases, make(cases), strict=True):
        expected = best(given)
        if expected is None:
            assert plan["dropped"] or not parts_of(plan)
            continue
        wanted = [(m["slug"], p["name"]) for m in given["modules"] for p in m["parts"] if p["wish"] != "out"]
        teaching = {m["slug"]: [p["teaches"] for p in m["parts"] if p["wish"] != "out"] for m in given["modules"]}
        taken = parts_of(plan)
        share = sum(
            int(60 / sum(outcome in other for other in teaching[row["module"]]) + 0.5)
            for row in taken
            for outcome in row["part"]["teaches"]
        )
        early = sum(len(wanted) - wanted.index(name) for name in names(taken))
        assert (share, sum(row["minutes"] for row in taken), early) == expected, given
        compared += 1
    assert compared > 100


def test_forty_parts_are_planned_in_under_200_milliseconds(make, tab, address):
    chance = random.Random(40)
    cases = [{**case(chance, 40), "minutes": minutes} for minutes in (60, 90, 180, 240, 300, 360, 480) * 3]
    tab.goto(f"{address}{PAGE}")
    took = tab.evaluate(
        "cases => cases.map(given => { const start = performance.now(); makeSessionPlan(given); return performance.now() - start; })", cases
    )
    assert all(sum(len(module["parts"]) for module in given["modules"]) == 40 for given in cases)
    assert median(took) < 200, sorted(took)


def test_prerequisites_that_go_round_in_a_circle_still_give_a_plan(make):
    def part(name):
        return {"name": name, "title": name, "minutes": 8, "teaches": [], "wish": "fits"}

    modules = [{"slug": a, "title": a, "prerequisites": [b], "parts": [part("one")]} for a, b in (("x", "y"), ("y", "x"))]
    both, one = make([{"minutes": minutes, "start": 600, "modules": modules} for minutes in (60, 20)])
    assert len(parts_of(both)) == 2
    assert (len(parts_of(one)), len(one["dropped"])) == (1, 1)


# The page


def shown(tab) -> str:
    """The words of the plan once it stands."""
    tab.locator(".plan table").wait_for()
    return tab.locator(".plan .made").inner_text()


def choose(tab, *slugs: str) -> None:
    for slug in slugs:
        tab.locator(f"#choose-{slug}").check()


def test_the_choice_travels_in_the_address_and_gives_a_colleague_the_same_plan(browser, tab, address):
    chosen = in_study_order(View(PROGRAMME, None))[:2]
    last = chosen[-1]
    kept, left = last.parts[-1], last.parts[0]
    assert kept != left, f"{last.slug} has one part: give it another, so that one can be kept and one left out."
    tab.goto(f"{address}{PAGE}")
    tab.get_by_label("Minutes in all").fill("75")
    tab.get_by_label("Start").fill("14:10")
    tab.get_by_label("Who will be in the room").select_option("nqsw")
    choose(tab, *(module.slug for module in chosen))
    tab.locator(".choice", has=tab.locator(f"#choose-{last.slug}")).locator("summary").click()
    tab.locator(f"#wish-{last.slug}-{kept.name}").select_option("keep")
    tab.locator(f"#wish-{last.slug}-{left.name}").select_option("out")
    modules = ",".join(module.slug for module in chosen)
    sent = (
        f"{address}{PAGE}#minutes=75&start=14:10&audience=nqsw&modules={modules}"
        f"&keep={last.slug}.{kept.name}&without={last.slug}.{left.name}"
    )
    expect(tab.get_by_label("The address of this plan")).to_have_value(sent)
    tab.wait_for_function("hash => location.hash === hash", arg="#" + sent.partition("#")[2])
    mine = shown(tab)
    assert "14:10" in mine and kept.title in mine and "You left these out" in mine

    colleague = browser.new_page()
    colleague.goto(sent)
    assert shown(colleague) == mine
    expect(colleague.get_by_label("The address of this plan")).to_have_value(sent)
    colleague.evaluate("location.hash = '#minutes=20'")
    expect(colleague.locator(".built")).to_have_text("Choose at least one module.")
    expect(colleague.get_by_label("Minutes in all")).to_have_value("20")
    colleague.close()


def test_every_chosen_part_stands_in_the_plan_or_among_what_was_left_out(tab, address):
    for minutes in (20, 45, 90, 150, 240):
        tab.goto(f"{address}robots.txt")
        tab.goto(f"{address}{PAGE}#minutes={minutes}&modules={OF_ALL}")
        tab.locator(".plan:not([hidden])").wait_for()
        planned = tab.locator(".plan tr.part td:last-child > a").all_inner_texts()
        left = tab.locator(".dropped li > a:first-child").all_inner_texts()
        assert sorted(planned + left) == sorted(part.title for module in PROGRAMME.modules for part in module.parts)
        reasons = tab.locator(".dropped li").all_inner_texts()
        assert all(re.search(r"\. .+\.$", reason) for reason in reasons)
        said = tab.locator(".built").inner_text()
        assert (f"{len(left)} part" in said) == bool(left), said


def test_what_is_never_left_out_stands_in_every_plan_that_has_its_part(tab, address):
    words = {part.title: [each.words for each in said(part.blocks, PROGRAMME)] for module in PROGRAMME.modules for part in module.parts}
    for minutes in (45, 150, 480):
        tab.goto(f"{address}robots.txt")
        tab.goto(f"{address}{PAGE}#minutes={minutes}&modules={OF_ALL}")
        tab.locator(".plan:not([hidden])").wait_for()
        planned = tab.locator(".plan tr.part td:last-child > a").all_inner_texts()
        shown = tab.locator(".never-left-out li").all_inner_texts()
        assert shown == [f"{title}: {each}" for title in planned for each in words[title]]


def test_links_of_a_plan_lead_to_the_part_and_to_its_notes(tab, address):
    module = PROGRAMME.modules[0]
    part = module.parts[0]
    tab.goto(f"{address}{PAGE}#minutes=120&modules={module.slug}")
    tab.locator(".plan tr.part").first.get_by_role("link", name=part.title, exact=True).click()
    tab.wait_for_url(f"{address}learn/{module.slug}/{part.name}/")
    tab.go_back()
    tab.get_by_role("link", name=f"notes for “{part.title}”").click()
    tab.wait_for_url(f"{address}teach/notes/{module.slug}/#{part.name}")
    assert tab.locator(f"#{part.name}").count() == 1


#: A module and an audience of the programme that it was not written for, where the programme has any.
WRITTEN_FOR_OTHERS = [
    (module, name)
    for module in PROGRAMME.modules
    for name in READERS
    if name not in module.matter.audience and any(name in other.matter.audience for other in PROGRAMME.modules)
][:1]


@pytest.mark.parametrize(("module", "who"), WRITTEN_FOR_OTHERS)
def test_a_module_written_for_others_is_told(tab, address, module, who):
    tab.goto(f"{address}{PAGE}#minutes=90&audience={who}&modules={module.slug}")
    assert f"“{module.title}” was not written for this audience" in shown(tab)


def test_names_that_are_gone_are_told(tab, address):
    tab.goto(f"{address}{PAGE}#minutes=90&modules={OF_ONE},gone-since&keep={OF_ONE}.gone-too")
    said = shown(tab)
    assert "“gone-since”, “gone-too”" in said or f"“gone-since”, “{OF_ONE}.gone-too”" in said


@pytest.mark.parametrize("minutes", ["19", "481", "", "45.5", "many"])
def test_minutes_that_make_no_session_are_asked_for_again_and_show_no_plan(tab, address, minutes):
    tab.goto(f"{address}{PAGE}#minutes={minutes}&modules={OF_ONE}" if minutes else f"{address}{PAGE}#minutes=&modules={OF_ONE}")
    expect(tab.locator(".built")).to_have_text("Write a whole number of minutes from 20 to 480.")
    expect(tab.locator(".plan")).to_be_hidden()


def test_the_address_is_copied_and_the_plan_is_printed(tab, address):
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(f"{address}{PAGE}#minutes=60&modules={OF_ONE}")
    tab.get_by_role("button", name="Copy the address").click()
    expect(tab.locator(".copied")).to_have_text("Copied. Paste it into a message.")
    assert tab.evaluate("navigator.clipboard.readText()") == tab.get_by_label("The address of this plan").input_value()
    tab.evaluate("window.print = () => { window.asked = true }")
    tab.get_by_role("button", name="Print the plan").click()
    assert tab.evaluate("window.asked") is True
    tab.emulate_media(media="print")
    assert tab.locator(".plan table").is_visible()
    for gone in (".builder", ".catalogue", ".send", ".top nav"):
        assert not tab.locator(gone).first.is_visible(), gone


def test_the_choice_is_neither_sent_nor_stored(browser, address):
    context = browser.new_context()
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{address}{PAGE}")
    tab.wait_for_load_state("networkidle")
    before = len(asked)
    choose(tab, OF_ONE)
    shown(tab)
    tab.get_by_role("button", name="Copy the address").click()
    assert [url for url in asked[before:] if not url.endswith("mark.svg")] == []
    assert not [url for url in asked if "minutes" in url or "modules=" in url]
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    context.close()


def test_the_builder_works_from_a_folder_without_a_network(browser, site):
    context = browser.new_context(offline=True)
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.goto((site / PAGE / "index.html").as_uri() + f"#minutes=60&modules={OF_ONE}")
    assert "60 minutes" in shown(tab) or "minutes of the 60" in shown(tab)
    tab.get_by_label("Minutes in all").fill("30")
    expect(tab.get_by_label("The address of this plan")).to_have_value(re.compile("minutes=30"))
    assert wrong == []
    context.close()


def test_with_scripts_off_every_part_stands_there_with_its_minutes_and_no_control_is_dead(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}{PAGE}")
    rows = tab.locator(".catalogue tbody tr").evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))")
    assert rows == [[part.title, str(part.minutes)] for module in in_study_order(View(PROGRAMME, None)) for part in module.parts]
    assert not [control for control in tab.locator("main :is(input, select, button)").all() if control.is_visible()]
    assert tab.locator("main a.ready").get_attribute("href") == "../"
    context.close()


def test_the_keyboard_alone_makes_a_plan_and_its_focus_is_seen(tab, address):
    tab.goto(f"{address}{PAGE}")
    tab.get_by_label("Minutes in all").focus()
    tab.keyboard.press("Control+a")
    tab.keyboard.type("60")
    tab.locator(f"#choose-{OF_ONE}").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowDown")
    expect(tab.get_by_label("The address of this plan")).to_have_value(re.compile(f"#minutes=60&.*modules={OF_ONE}&keep={OF_ONE}"))
    with_a_plan(tab, address)
    tab.locator(".skip").focus()
    found = stops(tab)
    assert [stop["what"] for stop in found if not stop["marked"]] == []
    assert [stop["what"] for stop in found if not stop["inView"]] == []
    reached = {named[1] for stop in found if (named := re.search(r'id="([\w-]+)"', stop["what"]))}
    controls = set(tab.locator("main :is(input, select)[id]").evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.id)"))
    assert controls <= reached


def with_a_plan(tab, address) -> None:
    """Opens the page afresh with a plan of one module, and what can be chosen of it."""
    tab.goto(f"{address}robots.txt")
    tab.goto(f"{address}{PAGE}#minutes=60&modules={OF_ONE}")
    shown(tab)
    tab.locator(".choice details:visible summary").click()


def test_the_focus_on_every_control_is_seen_in_the_dark_too(tab, address):
    tab.emulate_media(color_scheme="dark")
    with_a_plan(tab, address)
    tab.keyboard.press("Tab")
    assert tab.evaluate(UNMARKED) == []


def with_a_plan_of_all(tab, address, audience: str, gone: str = "") -> None:
    tab.goto(f"{address}{PAGE}#minutes=90&audience={audience}&modules={OF_ALL}{gone}")
    shown(tab)
    for summary in tab.locator(".choice summary").all():
        summary.click()


def test_axe_finds_nothing_in_a_plan_light_or_dark(tab, address):
    with_a_plan_of_all(tab, address, "court", ",gone")
    tab.evaluate(axe())
    found = {}
    for width in (PHONE, DESK):
        sized(tab, width)
        in_scheme(tab, "light")
        found[f"{width} light"] = faults(tab)
        in_scheme(tab, "dark")
        found[f"{width} dark"] = faults_of_colours(tab)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_a_plan_fits_narrow_screens_and_large_type(tab, address):
    with_a_plan_of_all(tab, address, "multi-agency")
    wide = {}
    for size, (width, style) in SIZES.items():
        sized(tab, width)
        styled(tab, style)
        wide[size] = tab.evaluate(WIDER)
    assert {size: found for size, found in wide.items() if found} == {}


def test_no_control_is_smaller_than_44_pixels(tab, address):
    sized(tab, PHONE)
    tab.goto(f"{address}{PAGE}#minutes=90&modules={OF_ONE}")
    shown(tab)
    tab.locator(".choice details:visible summary").click()
    small = tab.evaluate(
        """() => [...document.querySelectorAll('main :is(input:not([type=checkbox]), select, button, summary, .btn, .choice > p)')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 100))"""
    )
    assert small == []
