"""A new service begins with nothing of ours but what everybody can have, and that keeps in step with ours."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml
from setuptools import glob

from macros.blocks.signs import Signs, cards, title_of
from macros.commands.drafts import library_of_service, service
from macros.model.family import ENGLISH
from macros.programme import look
from macros.programme.load import load

from .. import starter
from ..sample import PROJECT

TEXTS = starter.texts()

#: Our names, and those of what is around us.
OURS = re.compile(r"little minds|bradford|\bLMM|airedale|bdct|better start", re.IGNORECASE)


def test_no_text_of_a_new_project_names_us_or_our_place():
    # A helpline says where its number was seen, which no page shows.
    shown = {path: re.sub(r"(?m)^  source: .*", "", text) for path, text in TEXTS.items() if path not in service.LOCKS}
    assert [(path, found[0]) for path, text in shown.items() if (found := OURS.search(text))] == []


def test_a_new_project_is_built_with_the_same_settings_as_ours():
    own, ours = (yaml.safe_load(text) for text in (TEXTS["mkdocs.yml"], (PROJECT / "mkdocs.yml").read_text("utf-8")))
    of_a_service = {"site_name", "site_description", "extra", "watch"}
    assert own.keys() == ours.keys()
    assert [key for key in own.keys() - of_a_service if own[key] != ours[key]] == []


def test_a_new_project_sets_every_colour_that_ours_sets_and_shares_none_with_it_but_white():
    sheet = "docs/assets/colours.css"
    own, ours = (look.colours({sheet: text}) for text in (TEXTS[sheet], (PROJECT / sheet).read_text("utf-8")))
    assert (own.light.keys(), own.dark.keys()) == (ours.light.keys(), ours.dark.keys())
    assert {*own.light.values(), *own.dark.values()} & {*ours.light.values(), *ours.dark.values()} == {"ffffff"}


def test_a_new_project_has_a_mark_of_its_own():
    assert TEXTS["overrides/partials/mark.html"] != (PROJECT / "overrides/partials/mark.html").read_text("utf-8")


def test_the_library_of_a_new_project_says_what_ours_says():
    for name, field in (("references", "id"), ("glossary", "name"), ("helplines", "name")):
        read = (TEXTS[f"modules/_library/{name}.yaml"], (PROJECT / f"modules/_library/{name}.yaml").read_text("utf-8"))
        own, ours = (yaml.load(text, yaml.CSafeLoader) for text in read)
        own, ours = (each["references"] if name == "references" else each for each in (own, ours))
        by_name = {entry[field]: entry for entry in ours}
        assert own
        assert [entry for entry in own if entry != by_name[entry[field]] | ({"rung_on": None} if name == "helplines" else {})] == []


def test_a_page_for_families_gives_the_signs_of_danger_as_our_library_does():
    programme = load(PROJECT).programme
    card = re.compile(r"^::: call (.*?)\nline: (.*?)\n\n(.*?)\n:::$", re.MULTILINE | re.DOTALL)
    for name in ("crying", "get-help-now"):
        page = programme.english_page(name)
        assert page
        ours = [
            (
                title_of(block, of, urgency, programme.languages[ENGLISH]),
                programme.helplines_by_urgency[urgency].name,
                [sign.words for sign in found],
            )
            for block in page.blocks
            if isinstance(block, Signs)
            for of, urgency, found in cards(block, programme)
        ]
        assert ours
        assert [
            (title, line, items.removeprefix("- ").split("\n- ")) for title, line, items in card.findall(TEXTS[f"docs/families/{name}.md"])
        ] == ours


def test_the_wheel_is_to_carry_all_that_a_new_project_is_made_of():
    listed = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    drafts = PROJECT / "macros/commands/drafts"
    needed = {
        drafts: {path for path in (drafts / "starter").rglob("*") if path.is_file()},
        PROJECT / "docs": {PROJECT / "docs" / path for path in service.OURS},
        PROJECT / "modules/_library": {PROJECT / f"modules/_library/{path}" for path in library_of_service.FILES},
        PROJECT: {PROJECT / path for path in service.LOCKS},
    }
    packages = {folder: package for package, path in listed["package-dir"].items() for folder in needed if PROJECT / path == folder}
    for folder, files in needed.items():
        patterns = listed["package-data"][packages.get(folder, "*")]
        carried = {Path(path) for pattern in patterns for path in glob.glob(str(folder / pattern), recursive=True)}
        assert sorted(str(path) for path in files - carried) == []
