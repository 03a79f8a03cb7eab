"""Fonts of other scripts are unpacked into the same bytes whenever that is done, and what the disk spoilt is unpacked again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from macros.formats.paper import type_faces


@pytest.fixture
def project(tmp_path) -> Path:
    """A project with a web font of a script of its own, as npm would put it there."""
    face = next(Path(type_faces.folders(())[1]).glob("*.ttf"))
    web = io.BytesIO()
    with TTFont(face) as font:
        font.flavor = "woff"
        font.save(web)
    path = tmp_path / type_faces.FROM_NPM / "a-script/files/a-script-all-400-normal.woff"
    path.parent.mkdir(parents=True)
    path.write_bytes(web.getvalue())
    return tmp_path


def unpacked(project: Path) -> list[Path]:
    return sorted(Path(type_faces.folders(["A Script"], project)[-1]).iterdir())


def test_a_font_is_the_same_on_whatever_day_it_is_unpacked(project, monkeypatch):
    contents = set()
    for day in ("1000000000", "1700000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        (font,) = unpacked(project)
        contents.add(font.read_bytes())
        font.unlink()
    assert len(contents) == 1


def test_a_font_that_the_disk_spoilt_is_unpacked_again(project):
    (font,) = unpacked(project)
    whole = font.read_bytes()
    font.write_bytes(whole[:4096])
    assert [path.read_bytes() for path in unpacked(project)] == [whole]
