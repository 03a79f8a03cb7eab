"""What is handed out is made once: a change makes anew what holds it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.extensions import discover
from macros.model.colours import COLOURS_CSS
from macros.programme import look
from macros.site import handed_out
from macros.site.kept import Keys

from ... import small_project
from ...presenting import SLUG, TEXTS
from ...sample import BASE, MODULE, loaded

OTHER = "modules/other/module.md"
GIVEN = TEXTS | {OTHER: small_project.WHOLE_MODULE.replace("Hold the baby in mind", "Look once more")}
SESSION = f"docs/teach/{SLUG}.md"
REFERENCES = "modules/_library/references.yaml"


@pytest.fixture(scope="module", autouse=True)
def makers() -> Iterator[None]:
    """Every format makes a few bytes of whatever it is given: what is asked here is when it is given something."""
    with pytest.MonkeyPatch.context() as patch:
        for extension in discover("formats").values():
            for name in {"of_module", "of_session", "of_family_page"} & vars(extension).keys():
                patch.setattr(extension, name, lambda *_: b"A file.")
        yield


@pytest.fixture(scope="module")
def kept(tmp_path_factory, makers) -> Path:
    """A folder in which every file of the small programme was made."""
    folder = tmp_path_factory.mktemp("kept")
    assert len(made(GIVEN, folder)) > 10
    return folder


def made(texts: dict[str, str], folder: Path) -> set[str]:
    """The subjects and formats of the files that are made, and not found."""
    own = folder / "build/cache/files"
    before = {path: path.stat().st_mtime_ns for path in own.glob("*")}
    list(handed_out.each(loaded(texts, folder)))
    return {path.name.rpartition("-")[0] for path in own.glob("*") if before.get(path) != path.stat().st_mtime_ns}


def subjects(found: set[str]) -> set[str]:
    return {next(slug for slug in ("sample", "other", SLUG) if name.startswith(slug)) for name in found}


def changed(folder: Path, **texts: str) -> set[str]:
    """What a change makes anew; what was there before is made again behind it."""
    names = {"module": MODULE, "session": SESSION, "references": REFERENCES}
    found = made(GIVEN | {names[name]: text for name, text in texts.items()}, folder)
    made(GIVEN, folder)
    return subjects(found)


def test_nothing_is_made_again_where_nothing_has_changed(kept):
    assert made(GIVEN, kept) == set()


def test_a_changed_module_makes_its_own_files_anew_and_those_of_sessions_that_show_it(kept):
    assert changed(kept, module=GIVEN[MODULE].replace("Say what you saw.", "Say what you heard.")) == {"sample", SLUG}


def test_a_changed_session_makes_only_its_own_files_anew(kept):
    assert changed(kept, session=GIVEN[SESSION].replace("Settle in.", "Sit down.")) == {SLUG}


def test_a_changed_source_makes_anew_whatever_cites_it(kept):
    assert changed(kept, references=BASE[REFERENCES].replace("A good book", "A better book")) == {"sample", "other", SLUG}
    assert changed(kept, references=BASE[REFERENCES].replace("An old book", "A dusty book")) == set()


def test_a_file_of_an_old_text_is_not_kept(kept):
    own = kept / "build/cache/files"
    before = len(list(own.glob("*")))
    changed(kept, module=GIVEN[MODULE].replace("Say what you saw.", "Say what you felt."))
    assert len(list(own.glob("*"))) == before


def test_a_file_that_cannot_be_made_leaves_none_half_made(kept, monkeypatch):
    own = kept / "build/cache/files"
    before = {path.name: path.read_bytes() for path in own.glob("*")}

    def fails(*_):
        raise RuntimeError("no")

    monkeypatch.setattr("macros.formats.answer_key.of_module", fails)
    with pytest.raises(RuntimeError):
        made(GIVEN | {MODULE: GIVEN[MODULE].replace("Say what you saw.", "Say what you met.")}, kept)
    assert {name: data for name, data in before.items() if name.startswith("sample-answer-key")}.items() <= {
        path.name: path.read_bytes() for path in own.glob("*")
    }.items()
    assert not [path for path in own.glob("*") if path.name.startswith("other") and path.name not in before]


@pytest.mark.parametrize("path", [COLOURS_CSS, look.MARK, "overrides/drawings/looking.html"])
def test_a_changed_look_makes_every_file_anew(path, tmp_path):
    def key(texts: dict[str, str]) -> str:
        read = loaded(GIVEN | texts, tmp_path)
        return Keys(read).of_module("slides", read.programme.modules[0])

    text = look.defaults()[path]
    changed = text.replace("--plum: ", "--plum: #123456; --old: ") if path == COLOURS_CSS else text.replace("<path", '<path id="x"', 1)
    assert key({path: text}) == key({})
    assert key({path: changed}) != key({})


def test_a_file_that_the_disk_spoilt_is_never_handed_out(kept):
    own = kept / "build/cache/files"
    before = {path: path.read_bytes() for path in own.glob("*") if path.stat().st_size}
    for path, data in before.items():
        path.write_bytes(data[:-1])
    assert {file.data for file in handed_out.each(loaded(GIVEN, kept))} == {b"A file."}
    assert {path: path.read_bytes() for path in before} == before


def test_files_of_a_module_that_is_gone_are_not_kept_for_ever(tmp_path):
    def names(texts: dict[str, str]) -> set[str]:
        given = loaded(texts, tmp_path)
        given.handed_out, given.publishing = None, False
        handed_out.made(given)
        return {path.name for path in (tmp_path / "build/cache/files").glob("*")}

    assert {name for name in names(GIVEN) if name.startswith("other")}
    left = names({path: text for path, text in GIVEN.items() if path != OTHER})
    assert left and not {name for name in left if name.startswith("other")}
