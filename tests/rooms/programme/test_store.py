"""What is kept is what was made, byte for byte, or it is made again."""

from __future__ import annotations

import os
import time

import pytest

from macros.programme.store import BESIDE, PATIENCE, Store

KEY, OTHER = "a" * 32, "b" * 32


def kept(folder, data=b"A sheet of paper.", name="sheet", key=KEY, **options) -> tuple[bytes, bool]:
    """What a store gives, and whether it was made for that."""
    made = []
    found = Store(folder, **options).kept(name, key, lambda: made.append(1) or data)
    return found, bool(made)


def test_what_was_made_is_found_again(tmp_path):
    assert kept(tmp_path) == (b"A sheet of paper.", True)
    assert kept(tmp_path, b"Never made.") == (b"A sheet of paper.", False)


#: What a disk can do to a file that is kept.
SPOILT = {
    "truncated": lambda data: data[:7],
    "emptied": lambda data: b"",
    "flipped in one bit": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "filled with nothing": lambda data: bytes(len(data)),
    "grown": lambda data: data + b" ",
    "another file's": lambda data: b"A letter.",
}


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("ending", ["", ".ttf"])
def test_a_file_that_is_not_what_was_made_is_made_again(how, ending, tmp_path):
    kept(tmp_path, ending=ending)
    (path,) = tmp_path.iterdir()
    path.write_bytes(SPOILT[how](path.read_bytes()))
    assert kept(tmp_path, ending=ending) == (b"A sheet of paper.", True)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"A sheet of paper."]


def test_a_file_that_became_a_folder_or_may_not_be_read_is_no_file(tmp_path):
    kept(tmp_path)
    (path,) = tmp_path.iterdir()
    path.unlink()
    path.symlink_to(path.name)
    assert kept(tmp_path) == (b"A sheet of paper.", True)


def test_an_empty_file_is_kept_too(tmp_path):
    assert kept(tmp_path, b"") == (b"", True)
    assert kept(tmp_path, b"") == (b"", False)


def test_of_one_name_only_the_newest_is_kept_and_of_others_nothing_is_lost(tmp_path):
    for name, key in (("sheet", KEY), ("sheet-two", KEY), ("sheet", OTHER)):
        kept(tmp_path, name=name, key=key)
    assert sorted(path.name.rsplit("-", 1)[0] for path in tmp_path.iterdir()) == [f"sheet-{OTHER}", f"sheet-two-{KEY}"]


def test_as_many_of_one_name_are_kept_as_are_asked_for(tmp_path):
    for number in range(5):
        kept(tmp_path, key=f"{number:032x}", most=3)
    assert len(list(tmp_path.iterdir())) == 3
    assert kept(tmp_path, key=f"{4:032x}", most=3)[1] is False


def test_what_nobody_asked_for_goes_and_what_another_process_is_writing_stays(tmp_path):
    for name in ("sheet", "gone"):
        kept(tmp_path, name=name)
    (tmp_path / f"sheet-{KEY}").write_bytes(b"As files were kept in an older version.")
    (tmp_path / f"{BESIDE}new.1").write_bytes(b"half")
    (tmp_path / f"{BESIDE}old.2").write_bytes(b"half")
    os.utime(tmp_path / f"{BESIDE}old.2", (0, time.time() - PATIENCE - 1))
    store = Store(tmp_path)
    store.kept("sheet", KEY, lambda: b"Never made.")
    store.forget_the_rest()
    assert sorted(path.name.partition(KEY)[0] for path in tmp_path.iterdir()) == [f"{BESIDE}new.1", "sheet-"]


def test_a_disk_that_is_full_leaves_nothing_half_written(tmp_path, monkeypatch):
    def half(path, data):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    kept(tmp_path)
    before = list(tmp_path.iterdir())
    monkeypatch.setattr("pathlib.Path.write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        kept(tmp_path, key=OTHER)
    assert list(tmp_path.iterdir()) == before
