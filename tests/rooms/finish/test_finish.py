"""Every step over the built site leaves a good site in peace and finds the fault that is planted for it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from macros import finish
from macros.blocks.trainer_note import TrainerNote
from macros.components.module_part import BEGIN, END
from macros.components.whole_module import begin, end
from macros.extensions import discover
from macros.finish.built.built_site import BuiltSite
from macros.finish.built.listed import listed
from macros.model.record import Audience
from macros.pages.view import View

from ...sample import MODULE, PROJECT, html, loaded, module

STEPS = discover("finish")


def site(
    folder: Path,
    files: dict[str, str],
    texts: str | dict[str, str] = "Text.",
    base: str = "/",
    assembled: dict[str, str] | None = None,
) -> BuiltSite:
    """A built site of a few files, made from a small programme, with the list of what was assembled for it."""
    for path, text in files.items():
        target = folder / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return BuiltSite(folder / "site", loaded(texts, folder), base, listed(assembled or {}, ()))


def found(step: str, built: BuiltSite) -> list[str]:
    """What a step says of a site, with the places."""
    return [f"{finding.where}: {finding.what}" for finding in STEPS[step].finish(built) or ()]


def test_steps_come_after_those_that_they_build_on():
    order = finish.steps()
    assert set(order) == set(STEPS)
    for name, step in STEPS.items():
        assert all(order.index(before) < order.index(name) for before in getattr(step, "AFTER", ())), name


@pytest.mark.parametrize("name", STEPS)
def test_a_step_says_what_it_does_and_how_to_mend_what_it_finds(name):
    assert STEPS[name].__doc__.split("\n")[0].endswith((".", ":"))
    assert hasattr(STEPS[name], "FIX") or not yields(STEPS[name])


def yields(step) -> bool:
    """Whether a step finds faults, and does not only change pages."""
    return "Finding(" in Path(step.__file__).read_text("utf-8")


@pytest.mark.parametrize("name", STEPS)
def test_every_step_is_proved_in_this_file_or_has_one_of_its_own(name):
    tests = "\n".join(path.read_text("utf-8") for path in (PROJECT / "tests").rglob("test_*.py"))
    assert re.search(rf'found\("{name}"|import [\w, ]*\b{name.replace("-", "_")}\b', tests)


def test_a_step_for_whole_builds_is_left_out_while_serving(tmp_path):
    page = "<html><head></head><body>Text.</body></html>"
    files = {"index.html": page, "assets/javascripts/unused.js": ""}
    built = site(tmp_path, files)
    finish.run(built.folder, loaded("Text.", tmp_path), serving=True)
    left_out = [name for name, step in STEPS.items() if getattr(step, "WHOLE_BUILD_ONLY", False)]
    assert left_out
    assert (built.folder / "assets/javascripts/unused.js").exists()
    assert not (built.folder / "pagefind").exists()


def test_findings_carry_the_steps_name_and_its_fix(tmp_path):
    built = site(tmp_path, {"index.html": '<head></head><a href="nowhere/">Nowhere</a>'})
    problem = next(p for p in finish.run(built.folder, loaded("Text.", tmp_path), serving=True) if p.rule == "links-lead-somewhere")
    assert problem.fix == STEPS["links-lead-somewhere"].FIX


# Links

GOOD_LINKS = [
    "a/",
    "a/index.html",
    "/a/",
    "#here",
    "",
    "a/#there",
    "a/?q=1#there",
    "https://example.org/",
    "//example.org/",
    "mailto:a@example.org",
    "tel:999",
    "a/b%20c.txt",
    "./a/",
    "a/../a/",
    "pagefind/pagefind.js",
    "a/#d%C3%A9j%C3%A0",
]
BAD_LINKS = ["b/", "a", "/b/", "#nowhere", "a/#nowhere", "../a/", "a/c.txt"]

LINKED = {"a/index.html": '<p id="there">There.</p><p id="déjà"></p>', "a/b c.txt": ""}


@pytest.mark.parametrize("link", GOOD_LINKS)
def test_a_link_that_leads_somewhere_is_left_in_peace(link, tmp_path):
    assert (
        found("links-lead-somewhere", site(tmp_path, LINKED | {"index.html": f'<p id="here"><a class="x" href="{link}">A</a></p>'})) == []
    )


@pytest.mark.parametrize("link", BAD_LINKS)
@pytest.mark.parametrize("tag", ['<a href="{}">A</a>', '<img alt="" src="{}">', '<form action="{}"></form>', '<script src="{}"></script>'])
def test_a_link_that_leads_nowhere_is_found(link, tag, tmp_path):
    said = found("links-lead-somewhere", site(tmp_path, LINKED | {"index.html": tag.format(link)}))
    assert len(said) == 1
    assert f"“{link}”" in said[0]


def test_a_link_below_the_path_of_a_site_is_followed_and_one_beside_it_is_not(tmp_path):
    built = site(
        tmp_path,
        {"index.html": "", "404.html": '<a href="/babies/">Home</a><a href="/other/">Other</a><a href="/index.html">Root</a>'},
        base="/babies/",
    )
    assert [re.search("links to “(.*?)”", said)[1] for said in found("links-lead-somewhere", built)] == ["/other/", "/index.html"]


def test_a_broken_link_on_many_pages_is_one_finding_with_their_number(tmp_path):
    said = found("links-lead-somewhere", site(tmp_path, {f"{name}.html": '<a href="/nowhere/">A</a>' for name in "abc"}))
    assert len(said) == 1
    assert said[0].endswith("So do 2 more.")


def test_a_broken_link_is_placed_in_the_text_that_its_page_was_made_from(tmp_path):
    files = {
        "learn/sample/part/index.html": '<a href="nowhere/">A</a>',
        "about/index.html": '<a href="nobody/">A</a>',
        "404.html": '<a href="none/">A</a>',
    }
    built = site(
        tmp_path, files, {"docs/about/index.md": module("x").replace("audience: [nqsw]\noutcomes: {cues: Describe three cues}\n", "")}
    )
    part = built.programme.modules[0].parts[0].place
    assert sorted(said.split(": ")[0] for said in found("links-lead-somewhere", built)) == sorted(
        [str(part), "docs/about/index.md:8", "overrides/404.html:1"]
    )


# Reaching every module


def reachable(**pages: str) -> dict[str, str]:
    """The pages that lead from one to the next, and a module's two pages."""
    link = '<a href="/learn/sample/{}">A</a>'
    return {
        "learn/index.html": pages.get("learn", link.format("")),
        "learn/sample/index.html": pages.get("module", link.format("part/")),
        "learn/sample/part/index.html": "",
    }


