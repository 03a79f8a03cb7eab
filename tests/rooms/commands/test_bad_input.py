"""Whatever an author gets wrong is said with its file, its line and a fix, all of it at once, and never as a traceback."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from macros import checks
from macros.extensions import discover
from macros.model.problem import Problem, Weight, as_github, as_json, as_text, in_reading_order
from macros.model.record import Place
from macros.programme import files, library, load

from ... import small_project
from ...in_process import command
from ...sample import BASE, MARK, MODULE, TODAY, sample, sources

MATTER = small_project.PAGE.split("# The page")[0].format(path="one", text="")

#: What is wrong, what an author is told of it, and the text with its bad lines marked.
TEXTS = {
    "a block that stays open": ("is still open on line", "::: key-message ◀\nKeep this."),
    "a block in a block": ("is still open on line", "::: key-message ◀\nKeep this.\n\n::: content-note\nBe calm.\n:::"),
    "three colons too many": ("none is open", "Text.\n\n::: ◀"),
    "a kind that is misspelt": ("Did you mean `activity`?", "::: activty {#watch} ◀\nminutes: 4\n\nWatch.\n:::"),
    "a kind like no other": ("no kind of block called `xyzzy`", "::: xyzzy ◀\nWatch.\n:::"),
    "an option that is misspelt": ("Did you mean `minutes`?", "::: reflection {#think}\nminuts: 4 ◀\n\nThink.\n:::"),
    "an option twice": ("a second time", "::: reflection {#think}\nminutes: 4\nminutes: 5 ◀\n\nThink.\n:::"),
    "an option of the wrong kind": ("`minutes` is “four”", "::: reflection {#think}\nminutes: four ◀\n\nThink.\n:::"),
    "an option that is none of an author's": ("no option `place`", "::: reflection {#think}\nplace: here ◀\n\nThink.\n:::"),
    "a choice that is misspelt": ("Did you mean `pairs`?", "::: activity {#watch} Watch\nminutes: 4\ngrouping: pears ◀\n\nWatch.\n:::"),
    "an option that is missing": ("does not say its `minutes`", "::: activity {#watch} Watch ◀\n\nWatch.\n:::"),
    "no minutes at all": ("`minutes` is “0”", "::: reflection {#think}\nminutes: 0 ◀\n\nThink.\n:::"),
    "more minutes than a day has": ("`minutes` is “5000”", "::: reflection {#think}\nminutes: 5000 ◀\n\nThink.\n:::"),
    "more minutes than can be divided": ("`minutes` is", f"## Another part {{#another minutes={'9' * 400}}} ◀\n\nText."),
    "an option in a block that has none": ("put an empty line above it", "::: key-message\nminutes: 4 ◀\nKeep this.\n:::"),
    "more minutes than a computer counts": ("`minutes` is", f"::: reflection {{#think}}\nminutes: {'9' * 5000} ◀\n\nThink.\n:::"),
    "a part without braces": ("has no name and no minutes", "## Another part ◀\n\nText."),
    "a part without minutes": ("does not say its `minutes`", "## Another part {#another} ◀\n\nText."),
    "a part without a title": ("has no title", "## {#another minutes=6} ◀\n\nText."),
    "a part with a name of ours": ("is “whole”", "## Another part {#whole minutes=6} ◀\n\nText."),
    "a part with strange braces": ("hold “minutes: 6”", "## Another part {#another minutes=6 minutes: 6} ◀\n\nText."),
    "a heading with one hash": ("one #", "# A heading ◀\n\nText."),
    "code that stays open": ("neither opens nor closes code", "```python ◀\nprint()"),
    "a link to no part": ("Did you mean `part`?", "See [the part](#pert). ◀"),
    "a link to no module": ("Did you mean `sample`?", "See [it](module:simple). ◀"),
    "a picture outside the module's folder": ("no picture `../other/images/a.svg`", "![A square](../other/images/a.svg) ◀"),
    "a picture from the root": ("no picture `/etc/passwd`", "![A square](/etc/passwd) ◀"),
    "a character that turns text around": ("(U+202E)", "Give the medicine \u202eyliad. ◀"),
}

#: The same for whole files.
FILES = {
    "front matter that does not parse": (
        "A second colon stands in this line",
        {MODULE: "---\ntitle: A: sample ◀\nsummary: A sample.\n---\n"},
    ),
    "a tab before a field": ("begins with a tab", {MODULE: "---\ntitle: A sample\noutcomes:\n\tcues: Describe cues ◀\n---\n"}),
    "a field that is missing": (
        "does not say its `review_by`",
        {MODULE: BASE[MODULE].replace("review_by: 2027-11-22\n", "").replace("title: A sample", "title: A sample ◀")},
    ),
    "a field that is misspelt": (
        "Did you mean `review_by`?",
        {MODULE: BASE[MODULE].replace("changed:", "reviewed_by: 2026-11-22 ◀\nchanged:")},
    ),
    "a field twice": ("a second time", {MODULE: BASE[MODULE].replace("owner:", "title: Another ◀\nowner:")}),
    "a list for a text": ("Write a text", {MODULE: BASE[MODULE].replace("title: A sample", "title: [A, sample] ◀")}),
    "a text for a list": ("Write a list", {MODULE: BASE[MODULE].replace("audience: [nqsw]", "audience: nqsw ◀")}),
    "a text for fields": (
        "Write fields",
        {MODULE: BASE[MODULE].replace("outcomes: {cues: Describe three cues}", "outcomes: Describe three cues ◀")},
    ),
    "a text for a date": ("Write a date", {MODULE: BASE[MODULE].replace("changed: 2026-11-22", "changed: last week ◀")}),
    "a day that no month has": ("is not a value", {MODULE: BASE[MODULE].replace("changed: 2026-11-22", "changed: 2026-02-30 ◀")}),
    "front matter that is a list": ("The front matter", {MODULE: "---\n- a ◀\n- list\n---\n"}),
    "front matter that does not end": ("does not end", {MODULE: "--- ◀\ntitle: A sample\n"}),
    "no front matter": ("has no front matter", {"docs/page.md": "Text. ◀\n"}),
    "an empty file": ("is empty", {"docs/page.md": " ◀"}),
    "a file of blank lines": ("is empty", {"docs/page.md": " ◀\n\n \n"}),
    "a file that is not UTF-8": (
        "not UTF-8",
        {"docs/page.md": "---\ntitle: Café ◀\n---\n".encode("latin-1", "xmlcharrefreplace").replace(b"&#9664;", MARK.encode())},
    ),
    "a file of 5 MB": ("weighs 5.0 MB", {"docs/page.md": f"{MATTER.replace('---', '--- ◀', 1)}{'x' * 5_000_000}"}),
    "a line of 30,000 characters": ("has 30000 characters", {"docs/page.md": f"{MATTER}{'`' * 30_000} ◀\n"}),
    "a line of 30,000 brackets in a module": ("has 30000 characters", {MODULE: BASE[MODULE] + f"{'[' * 30_000} ◀\n"}),
    "a line of 30,000 words in a library": (
        "characters",
        {"modules/_library/glossary.yaml": f"- {{name: cue, term: Cue, meaning: {'a ' * 30_000}}} ◀\n"},
    ),
    "a picture of 1 MB": ("weighs 1000 kB", {"modules/sample/images/a.svg": f" ◀{'x' * 1_000_000}"}),
    "two modules with one title": (
        "has the title “A sample” too",
        {"modules/tample/module.md": BASE[MODULE].replace("title: A sample", "title: A sample ◀")},
    ),
    "modules that come before each other": (
        "one → two → one",
        {
            f"modules/{a}/module.md": BASE[MODULE].replace("owner:", f"prerequisites: [{b}]{mark}\nowner:").replace("A sample", a, 1)
            for a, b, mark in (("one", "two", " ◀"), ("two", "one", ""))
        },
    ),
    "a module that comes before itself": ("sample → sample", {MODULE: BASE[MODULE].replace("owner:", "prerequisites: [sample] ◀\nowner:")}),
    "a folder with a strange name": ("The folder is called “My Module”", {"modules/My Module/module.md": " ◀" + BASE[MODULE]}),
    "an anchor in YAML": ("anchor or alias", {"modules/_library/glossary.yaml": "- &a {name: cue, term: Cue, meaning: A sign.} ◀\n"}),
    "a character in YAML that turns text around": (
        "(U+202E)",
        {MODULE: BASE[MODULE].replace("title: A sample", 'title: "A \\u202esample" ◀')},
    ),
    "a tag in YAML": (
        "a kind of its own",
        {"modules/_library/glossary.yaml": "- name: cue\n  term: !!python/name:os.system x ◀\n  meaning: A sign.\n"},
    ),
    "YAML nested as deep as a bomb": ("nested too deeply", {"modules/_library/glossary.yaml": f"{'[' * 400}{']' * 400} ◀\n"}),
    "a library that is no list": ("holds no list", {"modules/_library/glossary.yaml": "name: cue ◀\n"}),
    "an entry twice": (
        "two entries called `cue`",
        {"modules/_library/glossary.yaml": "- {name: cue, term: Cue, meaning: A sign.}\n- {name: cue, term: Cue, meaning: A sign.} ◀\n"},
    ),
    "an empty word": ("`term` is empty", {"modules/_library/glossary.yaml": "- {name: cue, term: '', meaning: A sign.} ◀\n"}),
    "a name that is two words": (
        "Write small letters",
        {"modules/_library/glossary.yaml": "- name: two words ◀\n  term: Cue\n  meaning: A sign.\n"},
    ),
    "a start that is no time": (
        "Write a time of day such as 09:30",
        {
            "docs/teach/a.md": MATTER.replace(
                "---\n\n", "session: {audience: [nqsw], purpose: To look., start: noon, rows: [{moment: Open, minutes: 5}]} ◀\n---\n\n"
            )
        },
    ),
    "a picture without a size": ("how large it is", {"modules/sample/images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/> ◀'}),
    "a drawing that runs code": (
        "This drawing holds",
        {"modules/sample/images/a.svg": '<svg width="1" height="1">\n<script>alert(1)</script> ◀\n</svg>'},
    ),
}


@pytest.mark.parametrize("fault", TEXTS | FILES)
def test_a_fault_is_reported_on_its_line_in_plain_words_with_a_fix(fault):
    told, given = (TEXTS | FILES)[fault]
    bad = sample(given)
    found = [problem for problem in checks.run(library.programme(sources(bad.files), TODAY)) if told in f"{problem.what} {problem.fix}"]
    assert {(problem.where.file, problem.where.line) for problem in found} == bad.marked
    assert all(problem.fix[0].isupper() and problem.fix.endswith(".") for problem in found)
    assert {problem.rule for problem in found} <= discover("checks").keys()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\ufeff" + text,
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
    ],
    ids=["Windows", "old Mac", "byte order mark", "both", "no last line end"],
)
def test_a_file_from_any_editor_is_read_as_the_same_module(change):
    files = BASE | {MODULE: small_project.WHOLE_MODULE}
    changed = library.programme(sources({path: change(text) for path, text in files.items()}), TODAY)
    as_it_was = library.programme(sources(files), TODAY)
    assert checks.run(changed) == checks.run(as_it_was)
    assert changed.modules[0].parts == as_it_was.modules[0].parts
    assert changed.modules[0].lines == as_it_was.modules[0].lines


#: Every fault of one project at once, by the file and in the order in which its author reads them.
PROJECT = {
    "docs/a.md": MATTER.replace("summary:", "sumary:"),
    "docs/b.md": MATTER + "{{ helplins() }}\n",
    "modules/_library/glossary.yaml": "- {name: cue, term: Cue}\n",
    MODULE: BASE[MODULE] + "\n::: activty {#watch}\n:::\n\nSee [it](#nowhere).\n",
}


#: Settings that make a site, and the pages that none can do without.
FRAME = discover("checks")["settings-make-a-site"].GOOD | {
    f"docs/{path}": (small_project.FAMILY_PAGE if path.startswith("families/") else small_project.PAGE).format(path=path, text="Text.")
    for path in ("index.md", "search.md", "learn/index.md", "families/get-help-now.md")
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A project on the disk with a fault in each of its files."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", small_project.EPOCH)
    for path, text in (BASE | FRAME | PROJECT).items():
        small_project.write(tmp_path, path, text)
    return tmp_path


def test_all_problems_of_a_run_are_shown_together_in_reading_order(folder):
    done = command(folder, "check")
    places = [tuple(place) for place in re.findall(r"^(\S+):(\d+): \[[\w-]+\] (?!\()", done.stdout, re.MULTILINE)]
    assert done.returncode == 1
    assert {file for file, _ in places} == set(PROJECT)
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr == ""


def test_a_project_without_problems_ends_with_zero(folder):
    for path in PROJECT:
        (folder / path).unlink()
    small_project.write(folder, "modules/sample/images/square.svg", small_project.SQUARE)
    small_project.write(folder, MODULE, small_project.WHOLE_MODULE)
    done = command(folder, "check")
    assert done.returncode == 0, done.stdout
    assert re.search(r"^0 problems,", done.stdout, re.MULTILINE), done.stdout


def test_json_holds_every_finding_with_its_place(folder):
    done = command(folder, "check", "--format", "json")
    found = checks.run(load.load(folder, afresh=True).programme)
    assert done.returncode == 1
    assert [(each["file"], each["line"], each["rule"], each["weight"], each["what"], each["fix"]) for each in json.loads(done.stdout)] == [
        (each.where.file, each.where.line, each.rule, each.weight, each.what, each.fix) for each in found
    ]


def test_github_is_given_one_command_a_line(folder):
    done = command(folder, "check", "--format", "github")
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert len(lines) == len(checks.run(load.load(folder, afresh=True).programme))
    assert [line for line in lines if not re.match(r"::(error|warning|notice) file=[^,:]+,line=\d+,title=[\w-]+::\S", line)] == []


def test_github_reads_a_line_end_a_percent_sign_and_a_colon_in_a_message_as_text():
    problem = Problem(Place("docs/a,b:c.md", 3), "Line one\nis 50% of it.\r", "Write: this, that.", "a-rule")
    assert (
        as_github([problem]) == "::error file=docs/a%2Cb%3Ac.md,line=3,title=a-rule::Line one%0Ais 50%25 of it.%0D Fix: Write: this, that."
    )


def test_the_three_ways_to_print_say_the_same():
    problem = Problem(Place("docs/a.md", 3), "This is wrong.", "Mend it.", "a-rule", Weight.HOLD)
    assert as_text([problem]) == "docs/a.md:3: [a-rule] (hold) This is wrong.\n    fix: Mend it."
    assert json.loads(as_json([problem])) == [
        {"file": "docs/a.md", "line": 3, "rule": "a-rule", "weight": "hold", "what": "This is wrong.", "fix": "Mend it."}
    ]
    assert as_github([problem]).startswith("::warning file=docs/a.md,line=3")


def test_reading_order_is_by_file_and_then_by_number_of_line_and_names_nothing_twice():
    late, early, other = (
        Problem(Place(file, line), "Wrong.", "Mend it.", "a-rule") for file, line in (("b.md", 10), ("b.md", 9), ("a.md", 99))
    )
    assert in_reading_order([late, other, early, late]) == [other, early, late]


#: What can lie in a project's folders, and where it is reported.
ON_THE_DISK = {
    "a link out of the project": ("modules/sample/images/a.svg", lambda path: path.symlink_to("/etc/passwd"), "leads out of the project"),
    "a folder that leads out of the project": (
        "modules/sample/elsewhere",
        lambda path: path.symlink_to("/etc"),
        "leads out of the project",
    ),
    "a link to nothing": ("docs/page.md", lambda path: path.symlink_to("nowhere.md"), "leads nowhere"),
    "a link to itself": ("docs/page.md", lambda path: path.symlink_to("page.md"), "leads nowhere"),
    "a folder without its module": ("modules/empty/module.md", lambda path: None, "has no `module.md`"),
    "a folder with a module's name": ("docs/page.md", lambda path: path.mkdir(), None),
    "a pipe": ("docs/page.md", lambda path: os.mkfifo(path), None),
    "a file that the system hides": ("docs/.page.md", lambda path: path.write_bytes(b"\xff"), None),
    "a file beside the modules": ("modules/README.md", lambda path: path.write_text("Words.\n"), None),
}


@pytest.mark.parametrize("what", ON_THE_DISK)
def test_whatever_lies_in_the_folders_is_read_or_reported(what, folder):
    path, put, told = ON_THE_DISK[what]
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    before = [str(problem) for problem in files.read(folder).problems]
    (folder / path).unlink(missing_ok=True)
    put(folder / path)
    found = [problem for problem in files.read(folder).problems if str(problem) not in before or told and told in problem.what]
    assert [(str(problem.where), told in problem.what) for problem in found] == ([(f"{path}:1", True)] if told else [])


def test_a_file_whose_name_is_not_text_is_named_all_the_same(folder):
    name = os.fsencode(folder / "docs") + b"/caf\xe9.md"
    Path(os.fsdecode(name)).write_text("Text.", "utf-8")
    done = command(folder, "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "has no front matter" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_a_terminal_that_cannot_show_every_character_is_told_all_the_same(folder, encoding):
    for name, first in (("one", "two"), ("two", "one")):
        small_project.write(folder, f"modules/{name}/module.md", BASE[MODULE].replace("owner:", f"prerequisites: [{first}]\nowner:"))
    done = command(folder, "check", PYTHONIOENCODING=encoding)
    assert "Traceback" not in done.stderr
    assert "These modules come before each other" in done.stdout


def test_a_folder_that_is_no_project_is_said_to_be_none(tmp_path):
    done = command(tmp_path, "check")
    assert done.returncode == 1
    assert "mkdocs.yml:1: [files-can-be-read] There is no project in" in done.stdout


def test_a_project_without_a_library_is_checked_all_the_same(folder):
    shutil.rmtree(folder / "modules" / "_library")
    done = command(folder, "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
