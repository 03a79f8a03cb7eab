"""No page takes another's address or one that the program makes, and no file has a name that an address, a disk or a screen cannot hold."""

from __future__ import annotations

import pytest

from macros import checks
from macros.finish.built.built_site import BuiltSite

from ... import small_project
from ...sample import BASE, MODULE, loaded, programme

TEXT = "---\ntitle: Another\n---\nText.\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'

#: Pages and pictures whose address is taken, beside a page `learn/a.md` and a module `sample` with a part `part`.
TAKEN = {
    "a folder of the same name": "docs/learn/a/index.md",
    "the same name in capitals": "docs/learn/A.md",
    "the page of a module": "docs/learn/sample/index.md",
    "the page of a part": "docs/learn/sample/part.md",
    "a part in capitals": "docs/learn/sample/Part.md",
    "a module on one page": "docs/learn/sample/whole.md",
    "the notes of a module": "docs/teach/notes/sample.md",
    "a picture of a module": "docs/learn/sample/images/b.svg",
    "a folder's own page": "docs/learn/README.md",
    "a folder's own page in small letters": "docs/readme.md",
    "what is shown where nothing is": "docs/404.md",
    "what is made for trainers": "docs/teach/files/sample.md",
    "a picture that is made for trainers": "docs/teach/files/sample-picture.svg",
    "what is made for families": "docs/families/files/crying.svg",
    "the search": "docs/pagefind/x.md",
    "the search in capitals": "docs/PageFind/x.svg",
}

#: Folders that are another but for capital letters, beside one called `stories`.
SECTIONS = ["docs/Learn/b.md", "docs/TEACH/b.md", "docs/Stories/b.md", "docs/Families/b/c.md"]

FREE = [
    "docs/learn/a/b.md",
    "docs/learn/sample/other.md",
    "docs/teach/notes/other.md",
    "docs/learn/pagefind.md",
    "docs/learn/sample/images/c.svg",
]


@pytest.mark.parametrize("what", TAKEN)
def test_a_page_or_picture_at_an_address_that_is_taken_is_named_once(what):
    assert {place.partition(":")[0] for place in told("pages-share-no-address", TAKEN[what])} & {TAKEN[what], "docs/learn/a.md"}
    assert len(told("pages-share-no-address", TAKEN[what])) == 1


@pytest.mark.parametrize("path", FREE)
def test_a_page_or_picture_beside_what_is_made_is_left_in_peace(path):
    assert told("pages-share-no-address", path) == []


@pytest.mark.parametrize("path", SECTIONS)
def test_a_section_is_written_in_one_way(path):
    files = {"docs/stories/a.md": TEXT.replace("Another", "A page"), path: TEXT}
    found = [str(problem.where) for problem in checks.run(programme(files)) if problem.rule == "pages-share-no-address"]
    assert found in ([f"{path}:1"], ["docs/stories/a.md:1"])


ODD = {
    "a quotation mark": 'a"b',
    "a tag": "<script>",
    "a hash": "a#b",
    "a question mark": "a?b",
    "a sign of addresses": "a%41",
    "braces": "{{ helplines() }}",
    "a line end": "a\nb",
    "a mark that turns text around": "a\u202eb",
    "a mark that cannot be seen": "a\u200bb",
    "bytes that are no text": "a\udcff",
    "a drive": "c:b",
    "a folder of another system": "a\\b",
    "a letter in two pieces": "cafe\u0301",
    "more than a disk can hold": "a" * 200,
    "a pipe": "a|b",
    "a page": "index.html/b",
    "a page in capitals": "B.MD/b",
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("path", ["docs/learn/{}.md", "docs/{}/page.md", "docs/assets/{}.svg", "modules/sample/images/{}.svg"])
def test_a_name_that_cannot_stand_everywhere_is_refused_and_can_be_shown(path, what):
    (place,) = told("files-are-of-kinds-that-we-take", path.format(ODD[what]))
    assert place.isprintable()


@pytest.mark.parametrize("name", ["O'Neill", "two-views", "IMG 0231 (1)", "café", "ہمدرد", "v1.2_final", "A & B", "Zoë’s"])
def test_a_name_as_people_write_it_is_taken(name):
    assert told("files-are-of-kinds-that-we-take", f"modules/sample/images/{name}.svg") == []


def test_a_page_in_whatever_folder_is_read_as_every_other(tmp_path):
    small_project.write(tmp_path, "site/pagefind/x/index.html", "<!doctype html>")
    small_project.write(tmp_path, "site/learn/pagefind/index.html", "<!doctype html>")
    assert set(BuiltSite(tmp_path / "site", loaded("Text.", tmp_path)).pages) == {"pagefind/x/index.html", "learn/pagefind/index.html"}


LONG = "a" * 81


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (MODULE, BASE[MODULE].replace("{#part ", f"{{#{LONG} ")),
        ("modules/_library/glossary.yaml", f"- {{name: {LONG}, term: Cue, meaning: A sign.}}\n"),
        ("modules/_library/helplines.yaml", f"- {{name: {LONG}, title: A, kind: urgent, for: A, source: A, seen_on: 2026-11-22}}\n"),
        ("modules/_library/paths.yaml", f"- {{name: {LONG}, title: First, for: Anybody, modules: [sample]}}\n"),
    ],
)
def test_a_name_that_files_are_called_after_is_no_longer_than_a_disk_takes(path, text):
    found = [problem for problem in checks.run(programme({path: text})) if problem.where.file == path and "81 characters" in problem.what]
    assert [problem.fix for problem in found] == ["Shorten it to 80 characters."]
    shorter = checks.run(programme({path: text.replace(LONG, LONG[1:])}))
    assert not [problem for problem in shorter if "characters" in problem.what]


def told(rule: str, path: str) -> list[str]:
    """Where a rule finds something once a file of this path lies beside a page, a module and its picture."""
    content = SVG if path.endswith(".svg") else TEXT
    files = {"docs/learn/a.md": TEXT.replace("Another", "A page"), "modules/sample/images/b.svg": SVG, path: content}
    return [str(problem.where) for problem in checks.run(programme(files)) if problem.rule == rule]