def test_a_module_that_links_lead_to_is_left_in_peace(tmp_path):
    assert found("modules-are-reachable", site(tmp_path, reachable())) == []


@pytest.mark.parametrize(
    ("missing", "unreached"),
    [
        ({"learn": ""}, ["learn/sample/", "learn/sample/part/"]),
        ({"module": ""}, ["learn/sample/part/"]),
        ({"module": '<img src="/learn/sample/part/">'}, ["learn/sample/part/"]),
    ],
)
def test_a_module_or_part_that_no_link_leads_to_is_found(missing, unreached, tmp_path):
    said = found("modules-are-reachable", site(tmp_path, reachable(**missing)))
    assert [each.rstrip(".").split(" to ")[1] for each in said] == unreached


# Other hosts, handlers and styles

GOOD_TAGS = [
    '<img src="/a.png" alt="a style=b">',
    '<a href="https://example.org/">A</a>',
    '<link rel="canonical" href="https://example.org/">',
    "<p>on a one=two style</p>",
    '<img src="/a.png" srcset="/a//b.png 2x">',
    '<input type="search">',
    '<img src="a//b.png">',
]
BAD_TAGS = [
    '<img src="/a.png" srcset="/a.png 1x, //example.org/a.png 2x">',
    '<video poster="//example.org/a.png"></video>',
    '<img src="https://example.org/a.png">',
    '<img src="//example.org/a.png">',
    "<img src='https://example.org/a.png'>",
    "<img src=https://example.org/a.png>",
    '<IMG alt="" SRC="HTTPS://example.org/a.png">',
    '<script src="https://example.org/a.js"></script>',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<iframe src="https://example.org/"></iframe>',
    '<img src="/a.png" srcset="https://example.org/a.png 2x">',
    '<p onclick="a()">A</p>',
    "<p onclick='a()'>A</p>",
    '<p style="color: red">A</p>',
    '<a href="javascript:a()">A</a>',
    '<a href=" JavaScript:a()">A</a>',
    '<p\nonclick="a()">A</p>',
]


