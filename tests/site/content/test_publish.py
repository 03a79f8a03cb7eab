"""Nobody has approved our pages yet: the project is not published, and every page that waits is named."""

from __future__ import annotations

from pathlib import Path

from ... import small_project


def test_the_project_is_not_published_and_every_page_that_waits_is_named(project: Path):
    before = sorted((path, path.stat().st_mtime_ns) for path in (project / "site").rglob("*"))
    done = small_project.run(project, "macros", "publish")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    unapproved = [
        path.relative_to(project).as_posix()
        for path in (project / "docs" / "families").glob("*.md")
        if "approved_by: []" in path.read_text("utf-8")
    ]
    assert unapproved
    assert [path for path in unapproved if f"{path}:" not in done.stderr] == []
    assert "Nothing was published" in done.stderr
    assert sorted((path, path.stat().st_mtime_ns) for path in (project / "site").rglob("*")) == before
