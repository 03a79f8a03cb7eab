"""`init` writes the project of another service, whole and free of problems, in that service's name and in nothing of ours."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from setuptools import glob

from macros import __main__ as command_line
from macros import checks
from macros.commands.drafts import library_of_service, service, words_of_service
from macros.model.problem import Weight, as_text
from macros.programme import load, package_data
from tests import small_project
from tests.sample import PROJECT, TODAY

NAMES = [
    "Rosebud",
    'Mother & Baby: the "First" Steps',
    "O'Neill's *Star* [team] \\ _100%_ #1",
    "أطفالنا الصغار",
    "Дети – ребята",
    "Service 2020",
    "- no",
    "null",
    "1. First",
    "The Parent and Infant Relationship Service of the City and of all the Villages and Towns around it",
]


def words(name: str = "Rosebud", place: str = "Leicester") -> dict[str, str]:
    due = (TODAY + timedelta(days=365)).isoformat()
    return {"name": name, "place": place, "today": TODAY.isoformat(), "day": "22 November 2026", "review day": due}


@pytest.fixture(scope="module", autouse=True)
def from_here() -> Iterator[None]:
    """The program has its folders from these files, wherever pip took it from, and the day is a fixed one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", small_project.EPOCH)
        patch.setattr(package_data, "folder", {name: PROJECT / path for name, path in package_data.IN_CHECKOUT.items()}.get)
        yield


@pytest.fixture(scope="module")
def texts(from_here) -> dict[str, str]:
    """Every text of a new project, by its path."""
    return service.files(words())


def begin(folder: Path, *more: str, name: str = "Rosebud", place: str = "Leicester") -> int:
    return command_line.main(["init", str(folder), "--name", name, "--place", place, *more])


# What it writes


@pytest.mark.parametrize("name", NAMES)
def test_a_new_project_has_no_problem_and_bears_its_name_as_it_was_given(name, tmp_path):
    assert begin(tmp_path / "project", name=name, place=name) == 0
    shutil.copytree(package_data.folder("overrides") / "drawings", tmp_path / "project/overrides/drawings", dirs_exist_ok=True)
    programme = load.load(tmp_path / "project", afresh=True).programme
    assert as_text(found for found in checks.run(programme) if found.weight is Weight.PROBLEM) == ""
    assert (programme.service.name, programme.service.place) == (name, name)
    assert yaml.safe_load((tmp_path / "project/mkdocs.yml").read_text("utf-8"))["site_name"] == name
    titles = {page.path: page.matter.title for page in programme.pages}
    assert (titles["index.md"], titles["about/index.md"]) == (name, f"About {name}")


def test_a_new_project_waits_for_people_and_for_nothing_else(tmp_path):
    begin(tmp_path / "project")
    shutil.copytree(package_data.folder("overrides") / "drawings", tmp_path / "project/overrides/drawings", dirs_exist_ok=True)
    found = checks.run(load.load(tmp_path / "project", afresh=True).programme)
    assert {(problem.rule, problem.weight) for problem in found} == {
        ("texts-are-approved", Weight.HOLD),
        ("helplines-are-rung", Weight.HOLD),
    }


#: Our names, and those of what is around us.
OURS = re.compile(r"little minds|bradford|\bLMM|airedale|bdct|better start", re.IGNORECASE)


def test_no_text_of_a_new_project_names_us_or_our_place(texts):
    # A helpline says where its number was seen, which no page shows.
    shown = {path: re.sub(r"(?m)^  source: .*", "", text) for path, text in texts.items() if path not in service.LOCKS}
    assert [(path, found[0]) for path, text in shown.items() if (found := OURS.search(text))] == []


def test_a_new_project_is_built_with_the_same_settings_as_ours(texts):
    own, ours = (yaml.safe_load(text) for text in (texts["mkdocs.yml"], (PROJECT / "mkdocs.yml").read_text("utf-8")))
    of_a_service = {"site_name", "site_description", "extra", "watch"}
    assert own.keys() == ours.keys()
    assert {key: value for key, value in own.items() if key not in of_a_service} == {
        key: value for key, value in ours.items() if key not in of_a_service
    }
    assert own["extra"]["service"].keys() == ours["extra"]["service"].keys()


