"""`init` writes the project of another service, whole and free of problems, or says why not and writes nothing."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from macros import __main__ as command_line
from macros import checks
from macros.commands.drafts import library_of_service, service, words_of_service
from macros.model.problem import Weight, as_text
from macros.programme import load, package_data

from ... import small_project, starter
from ...sample import PROJECT, TODAY

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


@pytest.fixture(autouse=True)
def from_here() -> Iterator[None]:
    with starter.from_here():
        yield


def begin(folder: Path, *more: str, name: str = "Rosebud", place: str = "Leicester") -> int:
    return command_line.main(["init", str(folder), "--name", name, "--place", place, *more])


# What it writes


@pytest.mark.parametrize("name", NAMES)
def test_a_new_project_has_no_problem_and_bears_its_name_as_it_was_given(name, tmp_path):
    assert begin(tmp_path / "project", name=name, place=name) == 0
    programme = load.load(tmp_path / "project", afresh=True).programme
    assert as_text(found for found in checks.run(programme) if found.weight is Weight.PROBLEM) == ""
    assert (programme.service.name, programme.service.place) == (name, name)
    assert yaml.safe_load((tmp_path / "project/mkdocs.yml").read_text("utf-8"))["site_name"] == name
    titles = {page.path: page.matter.title for page in programme.pages}
    assert (titles["index.md"], titles["about/index.md"]) == (name, f"About {name}")


def test_a_new_project_waits_for_people_and_for_nothing_else(tmp_path, monkeypatch):
    # The sources that come with the program were looked up until this day, and nobody begins a project before that.
    seen = max(reference.checked.on for reference in load.load(PROJECT).programme.references.values())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(calendar.timegm(seen.timetuple())))
    begin(tmp_path / "project")
    found = checks.run(load.load(tmp_path / "project", afresh=True).programme)
    assert {(problem.rule, problem.weight) for problem in found} == {
        ("texts-are-approved", Weight.HOLD),
        ("helplines-are-rung", Weight.HOLD),
    }


def test_nobody_has_approved_a_page_or_rung_a_number_of_a_new_project():
    matters = {
        path: yaml.safe_load(text.split("---\n")[1])
        for path, text in starter.texts().items()
        if path.startswith(("docs/", "modules/")) and path.endswith(".md")
    }
    for path, matter in matters.items():
        said = (matter["owner"], matter["approved_by"], matter["changed"], matter["review_by"])
        assert said == ("Site team", [], TODAY, starter.DUE), path
    lines = yaml.safe_load(starter.texts()["modules/_library/helplines.yaml"])
    assert [line["rung_on"] for line in lines] == [None] * len(library_of_service.HELPLINES)


def test_what_we_approved_for_our_own_page_is_not_passed_on():
    page = "---\ntitle: A page\nowner: Our team\nchanged: 2026-01-01\napproved_by:\n  - role: Our clinician\n    on: 2026-02-02\n- {role: Our lawyer, on: 2026-02-03}\nreview_by: 2026-12-01\n---\n\nText.\n"
    begun = words_of_service.begun(page, starter.WORDS)
    assert yaml.safe_load(begun.split("---\n")[1]) == {
        "title": "A page",
        "owner": "Site team",
        "changed": TODAY,
        "approved_by": [],
        "review_by": date(2027, 11, 22),
    }
    assert begun.endswith("---\n\nText.\n")


def test_no_gap_of_the_starter_stays_open():
    assert [path for path, text in starter.texts().items() if re.search("[«»]", text)] == []


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
