"""No change to a real text, however wild, brings anything but problems with a place in it, or pages that are whole."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from macros import checks
from macros.extensions import discover
from macros.model.problem import Problem, Weight
from macros.model.programme import Programme
from macros.model.settings import SETTINGS
from macros.programme import files, library
from macros.programme.load import cited
from macros.text.citing import Citations

from ..mutations import CHANGES, changed
from ..sample import PROJECT, TODAY, Loaded, rendered, tree

REAL = files.read(PROJECT)

PAGES = [path for path in REAL.texts if path.startswith("docs/")]
LISTS = [path for path in REAL.texts if path.endswith(".yaml") or path == SETTINGS]

#: The files that are changed in one test.
GROUPS = {
    group: paths
    for group, paths in {
        **{path: [path] for path in REAL.texts if path.endswith("/module.md")},
        "the library's lists": [path for path in LISTS if path.count("/") == 2],
        "frameworks, languages and settings": [path for path in LISTS if path.count("/") != 2],
        "pages about the service": [path for path in PAGES if path.startswith("docs/about/")],
        "pages for families": [path for path in PAGES if path.startswith("docs/families/")],
        "other pages and styles": [path for path in PAGES if not path.startswith(("docs/about/", "docs/families/"))],
    }.items()
    if paths
}

#: How many changes are tried in all, and in each group. Thousands more are tried on small texts of every kind, in `test_wild_texts`.
TRIED = 150
EXAMPLES = -(-TRIED // len(GROUPS))

some_change = st.tuples(st.sampled_from(CHANGES), st.integers(0, 10**6), st.integers(0, 10**6))


def problems(sources: files.Sources) -> list[Problem]:
    return [problem for problem in checks.run(library.programme(sources, TODAY)) if problem.weight is Weight.PROBLEM]


def without(*folders: str) -> files.Sources:
    """The real project without some folders."""
    kept = {path: text for path, text in REAL.texts.items() if not path.startswith(folders)}
    return replace(REAL, texts=kept, problems=list(REAL.problems))


@cache
def leaned_on_by_nothing() -> tuple[str, ...]:
    """The folders of pages without which the rest of the project is free of problems: to leave them out saves half the time."""
    translated = {f"{path.rpartition('/')[0]}/" for path in PAGES if path.startswith("docs/families/") and path.count("/") > 2}
    return tuple(folder for folder in sorted({*translated, "docs/contribute/"}) if not problems(without(folder)))


def neighbourhood(group: str) -> files.Sources:
    """The part of the real project in which the files of a group are changed. What every page leans on has all of it around it."""
    if set(GROUPS[group]) & set(LISTS):
        return REAL
    return without(*(folder for folder in leaned_on_by_nothing() if not any(path.startswith(folder) for path in GROUPS[group])))


@pytest.mark.parametrize("group", GROUPS)
def test_a_changed_text_brings_problems_with_a_place_or_pages_that_are_whole(group, tmp_path_factory):
    real = neighbourhood(group)
    folder = tmp_path_factory.mktemp("mutations")
    as_it_is = pages_of(real, library.programme(real, TODAY), folder)
    tried, published = [], []

    @settings(max_examples=EXAMPLES, deadline=None, derandomize="CI" in os.environ, suppress_health_check=list(HealthCheck))
    @given(path=st.sampled_from(GROUPS[group]), changes=st.lists(some_change, min_size=1, max_size=3))
    def holds(path, changes):
        tried.append(path)
        data = real.texts[path].encode()
        for change in changes:
            data = changed(data.decode("utf-8", "replace"), *change)
        note(data.decode("utf-8", "backslashreplace"))
        others = {other: text for other, text in real.texts.items() if other != path}
        sources = replace(real, texts=others, problems=list(real.problems))
        sources.add(path, data)
        programme = library.programme(sources, TODAY)
        found = checks.run(programme)
        for problem in found:
            assert problem.where.file in {path, *real.texts, *real.pictures}, problem
            assert 1 <= problem.where.line <= max(data.count(b"\n"), *(text.count("\n") for text in real.texts.values())) + 1, problem
            assert problem.rule in discover("checks"), problem
            assert problem.what and problem.fix.endswith((".", "?")), problem
        if not any(problem.weight is Weight.PROBLEM for problem in found):
            published.append(path)
            for name, text in pages_of(sources, programme, folder).items():
                if text != as_it_is.get(name):
                    whole(name, text)

    holds()
    assert len(tried) >= EXAMPLES
    assert published, "no change was small enough to be published, so no page was looked at"


def pages_of(sources: files.Sources, programme: Programme, folder: Path) -> dict[str, str]:
    """Every page's Markdown. Its citations are made up: pandoc is tried elsewhere."""
    loaded = Loaded(sources, folder, programme)
    loaded.__dict__["citations"] = Citations(
        dict.fromkeys(cited(loaded.programme), "(Somebody, 2020)"), dict.fromkeys(loaded.programme.references, "A source.")
    )
    return rendered(loaded)


def whole(name: str, text: str) -> None:
    """Fails where a page's HTML leaves a tag open, or holds one that runs or loads something."""
    shown = tree(text.split("\n---\n", 1)[1])
    assert not [
        element.tag for element in shown.iter() if element.tag in ("script", "iframe", "object", "embed", "style", "link", "meta")
    ], name
    assert not [form for form in shown.iter("form") if form.get("action")], name
    assert not [key for element in shown.iter() for key in element.attrib if key.startswith("on") or key == "style"], name
    assert not [
        link
        for element in shown.iter()
        for key in ("href", "src")
        if (link := element.get(key, "").lower().replace(" ", "")).startswith(("javascript:", "data:", "vbscript:"))
    ], name
