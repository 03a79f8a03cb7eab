"""What leaves for the site is on a list: each file, each tag and address of a page, each script and style by its template."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

import pytest

from macros.extensions import discover
from macros.finish.browser_policy import policy
from macros.finish.built import page_markup
from macros.finish.built.built_site import BuiltSite
from macros.finish.built.listed import listed
from macros.model.allowed import not_drawn
from macros.model.handed_out import File
from macros.model.record import Audience

from ... import in_process, small_project
from ...sample import loaded

STEPS = discover("finish")

PAGE = '<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<title>A page</title>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def page(body: str = "<p>Text.</p>", head: str = "") -> str:
    return PAGE.format(body=body, head=head)


def site(
    folder: Path, files: dict[str, str | bytes], assembled: dict[str, str] | None = None, texts: str | dict[str, str] | None = None
) -> BuiltSite:
    """A built site of these files, with the list of what was assembled for it."""
    for path, text in files.items():
        small_project.write(folder, f"site/{path}", text)
    given = loaded(texts or "Text.", folder)
    return BuiltSite(folder / "site", given, "/", listed(assembled or {}, given.as_they_lie, given.handed_out or ()))


def found(step: str, built: BuiltSite) -> list[str]:
    """What a step says of a site, with the places."""
    return [f"{finding.where}: {finding.what}" for finding in STEPS[step].finish(built) or ()]


# Files


PNG, PDF = b"\x89PNG\r\n\x1a\n...", b"%PDF-1.7 ..."

ASSEMBLED = {"index.md": "", "learn/a.md": "", "learn/sample/images/a.png": "", "teach/files/a-plan.pdf": "", "assets/site.css": ""}

GOOD_SITE = {
    "index.html": page(),
    "404.html": page(),
    "learn/a/index.html": page(),
    "learn/sample/images/a.png": PNG,
    "teach/files/a-plan.pdf": PDF,
    "assets/site.css": "p{}",
    "robots.txt": "User-agent: *",
    "sitemap.xml": "<?xml version='1.0'?>",
    "_headers": "/*",
    "pagefind/pagefind.js": "",
    "pagefind/pagefind-entry.json": "{}",
    "pagefind/fragment/en-gb_1a2b.pf_fragment": b"\x1f\x8b...",
}

ROBOTS = {"docs/robots.txt": "User-agent: *\n"}

#: Files that came into the site by no way of ours.
STRAYS: dict[str, str | bytes] = {
    "a backup": {"backup.sql": "x"},
    "a hidden file": {".DS_Store": "x"},
    "a page": {"learn/b/index.html": page()},
    "a page in the search's folder": {"pagefind/index.html": page()},
    "a script in the search's folder": {"pagefind/evil.js": "x"},
    "a script of ours that is none": {"assets/evil.js": "x"},
    "what the theme brings": {"assets/javascripts/bundle.js": "x"},
    "redirects": {"_redirects": "x"},
    "a page that is a picture": {"learn/sample/images/a.png": page()},
    "a picture that is a sheet": {"teach/files/a-plan.pdf": PNG},
    "a style that is no text": {"assets/site.css": b"\xff\xfe\x00"},
    "a page with something before it": {"index.html": f"<script></script>{page()}"},
}


def test_a_site_of_what_was_made_for_it_is_left_in_peace(tmp_path):
    assert found("files-are-on-the-list", site(tmp_path, GOOD_SITE, ASSEMBLED, ROBOTS)) == []


@pytest.mark.parametrize("stray", STRAYS)
def test_a_file_that_is_on_no_list_or_not_what_it_says_is_named(stray, tmp_path):
    built = site(tmp_path, {**GOOD_SITE, **STRAYS[stray]}, ASSEMBLED, ROBOTS)
    (path,) = STRAYS[stray]
    said = found("files-are-on-the-list", built)
    assert len(said) == 1
    assert f"“{path}”" in said[0]


def test_a_link_in_the_site_is_named(tmp_path):
    built = site(tmp_path, GOOD_SITE, ASSEMBLED, ROBOTS)
    (built.folder / "learn/all").symlink_to(tmp_path)
    assert len(found("files-are-on-the-list", built)) == 1


def test_a_file_that_comes_into_the_built_site_stops_the_build(built, monkeypatch):
    step = discover("finish")["unused-files"]
    monkeypatch.setattr(step, "finish", lambda site: small_project.write(site.folder, "learn/index.md~", "A draft.") and None)
    done = in_process.command(built, "build")
    assert done.returncode
    assert "[files-are-on-the-list] The built site holds “learn/index.md~”" in done.stdout + done.stderr


# Tags, attributes and addresses


GOOD_BODIES = [
    '<p class="lead" id="a" lang="pl" dir="ltr">Three &lt; four &amp; five > four.</p>',
    '<a href="../learn/#pair">a</a><a href="https://example.org/a?b=c:d#e">b</a><a href="tel:999">c</a><a href="mailto:a@example.org">d</a>',
    '<a href="sms:85258?body=SHOUT">e</a><a href="/">f</a><a href="#main">g</a><a href="./">h</a><a href="">i</a><a href="/.">j</a>',
    '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 12h16"/></svg>',
    '<img alt="A > B" src="../images/a.svg" width="4" height="4"><br><hr>',
    "<!-- the page ends --><!-- part: two-views -->",
    '<form class="search" role="search" action="/search/" method="get"><input id="q" name="q" type="search"></form>',
]

#: Attacks by what they lean on. Each stands in the body of a page.
BAD_BODIES = {
    # elements
    "a script": "<script>alert(1)</script ><iframe></iframe>",
    "a frame": '<iframe src="a.html"></iframe>',
    "an object": '<object data="a.swf"></object>',
    "an embedded file": '<embed src="a.swf">',
    "a base": '<base href="/evil/">',
    "a refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "a portal": '<portal src="a"></portal>',
    "a template": "<template><p>a</p></template>",
    "an element of nobody": "<x-evil></x-evil>",
    "mathematics": "<math><mtext></mtext></math>",
    "a drawing's script": "<svg><script>alert(1)</script><animate></animate></svg>",
    "a drawing that sets": '<svg><set attributeName="href" to="javascript:alert(1)"/></svg>',
    "a drawing that moves an address": '<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>',
    "a page in a drawing": "<svg><foreignObject><p>a</p></foreignObject></svg>",
    "a link in a drawing": '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
    "a style in a drawing's tag": '<svg style="fill:url(//evil.example)"></svg>',
    # attributes
    "a background": '<p background="//evil.example/a.png">a</p>',
    "a ping": '<a href="a/" ping="https://evil.example">a</a>',
    "a handler": '<p onclick="go()">a</p>',
    "a handler in large letters": '<p ONCLICK="go()">a</p>',
    "a style": '<p style="color:red">a</p>',
    "an address of a form's button": '<button formaction="https://evil.example">a</button>',
    "a set of pictures": '<img alt="" src="a.png" srcset="//evil.example/a.png 2x">',
    "a poster": '<p poster="//evil.example">a</p>',
    "a manifest": '<p manifest="a">a</p>',
    "an inline page": '<p srcdoc="a">a</p>',
    "a download": '<a href="a/" download="a.exe">a</a>',
    "an access key": '<a href="a/" accesskey="x">a</a>',
    # addresses
    "a script as an address": '<a href="javascript:alert(1)">a</a>',
    "the same in capitals": '<a href="JaVaScRiPt:alert(1)">a</a>',
    "the same in entities": '<a href="&#106;avascript&colon;alert(1)">a</a>',
    "the same with a tab": '<a href="java\tscript:alert(1)">a</a>',
    "the same with an entity for a tab": '<a href="java&Tab;script:alert(1)">a</a>',
    "the same behind a blank": '<a href=" javascript:alert(1)">a</a>',
    "the same behind a mark that is not seen": '<a href="&#1;javascript:alert(1)">a</a>',
    "data": '<a href="data:text/html,a">a</a>',
    "a file of the reader's": '<a href="file:///etc/passwd">a</a>',
    "another host": '<a href="//evil.example/">a</a>',
    "another host by backslashes": '<a href="\\\\evil.example/">a</a>',
    "another host by one backslash": '<a href="/\\evil.example/">a</a>',
    "another host by a line between": '<a href="/\n/evil.example/">a</a>',
    "a name before the host": '<a href="https://bank.example@evil.example/">a</a>',
    "a place to fetch": '<a href="ftp://evil.example/">a</a>',
    "a thing of a browser": '<a href="view-source:a">a</a>',
    "a picture of another host": '<img alt="" src="https://evil.example/a.png">',
    "a picture that is data": '<img alt="" src="data:image/png;base64,AAAA">',
    "a form to another host": '<form action="https://evil.example/"></form>',
    # how a tag is written
    "no quotation marks": "<p class=a>a</p>",
    "single quotation marks": "<p class='a'>a</p>",
    "a tag in a value": '<p title="<img src=x onerror=go()>">a</p>',
    "an end in a value": '<p title="</title><script>go()</script>">a</p>',
    "large letters": "<P>a</P>",
    "no end": '<p class="a"',
    "a slash between": '<img/src="a.png"/onerror="go()">',
    "a tag that ends twice": '<a href="a"">a</a>',
    "a mark of data": "<![CDATA[<p>]]>",
    "an instruction": "<?xml-stylesheet href='a'?>",
    "a comment with a tag": "<!-- <script>go()</script> -->",
    "a comment with an early end": "<!--><p>--><!-- a --!><p>a</p>",
    "a stray mark": "Three < four.",
    "a blank that is none": '<p\u00a0onclick="go()">a</p>',
    "a mark of nothing": '<p\x00 class="a">a</p>',
}


@pytest.mark.parametrize("body", GOOD_BODIES)
def test_what_our_pages_are_made_of_is_left_in_peace(body, tmp_path):
    assert found("pages-hold-only-what-we-use", site(tmp_path, {"index.html": page(body)})) == []


@pytest.mark.parametrize("attack", BAD_BODIES)
def test_what_no_page_of_ours_is_made_of_is_named_with_its_page(attack, tmp_path):
    texts = {"docs/learn/a.md": "---\n---\nText."}
    built = site(tmp_path, {"learn/a/index.html": page(BAD_BODIES[attack])}, texts=texts)
    said = found("pages-hold-only-what-we-use", built)
    assert said
    assert all(re.match(r"docs/learn/a\.md:\d+: The page “learn/a/index.html” holds ", each) for each in said)


#: What a pattern that tries everything twice takes the square of its length for, or more.
LONG = ["<", "<a ", '<a b="', '<a b="c" ', "<!-- ", "<!-- -", "a<b", '<p class="a"', ' ="', "<a\t", "<p>", "</p "]


@pytest.mark.parametrize("piece", LONG)
def test_a_page_of_four_times_the_length_takes_no_square_of_the_time(piece):
    short, long = (least(partial(page_markup.read, piece * times)) for times in (10_000, 40_000))
    assert long < max(short, 1e-3) * 10


@pytest.mark.parametrize("piece", ["a", "a(", "url(", "@", "(", "a-", "url( ", "url(#"])
def test_a_value_in_a_drawing_of_four_times_the_length_takes_no_square_of_the_time(piece):
    short, long = (least(partial(not_drawn, piece * times)) for times in (10_000, 40_000))
    assert long < max(short, 1e-3) * 10


def least(call: Callable[[], object]) -> float:
    """How long a call keeps a processor busy, as the least of several tries."""
    tries = []
    for _ in range(3):
        begun = process_time()
        call()
        tries.append(process_time() - begun)
    return min(tries)


# Drawings


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">{}</svg>'


def test_a_drawing_that_does_more_than_draw_is_named(tmp_path):
    good = site(tmp_path / "good", {"learn/a.svg": SVG.format('<path d="M0 0"/>')})
    assert found("pages-hold-only-what-we-use", good) == []
    bad = site(tmp_path / "bad", {"learn/a.svg": SVG.format("<script>go()</script>")})
    assert len(found("pages-hold-only-what-we-use", bad)) == 1


# Trainer's notes


NOTED = """\
::: trainer-note
#### Say