@pytest.mark.parametrize("tag", GOOD_TAGS)
def test_a_tag_that_asks_nobody_else_is_left_in_peace(tag, tmp_path):
    assert found("pages-ask-nobody-else", site(tmp_path, {"index.html": f"<p>Text.</p>{tag}<p>Text.</p>"})) == []


@pytest.mark.parametrize("tag", BAD_TAGS)
def test_a_tag_that_asks_another_host_runs_a_handler_or_carries_a_style_is_found(tag, tmp_path):
    assert len(found("pages-ask-nobody-else", site(tmp_path, {"index.html": f"<p>Text.</p>{tag}<p>Text.</p>"}))) == 1


# Trainers' notes

NOTE = "::: trainer-note\n\n#### Say\n\n{}\n:::"

LEAKS = {
    "a sentence": "Ask the whole room to think of one visit last week.",
    "a sentence with marks": "Ask the **whole room** to think of [one visit](#part) last `week`.",
    "a long link": "Ask the whole room to think of [one visit](page:about/an-extraordinarily-complicated-address.md) last week.",
    "a source": "Ask the whole room to think of one visit [@good2020] last week, and of one baby [@good2020].",
    "a list": "- Ask the whole room to think.\n- Of one visit last week.",
    "a numbered list": "1. Ask the whole room to think.\n2. Of one visit last week.",
    "quotation marks": "Ask 'the \"whole\" room' & everyone to think of one visit.",
    "letters beyond English": "Frag die ganze Gruppe: Wer übt das täglich, müde, höflich?",
}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_trainers_note_on_a_page_for_others_is_found_and_on_a_trainers_page_it_is_not(leak, tmp_path):
    text = NOTE.format(LEAKS[leak])
    given = loaded(text, tmp_path)
    note = given.programme.modules[0].of_kind(TrainerNote)
    page = f"<main>{html(View(given.programme, given.citations, Audience.TRAINER, given.programme.modules[0]).pieces(note))}</main>"
    assert (
        found(
            "trainers-text-stays-with-trainers",
            site(tmp_path / "good", {"teach/notes/sample/index.html": page, "index.html": "<main>Ask the room.</main>"}, text),
        )
        == []
    )
    said = found("trainers-text-stays-with-trainers", site(tmp_path / "bad", {"index.html": page}, text))
    assert said
    assert said[0].startswith(f"{note[0].place}: The page “index.html” shows this trainer's note")


SESSION = """\
---
session:
  audience: [nqsw]
  purpose: To look together.
  start: "09:30"
  rows:
  - {moment: Welcome, minutes: 10}
---
"""


@pytest.mark.parametrize("path", ["teach/notes/sample/index.html", "teach/taster/index.html"])
def test_a_trainers_page_that_search_would_find_is_named(path, tmp_path):
    texts = {"docs/teach/taster.md": SESSION}
    step = "trainers-text-stays-with-trainers"
    assert found(step, site(tmp_path / "good", {path: "<main>Ask the room.</main>"}, texts)) == []
    said = found(step, site(tmp_path / "bad", {path: "<main data-pagefind-body>Ask the room.</main>"}, texts))
    assert len(said) == 1
    assert "search would find it" in said[0]


# What the theme brings


def test_a_file_of_the_theme_that_no_page_uses_is_left_out_and_every_other_file_stays(tmp_path):
    used, unused, ours = "assets/stylesheets/used.css", "assets/javascripts/deep/unused.js", "assets/ours.css"
    built = site(tmp_path, {"index.html": f'<link href="/{used}">', used: "", unused: "", ours: ""})
    assert found("unused-files", built) == []
    assert {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()} == {"index.html", used, ours}
    assert not (built.folder / "assets/javascripts").exists()


