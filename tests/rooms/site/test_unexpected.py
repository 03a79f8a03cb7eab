"""Whatever stops the program is said with its place and a fix, and what nobody foresaw is written down to be sent."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import jinja2
import pytest

from macros.model.problem import CannotMake
from macros.model.record import Place
from macros.site import handed_out, unexpected

from ... import small_project
from ...built import change, hashes
from ...in_process import command

#: What the system can say, and what an author reads of it.
SYSTEM = {
    errno.ENOSPC: "There is no room left on the disk.",
    errno.EDQUOT: "There is no room left on the disk.",
    errno.EFBIG: "There is no room left on the disk.",
    errno.EROFS: "This may not be written or read.",
    errno.EACCES: "This may not be written or read.",
    errno.EISDIR: f"{os.strerror(errno.EISDIR)}.",
}


@pytest.mark.parametrize("number", SYSTEM)
def test_what_the_system_refuses_is_said_at_its_file(number, tmp_path):
    (found,) = unexpected.problems(OSError(number, os.strerror(number), str(tmp_path / "build/site/index.html")), tmp_path)
    assert (str(found.where), found.what) == ("build/site/index.html:1", SYSTEM[number])
    assert found.fix[0].isupper() and found.fix.endswith(".")


def test_what_cannot_be_made_is_said_as_it_says_itself(tmp_path):
    error = CannotMake(Place("docs/a.md", 3), "This is too long.", "Shorten it.")
    assert unexpected.problems(error, tmp_path) == [error.problem]


def test_what_nobody_foresaw_is_written_down_and_asks_to_be_sent(tmp_path):
    try:
        raise KeyError("quetzalcoatlus")
    except KeyError as error:
        (found,) = unexpected.problems(error, tmp_path)
    assert "quetzalcoatlus" in found.what
    assert found.fix.startswith(f"Send the file `{unexpected.WHAT_HAPPENED}`")
    assert "Traceback" in (tmp_path / unexpected.WHAT_HAPPENED).read_text("utf-8")


def test_it_is_said_all_the_same_where_nothing_can_be_written(tmp_path):
    (tmp_path / "build").write_text("A file stands where the folder should be.")
    (found,) = unexpected.problems(ValueError("odd"), tmp_path)
    assert found.fix.startswith("Send these lines")


def test_a_template_that_does_not_parse_is_named_with_its_line(tmp_path):
    template = small_project.write(tmp_path, "overrides/odd.html", "<p>\n{% if x %}\n{% endfor %}\n")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(template.parent))
    with pytest.raises(jinja2.TemplateSyntaxError) as raised:
        environment.get_template("odd.html")
    (found,) = unexpected.problems(raised.value, tmp_path)
    assert str(found.where) == "overrides/odd.html:3"


def odd(*_: object, **__: object) -> None:
    """What nobody foresaw."""
    raise ZeroDivisionError("a curlew divided by nothing")


@pytest.mark.parametrize("asked", [("check",), ("plain-english",), ("bundle", "sample", "elsewhere"), ("stage", "elsewhere"), ("publish",)])
def test_no_command_ends_with_a_traceback(asked, built, monkeypatch):
    monkeypatch.setattr(f"macros.commands.{asked[0].replace('-', '_')}.load", odd, raising=False)
    monkeypatch.setattr(f"macros.commands.{asked[0].replace('-', '_')}.write", odd, raising=False)
    done = command(built, *asked)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "a curlew divided by nothing" in done.stderr
    assert "a curlew divided by nothing" in (built / unexpected.WHAT_HAPPENED).read_text("utf-8")


#: Where something can fall in the middle of a build, one for each kind of event of the engine.
FALLS = {
    "while the settings are read": "macros.site.assembly.navigation",
    "while the pages are assembled": "macros.site.assembly.assemble",
    "while a macro is called": "macros.components.helplines.helplines",
    "while the pages are finished": "macros.finish.links_lead_somewhere.finish",
}


@pytest.mark.parametrize("moment", FALLS)
def test_no_build_ends_with_a_traceback(moment, built, monkeypatch):
    before = hashes(built / "site")
    monkeypatch.setattr(FALLS[moment], odd)
    done = command(built, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "a curlew divided by nothing" in done.stdout + done.stderr
    assert hashes(built / "site") == before


def test_a_template_that_fails_while_a_page_is_made_is_named(built):
    change(built, "overrides/main.html", "{% block main %}", "{% block main %}{{ nothing.of.this }}")
    done = command(built, "build")
    assert done.returncode == 1
    assert "overrides/main.html:" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("program", [("macros", "check"), ("macros", "build"), ("macros", "--help"), ("mkdocs", "build", "--strict")])
def test_a_python_that_leaves_out_docstrings_is_told_in_a_sentence(program, built):
    before = hashes(built / "site")
    done = subprocess.run(
        [sys.executable, "-OO", "-m", *program],
        cwd=built,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "-OO" in done.stdout + done.stderr
    assert "fix: Run it without" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert hashes(built / "site") == before


def test_a_full_disk_is_said_by_the_engine_too(built, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(Path("build/cache/files/x").resolve()))

    monkeypatch.setattr(handed_out, "made", full)
    done = command(built, "build")
    assert done.returncode == 1
    assert "There is no room left on the disk." in done.stdout + done.stderr