Ask the whole room to think of one archaeopteryx and of nothing else, however late it is.
:::
"""
SAID = "Ask the whole room to think of one archaeopteryx and of nothing else, however late it is."


def packed(text: str) -> bytes:
    """A document that holds a text, in pieces as a word processor writes them."""
    with io.BytesIO() as data:
        with zipfile.ZipFile(data, "w") as archive:
            pieces = "</w:t></w:r><w:r><w:t>".join(text.split(" of "))
            archive.writestr("word/document.xml", f"<w:t>{pieces}</w:t>".replace("</w:t></w:r><w:r><w:t>", " of </w:t></w:r><w:r><w:t>"))
        return data.getvalue()


#: Where a trainer's note might stand besides a page.
LEAKS: dict[str, str | bytes] = {
    "robots.txt": f"# {SAID}",
    "CNAME": SAID,
    "_headers": f"/*\n  X-Note: {SAID}",
    "sitemap.xml": f"<urlset><!-- {SAID} --></urlset>",
    "assets/notes.js": f"const notes = [{json.dumps(SAID)}];",
    "assets/notes.json": json.dumps({"said": f"First.\n{SAID}"}),
    "assets/site.css": f".note::after {{ content: '{SAID}' }}",
    "learn/sample/images/a.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{SAID}</desc></svg>',
    "teach/files/sample-answers.csv": f"1,{SAID}",
    "teach/files/sample-worksheet.docx": packed(SAID),
    "families/files/sample-leaflet.pptx": packed(SAID),
    "assets/all.zip": packed(SAID),
    "assets/noending": SAID,
    "learn/a/index.html": page(f"<p>{SAID}</p>"),
    "learn/b/index.html": page(f'<img alt="{SAID}" src="a.svg">'),
    "learn/c/index.html": page(f"<!-- {SAID} -->"),
    "assets/b.svg": f'<svg xmlns="http://www.w3.org/2000/svg" aria-label="{SAID}"/>',
    "families/files/a-leaflet.html": page(f'<p data-said="{SAID}">Text.</p>'),
}


@pytest.mark.parametrize("path", LEAKS)
def test_a_trainers_note_is_found_in_whatever_file_it_stands(path, tmp_path):
    step = "trainers-text-stays-with-trainers"
    (tmp_path / "good").mkdir()
    harmless = {path: packed("Ask the room.") if path.endswith((".docx", ".pptx", ".zip")) else "Ask the room."}
    assert found(step, site(tmp_path / "good", harmless, texts=NOTED)) == []
    said = found(step, site(tmp_path / "bad", {path: LEAKS[path]}, texts=NOTED))
    assert len(said) == 1
    assert f"“{path}” shows this trainer's note" in said[0]


def test_what_is_made_for_trainers_may_hold_their_notes(tmp_path):
    plans = {"teach/files/sample-plan.docx": packed(SAID), "teach/notes/sample/index.html": page(f"<p>{SAID}</p>")}
    assert found("trainers-text-stays-with-trainers", site(tmp_path, plans, texts=NOTED)) == []


# Scripts and styles


STYLED = {
    "overrides/kind.html": '<style>{% include "partials/kind.css" %}{% if page.meta.more %}{% include "partials/more.css" %}{% endif %}</style>'
    "<script defer src=\"{{ 'assets/kind.js' | url }}\"></script>",
    "overrides/partials/kind.css": "p{color:red}",
    "overrides/partials/more.css": "q{color:red}",
    "overrides/child.html": '{% extends "kind.html" %}',
}
OF_KIND = {"learn/a.md": '---\ntemplate: "kind.html"\n---\n\n', "index.md": "", "learn/b.md": '---\ntemplate: "child.html"\n---\n\n'}

GOOD_HEADS = [
    "",
    '<script defer src="/assets/kind.js"></script>',
    '<script defer src="../../assets/kind.js"></script>',
    "<style>p{color:red}</style>",
    "<style>p{color:red}q{color:red}</style>",
]

BAD_HEADS = [
    "<script>go()</script>",
    "<script></script>",
    '<script src="/assets/other.js"></script>',
    '<script src="https://evil.example/assets/kind.js"></script>',
    '<script src="//evil.example/assets/kind.js"></script>',
    '<script src="../assets/kind.js"></script>',
    '<script src="data:text/javascript,go()"></script>',
    "<style>q{color:red}</style>",
    "<style>p{color:red}q{color:red}q{color:red}</style>",
    '<style>@import "//evil.example";</style>',
    "<style>p{color:red} </style>",
    '<style class="a">p{}</style>',
]


@pytest.mark.parametrize("path", ["learn/a/index.html", "learn/b/index.html"])
@pytest.mark.parametrize("head", GOOD_HEADS)
def test_what_a_template_is_written_with_may_stand_on_its_pages(head, path, tmp_path):
    built = site(tmp_path, {path: page(head=head), "assets/kind.js": ""}, OF_KIND, STYLED)
    assert found("scripts-and-styles-are-of-templates", built) == []


@pytest.mark.parametrize("head", BAD_HEADS)
def test_a_script_or_style_that_the_template_is_not_written_with_is_named_with_the_authors_file(head, tmp_path):
    texts = STYLED | {"docs/learn/a.md": "---\n---\nText."}
    built = site(tmp_path, {"learn/a/index.html": page(head=head)}, OF_KIND, texts)
    said = found("scripts-and-styles-are-of-templates", built)
    assert len(said) == 1
    assert re.match(r"docs/learn/a\.md:\d+: The page “learn/a/index.html” holds ", said[0])


@pytest.mark.parametrize("head", GOOD_HEADS[1:])
def test_what_one_template_brings_another_does_not(head, tmp_path):
    built = site(tmp_path, {"index.html": page(head=head)}, OF_KIND, STYLED)
    assert len(found("scripts-and-styles-are-of-templates", built)) == 1


def test_a_deck_may_run_its_own_scripts_alone(tmp_path):
    heads = {name: f'<script src="../../assets/{name}.js" defer></script>' for name in ("slides", "presenter")}
    built = site(tmp_path, {f"teach/files/a-{name}.html": page(head=head) for name, head in heads.items()})
    decks = [File(name, f"teach/files/a-{name}.html", name, "sample", Audience.LEARNER, b"") for name in heads]
    built.loaded.handed_out = tuple(decks)
    built.listed = listed({file.path: b"" for file in decks}, (), decks)
    assert found("scripts-and-styles-are-of-templates", built) == []
    decks = [
        File(name, f"teach/files/a-{other}.html", name, "sample", Audience.LEARNER, b"")
        for name, other in zip(heads, [*heads][::-1], strict=True)
    ]
    built.listed = listed({file.path: b"" for file in decks}, (), decks)
    assert len(found("scripts-and-styles-are-of-templates", built)) == 2


def test_a_script_that_slipped_into_a_built_page_stops_the_build(built, monkeypatch):
    slip(monkeypatch, "<p>Text.</p><script>alert(1)</script>")
    done = in_process.command(built, "build")
    assert done.returncode
    assert re.search(r"\S+:\d+: \[scripts-and-styles-are-of-templates\]", done.stdout + done.stderr)


def test_a_tag_that_slipped_into_a_built_page_stops_the_build(built, monkeypatch):
    slip(monkeypatch, '<iframe srcdoc="a"></iframe>')
    done = in_process.command(built, "build")
    assert done.returncode
    assert re.search(r"\S+:\d+: \[pages-hold-only-what-we-use\]", done.stdout + done.stderr)


def slip(monkeypatch, markup: str) -> None:
    """Puts markup into the home page behind everybody's back."""
    step = discover("finish")["unused-files"]
    monkeypatch.setattr(
        step, "finish", lambda site: site.write("index.html", site.pages["index.html"].replace("</main>", f"{markup}</main>"))
    )


