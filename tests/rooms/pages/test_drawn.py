"""A drawing is held against the list of what we draw with: whatever is not on it is named, however it is dressed up."""

from __future__ import annotations

import pytest

from macros.pages.drawn import faults, faults_within_a_page

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4">{}</svg>'

GOOD = [
    "<style>.mask{fill:red}#filter{fill:red}.a-mask{fill:none}</style>",
    '<path d="M0 0H4" fill="#fff" stroke="currentColor" transform="translate(2 3) scale(.6)"/>',
    '<title>A baby</title><desc>Who looks.</desc><g class="a"><text x="1" y="2">Words <tspan dy="3">more</tspan></text></g>',
    "<style>.a{fill:#fff}@media(prefers-color-scheme:dark){.a{fill:rgb(0 0 0)}}</style>",
    '<defs><linearGradient id="g"><stop offset="1" stop-color="red"/></linearGradient></defs><rect fill="url(#g)" width="1" height="1"/>',
    "<!-- A note of whoever drew it. --><circle cx='1' cy='1' r='1'/>",
    '<text xml:lang="pl" xml:space="preserve">Cześć</text>',
]

BAD = {
    "a script": "<script>go()</script>",
    "a script by a prefix": '<x:script xmlns:x="http://www.w3.org/2000/svg">go()</x:script>',
    "a script of a page by a prefix": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">go()</x:script>',
    "a frame of a page": '<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:go()"/>',
    "a page": "<foreignObject><p>a</p></foreignObject>",
    "a handler": '<path d="M0 0" onload="go()"/>',
    "a handler by a prefix": '<path xmlns:x="urn:x" d="M0 0" x:onload="go()"/>',
    "a link": '<a href="javascript:go()"><path d="M0 0"/></a>',
    "a link by xlink": '<a xlink:href="javascript:go()"/>',
    "a set": '<set attributeName="href" to="javascript:go()"/>',
    "a movement of an address": '<animate attributeName="href" values="javascript:go()"/>',
    "a movement by a prefix": '<s:animate xmlns:s="http://www.w3.org/2000/svg" attributeName="href"/>',
    "another drawing": '<use href="https://elsewhere.example/a.svg#b"/>',
    "another drawing by xlink": '<use xlink:href="data:image/svg+xml;base64,AAAA#b"/>',
    "a picture": '<image href="//elsewhere.example/a.png" width="1" height="1"/>',
    "a picture by a filter": '<filter id="f"><feImage href="https://elsewhere.example/a.png"/></filter>',
    "a style from elsewhere": '<style>@import "//elsewhere.example/a.css";</style>',
    "the same in capitals": '<style>@IMPORT "//elsewhere.example/a.css";</style>',
    "the same by a mark": '<style>@\\69mport "a.css";</style>',
    "the same as data": "<style><![CDATA[@import 'a.css';]]></style>",
    "the same in two pieces": "<style>@im<!-- -->port 'a.css';</style>",
    "a face from elsewhere": "<style>@font-face{font-family:a;src:url(a.woff)}</style>",
    "an address in a style": "<style>.a{fill:url(https://elsewhere.example/#a)}</style>",
    "an address in capitals": "<style>.a{fill:URL(a.svg#a)}</style>",
    "an address within another call": "<style>.a:is(url(evil)){fill:red}</style>",
    "an address by a mark": "<style>.a{fill:u\\72l(a.svg)}</style>",
    "a set of pictures": '<style>svg{background:image-set("https:elsewhere.example/a.png" 1x)}</style>',
    "an address in a value": '<path d="M0 0" fill="url(//elsewhere.example/#a)"/>',
    "an address in entities": '<path d="M0 0" fill="&#117;rl(//elsewhere.example/#a)"/>',
    "a cut in a style, which can stand within a cut": "<style>.a{clip-path:url(#b)}</style>",
    "a cut behind a comment": "<style>.a{fill:red;clip-path/**/:url(#b)}</style>",
    "a mask in a style": "<style>.a{MASK : url(#b)}</style>",
    "a blur in a style": "<style>.a{filter:url(#b)}</style>",
    "a mask of another browser": "<style>.a{mask-image:url(#b)}</style>",
    "a style in a tag": '<path d="M0 0" style="fill:red"/>',
    "a mask from elsewhere": '<path d="M0 0" mask="url(//elsewhere.example/#a)"/>',
    "something that moves by itself": '<animateTransform attributeName="transform"/>',
    "what a program keeps": "<metadata>Made by Ann.</metadata>",
    "a handler of keys": '<handler type="text/javascript">go()</handler>',
    "what listens": '<listener event="click"/>',
}

