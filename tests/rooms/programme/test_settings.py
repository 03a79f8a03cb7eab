"""Settings that end too early, or say something else than a site needs, are reported on a line of `mkdocs.yml`."""

from __future__ import annotations

import pytest

from macros import checks
from macros.extensions import discover
from macros.model.problem import Problem, Weight
from macros.model.service import Frame
from macros.programme import library

from ...sample import PROJECT, TODAY, sources

WHOLE = (PROJECT / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)

#: The line from which on the settings say nothing more that a site is built by.
ENOUGH = next(number for number, line in enumerate(WHOLE) if line.startswith("validation:"))

SMALLEST = discover("checks")["settings-make-a-site"].GOOD["mkdocs.yml"]


def problems(settings: str) -> list[Problem]:
    """What stops a build, of all that is found in the settings, but for the pages that a test has none of."""
    found = checks.run(library.programme(sources({"mkdocs.yml": settings}), TODAY))
    return [
        each for each in found if each.where.file == "mkdocs.yml" and each.weight is Weight.PROBLEM and each.rule != "frame-pages-exist"
    ]


def test_whole_settings_are_left_in_peace():
    assert problems("".join(WHOLE)) == []


@pytest.mark.parametrize("kept", range(1, ENOUGH))
def test_settings_that_end_early_are_reported_on_a_line_that_they_have(kept):
    found = problems("".join(WHOLE[:kept]))
    if WHOLE[kept:ENOUGH] != [line for line in WHOLE[kept:ENOUGH] if not line.strip() or line.lstrip().startswith("#")]:
        assert found
    assert all(1 <= each.where.line <= kept for each in found)
    assert all(each.fix[0].isupper() and each.fix.endswith(".") for each in found)


@pytest.mark.parametrize("cut", range(1, len("".join(WHOLE)), 97))
def test_settings_that_end_within_a_line_are_read_without_a_crash(cut):
    assert all(each.what and each.fix for each in problems("".join(WHOLE)[:cut]))


#: What is changed in the smallest settings, and what is told of it.
FAULTS = {
    "another folder for the site": ("site_dir: build/site", "site_dir: public", "`site_dir` is “public”."),
    "another theme": ("name: material", "name: readthedocs", "`theme: name` is “readthedocs”."),
    "no plug-in of ours": ("  - training\n", "", "do not name `training` under `plugins:`"),
    "a plug-in that passes over what is not there": ("on_undefined: strict", "on_undefined: keep", "does not say `on_undefined: strict`"),
    "no boxes": (", macros.text.boxes", "", "do not name `macros.text.boxes`"),
    "a service without a name": ("    name: A service\n", "    place: Leeds\n", "do not say `extra: service: name`"),
    "nothing of the service": ("extra:\n  service:\n    name: A service\n", "extra:\n", "do not say `extra: service: name`"),
    "a text for the service": ("service:\n    name: A service", "service: Rosebud", "The block `service` is “Rosebud”."),
    "a list of plug-ins that is a text": (
        "plugins:\n  - training\n  - macros:\n",
        "plugins: training\nother:\n  - macros:\n",
        "under `plugins:`",
    ),
    "a page that is misspelt": ("name: A service\n", "name: A service\n    pages: {hlep: help.md}\n", "Did you mean `help`?"),
    "a page that is an address": ("name: A service\n", "name: A service\n    pages: {about: /about/}\n", "the path of a page from `docs/`"),
    "no page for help": ("name: A service\n", "name: A service\n    pages: {help: ''}\n", "the path of a page from `docs/`"),
    "pages that are a list": ("name: A service\n", "name: A service\n    pages: [help.md]\n", "The block `pages` is"),
    "a way out that is no address": ("name: A service\n", "name: A service\n    leave_to: weather\n", "begins with https://"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_settings_that_make_no_site_are_reported_in_plain_words(fault):
    was, becomes, told = FAULTS[fault]
    assert was in SMALLEST
    assert told in " ".join(f"{each.what} {each.fix}" for each in problems(SMALLEST.replace(was, becomes)))


def test_a_fault_in_one_setting_leaves_the_others_as_they_are():
    service = library.programme(
        sources({"mkdocs.yml": SMALLEST.replace("name: A service\n", "name: A service\n    pages: {hlep: help.md}\n")}), TODAY
    ).service
    assert (service.name, service.pages) == ("A service", Frame())


def test_a_project_that_says_nothing_of_its_pages_has_them_in_their_usual_places():
    assert library.programme(sources({"mkdocs.yml": SMALLEST}), TODAY).service.pages == Frame()