#: Styles that would load something from elsewhere, by how they say it.
ASKING = {
    "a sheet": '@import "//evil.example/a.css";',
    "a sheet of ours, which no page joins": '@import "a.css";',
    "a sheet in capitals": "@IMPORT URL(https://evil.example/a.css);",
    "a sheet that is spelt out": "@\\69mport '//evil.example';",
    "a picture": "p{background:url(https://evil.example/a.png)}",
    "a picture without a scheme": "p{background:url( '//evil.example/a.png')}",
    "a picture that is spelt out": "p{background:u\\72l(//evil.example/a.png)}",
    "a picture behind a comment": "p{background:url/**/(//evil.example/a.png)}",
    "a picture by a longer number": "p{background:u\\000072 l(//evil.example)}",
    "a set of pictures": 'p{background:image-set("//evil.example/a.png" 1x)}',
    "the same of another browser": 'p{background:-webkit-image-set(url("https://evil.example/a.png") 1x)}',
    "letters": "@font-face{font-family:a;src:url(https://evil.example/a.woff2)}",
    "letters as data": "@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}",
    "a hand": "p{cursor:url(ftp://evil.example/a.cur),auto}",
}

QUIET = [
    "p{color:red}",
    "p{background:url(a.svg)}",
    "p{mask:url('../images/a.svg#b')}",
    "p{background:url(data:image/svg+xml,%3Csvg/%3E)}",
    "/* https://example.org */p{}",
]