#: A colour of ours, by its name.
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{3,6});")


def our_colours() -> str:
    """The part of our style that names its colours."""
    sheets = (PROJECT / "docs/assets" / name for name in ("colours.css", "site.css"))
    return next(path for path in sheets if path.is_file()).read_text("utf-8").partition("/* ── Type")[0]


def test_a_new_project_has_a_colour_for_every_name_of_ours_and_none_of_our_colours(texts):
    own, ours = texts["docs/assets/colours.css"], our_colours()
    assert [name for name, _ in COLOUR.findall(own)] == [name for name, _ in COLOUR.findall(ours)]
    assert {colour for _, colour in COLOUR.findall(own)} & {colour for _, colour in COLOUR.findall(ours)} == set()


def test_a_new_project_has_a_mark_of_its_own(texts):
    assert texts["overrides/partials/mark.html"] != (PROJECT / "overrides/partials/mark.html").read_text("utf-8")


def test_nobody_has_approved_a_page_or_rung_a_number_of_a_new_project(texts):
    matters = {
        path: yaml.safe_load(text.split("---\n")[1])
        for path, text in texts.items()
        if path.startswith(("docs/", "modules/")) and path.endswith(".md")
    }
    for path, matter in matters.items():
        said = (matter["owner"], matter["approved_by"], matter["changed"], matter["review_by"])
        assert said == ("Site team", [], TODAY, TODAY + timedelta(days=365)), path
    lines = yaml.safe_load(texts["modules/_library/helplines.yaml"])
    assert [line["rung_on"] for line in lines] == [None] * len(library_of_service.HELPLINES)


def test_what_we_approved_for_our_own_page_is_not_passed_on():
    page = "---\ntitle: A page\nowner: Our team\nchanged: 2026-01-01\napproved_by:\n  - role: Our clinician\n    on: 2026-02-02\n- {role: Our lawyer, on: 2026-02-03}\nreview_by: 2026-12-01\n---\n\nText.\n"
    begun = words_of_service.begun(page, words())
    assert yaml.safe_load(begun.split("---\n")[1]) == {
        "title": "A page",
        "owner": "Site team",
        "changed": TODAY,
        "approved_by": [],
        "review_by": date(2027, 11, 22),
    }
    assert begun.endswith("---\n\nText.\n")


def test_the_library_of_a_new_project_says_what_ours_says(texts):
    for name, field in (("references", "id"), ("glossary", "name"), ("helplines", "name")):
        whole = yaml.safe_load((PROJECT / f"modules/_library/{name}.yaml").read_text("utf-8"))
        chosen = yaml.safe_load(texts[f"modules/_library/{name}.yaml"])
        ours, own = (each["references"] if name == "references" else each for each in (whole, chosen))
        by_name = {entry[field]: entry for entry in ours}
        assert own
        assert [entry for entry in own if entry != by_name[entry[field]] | ({"rung_on": None} if name == "helplines" else {})] == []


def test_a_page_for_families_gives_the_signs_of_danger_as_ours_does(texts):
    card = re.compile(r"^::: call .*?^:::$", re.MULTILINE | re.DOTALL)
    for name in ("crying", "get-help-now"):
        ours = card.findall((PROJECT / f"docs/families/{name}.md").read_text("utf-8"))
        assert ours
        assert card.findall(texts[f"docs/families/{name}.md"]) == ours


def test_no_gap_of_the_starter_stays_open(texts):
    assert [path for path, text in texts.items() if re.search("[«»]", text)] == []


def test_the_wheel_is_to_carry_all_that_a_new_project_is_made_of():
    listed = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    drafts = PROJECT / "macros/commands/drafts"
    needed = {
        drafts: {path for path in (drafts / "starter").rglob("*") if path.is_file()},
        PROJECT / "docs": {PROJECT / "docs" / path for path in service.OURS},
        PROJECT / "modules/_library": {PROJECT / f"modules/_library/{path}" for path in library_of_service.WHOLE},
        PROJECT: {PROJECT / path for path in service.LOCKS},
    }
    packages = {folder: package for package, path in listed["package-dir"].items() for folder in needed if PROJECT / path == folder}
    for folder, files in needed.items():
        patterns = listed["package-data"][packages.get(folder, "*")]
        carried = {Path(path) for pattern in patterns for path in glob.glob(str(folder / pattern), recursive=True)}
        assert sorted(str(path) for path in files - carried) == []