# The one-page version


def test_the_one_page_version_takes_in_the_parts_text_one_level_down_and_lists_each_source_once(tmp_path):
    listed = '<h2 id="sources">Sources</h2>\n<ul class="sources">\n{}\n</ul>'
    one, two = '<li id="ref-b">B (2020)</li>', '<li id="ref-a"><em>A</em> (2019)</li>'
    files = {
        "learn/sample/part/index.html": f'{BEGIN}\n<h2 id="x">A heading</h2><h5>Deep</h5>\n{END}{listed.format(two + chr(10) + one)}',
        "learn/sample/whole/index.html": f'<main>{begin("part")}<a href="../part/">Read</a>{end("part")}{listed.format(one)}<!-- the page ends --></main>',
    }
    built = site(tmp_path, files)
    assert found("whole-modules", built) == []
    page = (built.folder / "learn/sample/whole/index.html").read_text("utf-8")
    assert '<h3 id="x">A heading</h3><h6>Deep</h6>' in page
    assert "Read" not in page
    assert re.findall(r'<li id="ref-(\w)">', page) == ["a", "b"]
    assert page.count('id="sources"') == 1


# Search


def test_the_search_is_made_without_what_nothing_uses_and_with_its_keys_in_order(tmp_path):
    page = '<html lang="en"><head><title>A page</title></head><body><main data-pagefind-body><h1>A page</h1>Words.</main></body></html>'
    built = site(tmp_path, {"index.html": page})
    assert found("search-index", built) == []
    entry = (built.folder / "pagefind/pagefind-entry.json").read_text("utf-8")
    assert entry == json.dumps(json.loads(entry), sort_keys=True)
    assert not [name for name in STEPS["search-index"].NOT_OURS if (built.folder / "pagefind" / name).exists()]


def test_a_search_that_cannot_be_made_is_found(tmp_path, monkeypatch):
    built = site(tmp_path, {"index.html": "<html></html>"})
    monkeypatch.setattr("pagefind.service.get_executable", lambda: "/bin/false")
    assert len(found("search-index", built)) == 1


# The browser's policy


def test_every_page_carries_a_policy_that_comes_first_and_lets_no_other_host_in(tmp_path):
    built = site(
        tmp_path,
        {
            "index.html": '<html><head><meta charset="utf-8"></head></html>',
            "search/index.html": '<html><head><script src="a.js"></script></head></html>',
        },
        assembled={"index.md": "", "search.md": '---\ntemplate: "search.html"\n---\n'},
    )
    assert found("browser-policy", built) == []
    for path, page in built.pages.items():
        policy = re.search(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)[1]
        assert "default-src 'none'" in policy
        assert not re.search(r"unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*", policy)
        assert ("script-src" in policy) == ("search" in path)
    assert (built.folder / "_headers").is_file()


def test_a_page_is_read_once_and_written_through(tmp_path):
    built = site(tmp_path, {"index.html": '<p id="a"></p>'})
    assert built.ids("index.html") == {"a"}
    built.write("index.html", '<p id="b"></p>')
    assert built.ids("index.html") == {"b"}
    assert (built.folder / "index.html").read_text("utf-8") == '<p id="b"></p>'
    assert built.programme.modules[0].place.file == MODULE


def test_a_script_is_sent_without_its_comments_and_else_as_it_was_written(tmp_path):
    files = {
        "assets/ours.js": '// Why.\nconst a = "//";  // Stays.\n  // Why not.\nconst b = 1;\n',
        "assets/text.js": "const text = `one\n// two\n`;\n",
        "pagefind/theirs.js": "// Theirs.\n",
    }
    built = site(tmp_path, files)
    assert found("scripts-without-comments", built) == []
    assert (built.folder / "assets/ours.js").read_text("utf-8") == 'const a = "//";  // Stays.\nconst b = 1;\n'
    assert {path: (built.folder / path).read_text("utf-8") == files[path] for path in files} == {
        "assets/ours.js": False,
        "assets/text.js": True,
        "pagefind/theirs.js": True,
    }