#: Whole files that are no drawing of ours, before their first shape.
WHOLE = {
    "a list of attributes": '<!DOCTYPE svg [<!ATTLIST path onload CDATA "go()">]>' + SVG.format('<path d="M0 0"/>'),
    "entities": '<!DOCTYPE svg [<!ENTITY a "<script>go()</script>">]>' + SVG.format("&a;"),
    "a laugh": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + SVG.format("&b;"),
    "a file of the machine": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("&a;"),
    "a plain declaration": "<!DOCTYPE svg>" + SVG.format(""),
    "a style sheet": "<?xml-stylesheet href='//elsewhere.example/a.css'?>" + SVG.format(""),
    "a page": '<html xmlns="http://www.w3.org/1999/xhtml"><p>a</p></html>',
    "a drawing of another space": '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
    "no space": "<svg/>",
    "half a drawing": '<svg xmlns="http://www.w3.org/2000/svg"><g',
    "two drawings": SVG.format("") * 2,
    "nothing": "",
    "words": "A drawing.",
}


@pytest.mark.parametrize("drawing", GOOD)
def test_a_drawing_of_shapes_words_and_colours_is_left_in_peace(drawing):
    assert list(faults(SVG.format(drawing).encode())) == []


@pytest.mark.parametrize("attack", BAD)
def test_what_does_more_than_draw_is_named_on_its_line(attack):
    assert {found.line for found in faults(SVG.format(f"\n{BAD[attack]}").encode())} == {2}


#: What drawing programs leave in a drawing, by the program.
OF_PROGRAMS = {
    "Inkscape": '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Layer 1"/>',
    "Inkscape's window": '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>',
    "plain SVG of Inkscape": '<path style="fill:#f00;stroke-width:0.26" d="M0 0H4"/>',
    "Illustrator": '<svg x="0px" y="0px"/>',
    "Figma": '<g clip-path="url(#clip0)"/>',
}


@pytest.mark.parametrize("program", OF_PROGRAMS)
def test_what_a_drawing_program_left_is_told_with_how_to_save_the_drawing_anew(program):
    found = list(faults(SVG.format(OF_PROGRAMS[program]).encode()))
    assert found
    assert all("Inkscape" in each.fix and "Illustrator" in each.fix and "Figma" in each.fix for each in found)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
@pytest.mark.parametrize("attack", ["a script", "a link", "a style from elsewhere"])
def test_another_encoding_hides_nothing(attack, encoding):
    assert list(faults(SVG.format(BAD[attack]).encode(encoding)))
    assert list(faults(SVG.format(GOOD[0]).encode(encoding))) == []


@pytest.mark.parametrize("attack", WHOLE)
def test_a_file_that_is_no_drawing_of_ours_is_named_once_with_a_fix(attack):
    found = list(faults(WHOLE[attack].encode()))
    assert len({each.line for each in found}) == 1
    assert all(each.what.endswith(".") and each.fix for each in found)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\x00\x00", b"\x89PNG\r\n\x1a\n", b"<svg>\xff</svg>", b"+ADw-svg+AD4-"])
def test_bytes_that_are_no_text_are_no_traceback(data):
    assert list(faults(data))


#: What a page may not take into itself, though a file of its own may hold it: there it would be the page's.
WITHIN = ["<style>p{display:none}</style>", "<title><p>a</p></title>", '<text x="1" y="1">a</text>', "<script>go()</script>", "<p>a</p>"]


@pytest.mark.parametrize("held", WITHIN)
def test_a_drawing_within_a_page_has_no_style_and_no_words_of_its_own(held):
    drawing = '<svg class="art" viewBox="0 0 240 240" aria-hidden="true" focusable="false"><path d="M0 0"/>{}</svg>'
    assert list(faults_within_a_page(drawing.format(""))) == []
    assert list(faults_within_a_page(drawing.format(held)))


def test_a_drawing_of_many_parts_is_read_to_its_end():
    assert list(faults(SVG.format("<g>" * 20_000 + "</g>" * 20_000).encode())) == []
    assert len(list(faults(SVG.format("<a/>" * 1_000).encode()))) == 1_000