@pytest.mark.parametrize("way", ASKING)
def test_a_style_that_asks_another_host_is_named_on_a_page_and_in_a_file(way, tmp_path):
    built = site(tmp_path, {"index.html": page(head=f"<style>{ASKING[way]}</style>"), "assets/site.css": ASKING[way]})
    said = found("pages-ask-nobody-else", built)
    assert len(said) == 2
    assert said[1].startswith("docs/assets/site.css:1: ")


@pytest.mark.parametrize("style", QUIET)
def test_a_style_of_our_own_is_left_in_peace(style, tmp_path):
    built = site(tmp_path, {"index.html": page(head=f"<style>{style}</style>"), "assets/site.css": style})
    assert found("pages-ask-nobody-else", built) == []


# The policy


def test_the_policy_of_a_page_is_its_templates_whatever_stands_on_the_page(tmp_path):
    slipped = page(head="<script>go()</script><style>q{}</style>", body='<script src="/assets/search.js"></script>')
    built = site(tmp_path, {"index.html": slipped}, {"index.md": ""})
    assert found("browser-policy", built) == []
    said = re.search(r'content="([^"]*)"', built.pages["index.html"])[1]
    assert said == policy()
    assert "script-src" not in said
    assert "sha256" not in said


def test_a_page_whose_head_is_not_where_its_policy_goes_is_named(tmp_path):
    for number, head in enumerate(('<head class="a">', "<body><head>", '<script src="a.js"></script><head>')):
        built = site(tmp_path / str(number), {"index.html": page().replace("<head>", head)}, {"index.md": ""})
        assert len(found("browser-policy", built)) == 1