# Where it has its generator from


def test_a_project_takes_along_the_wheel_that_the_program_came_in(tmp_path, monkeypatch, capsys):
    wheel = tmp_path / "generator-1-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    monkeypatch.setattr(package_data, "wheel", lambda: wheel)
    begin(tmp_path / "project")
    assert (tmp_path / "project/generator" / wheel.name).read_bytes() == b"a wheel"
    assert "GENERATOR := $(lastword" in (tmp_path / "project/Makefile").read_text("utf-8")
    assert f"generator/{wheel.name}" in capsys.readouterr().out


def test_a_project_names_the_checkout_that_the_program_runs_from_and_init_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(package_data, "wheel", lambda: None)
    monkeypatch.setattr(package_data, "checkout", lambda: Path("/home/a b/$x#y"))
    begin(tmp_path / "project")
    assert "\nGENERATOR := /home/a b/$$x\\#y\n" in (tmp_path / "project/Makefile").read_text("utf-8")
    assert "stays in /home/a b/$x#y" in capsys.readouterr().out


def test_init_says_what_to_do_where_no_generator_is_found(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(package_data, "wheel", lambda: None)
    monkeypatch.setattr(package_data, "checkout", lambda: None)
    assert begin(tmp_path / "project") == 0
    assert "Put it into the folder generator/" in capsys.readouterr().out


# Where it writes


def test_an_empty_folder_is_filled_and_can_be_read_like_any_other(tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "other").mkdir()
    assert begin(tmp_path / "project") == 0
    assert (tmp_path / "project/mkdocs.yml").is_file()
    assert (tmp_path / "project").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "project"]


@pytest.mark.parametrize(
    "folder, name, place, said",
    [
        ("full", "Rosebud", "Leicester", "is there already, and it is not an empty folder. Choose another name."),
        ("full/letter", "Rosebud", "Leicester", "is there already, and it is not an empty folder. Choose another name."),
        ("rose bud", "Rosebud", "Leicester", "cannot be the folder of a project. Use letters, digits and hyphens"),
        ("-rosebud", "Rosebud", "Leicester", "cannot be the folder of a project. Use letters, digits and hyphens"),
        ("розочка", "Rosebud", "Leicester", "cannot be the folder of a project. Use letters, digits and hyphens"),
        ("full/..", "Rosebud", "Leicester", "cannot be the folder of a project. Use letters, digits and hyphens"),
        ("nowhere/rosebud", "Rosebud", "Leicester", "Make it first, or name another."),
        ("rosebud", "", "Leicester", "--name is empty. Write it in quotation marks"),
        ("rosebud", " \t\n ", "Leicester", "--name is empty. Write it in quotation marks"),
        ("rosebud", "Rosebud", " ", "--place is empty. Write it in quotation marks"),
        ("rosebud", "{{ rosebud }}", "Leicester", "--name holds a character that pages cannot show (U+007B)"),
        ("rosebud", "Rose\u202ebud", "Leicester", "--name holds a character that pages cannot show (U+202E)"),
        ("rosebud", "Rose\udcffbud", "Leicester", "--name holds a character that pages cannot show (U+DCFF)"),
        ("rosebud", "Rosebud", "<Leicester>", "--place holds a character that pages cannot show (U+003C)"),
    ],
)
def test_what_cannot_be_is_said_with_a_fix_and_nothing_is_written(folder, name, place, said, tmp_path, capsys):
    small_project.write(tmp_path, "full/letter", "Mine.")
    before = sorted(tmp_path.rglob("*"))
    assert begin(tmp_path / folder, name=name, place=place) == 1
    assert said in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "full/letter").read_text("utf-8") == "Mine."


def test_a_disk_that_fails_half_way_leaves_nothing_behind(tmp_path, monkeypatch, capsys):
    def full(project: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(service, "_generator", full)
    assert begin(tmp_path / "project") == 1
    assert "cannot be written: No space left on device. Name another folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_program_without_its_starter_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(package_data, "folder", lambda name: tmp_path / "nowhere")
    assert begin(tmp_path / "project") == 1
    assert "The program came without a file of the starter" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
