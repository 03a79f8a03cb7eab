"""A picture of any kind that we take is drawn on paper, and one that is broken or is not what its name says is named by check."""

from __future__ import annotations

import io
import struct

import pytest
import typst
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from macros import checks
from macros.commands.shrink import small
from macros.formats.files.behind import behind
from macros.formats.files.drawn import as_svg
from macros.formats.files.pixels import fault
from macros.model.record import Place

from ...sample import programme

PICTURE = "modules/sample/images/a"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'


def pixels(kind: str, mode: str = "RGB") -> bytes:
    held = io.BytesIO()
    Image.new(mode, (40, 30)).save(held, kind)
    return held.getvalue()


PNG = pixels("PNG")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "LA", "I;16"])
def test_any_png_can_be_set_on_paper(mode):
    picture = as_svg(pixels("PNG", mode))
    project = {"main.typ": b'#image("a.png", format: "svg", alt: "x")', "a.png": picture}
    assert typst.Compiler(project).compile(format="pdf").startswith(b"%PDF")
    assert fault("a.png", pixels("PNG", mode)) is None


@pytest.mark.parametrize(("ending", "kind"), [("jpg", "JPEG"), ("jpeg", "JPEG"), ("webp", "WEBP"), ("PNG", "PNG")])
def test_other_kinds_of_pixels_are_whole_too_whatever_the_case_of_their_ending(ending, kind):
    assert fault(f"a.{ending}", pixels(kind)) is None
    assert fault(f"a.{ending}", pixels(kind)[:40]) is not None


#: Pictures that cannot be drawn.
BROKEN = {
    "a header and nothing else": ("png", PNG[:33]),
    "cut short": ("png", PNG[:60]),
    "spoilt": ("png", PNG[:50] + bytes(4) + PNG[54:]),
    "a header that promises too much": ("png", PNG[:16] + struct.pack(">II", 2**31 - 1, 2**31 - 1) + PNG[24:]),
    "no width": ("png", PNG[:16] + struct.pack(">II", 0, 4) + PNG[24:]),
    "pixels that are called a drawing": ("svg", PNG),
    "a drawing that is called pixels": ("png", SVG),
    "a photograph that is called PNG": ("png", pixels("JPEG")),
    "a tag that stays open": ("svg", SVG.replace(b"/>", b">")),
    "another tag": ("svg", SVG.replace(b"<svg", b"<p><svg")),
    "no width in a drawing": ("svg", SVG.replace(b'"4"', b'"0"', 1)),
    "two points in a width": ("svg", SVG.replace(b'"4"', b'"1.5.5"', 1)),
    "a point for a width": ("svg", SVG.replace(b'"4"', b'"."', 1)),
    "a width of 400 digits": ("svg", SVG.replace(b'"4"', b'"' + b"9" * 400 + b'"', 1)),
    "bytes that are no text": ("svg", SVG.replace(b"/>", b"><title>\xff</title></svg>")),
    "words of its own": ("svg", b"<!DOCTYPE svg>" + SVG),
    "nothing": ("svg", b""),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_picture_that_cannot_be_drawn_is_named_once(what):
    ending, data = BROKEN[what]
    found = [problem for problem in checks.run(programme({f"{PICTURE}.{ending}": data})) if problem.where == Place(f"{PICTURE}.{ending}")]
    assert len(found) == 1
    assert found[0].fix.endswith(".")


def noted(kind: str, **notes: object) -> bytes:
    """A photograph with the notes of a camera or a program."""
    held = io.BytesIO()
    Image.new("RGB", (40, 30)).save(held, kind, **notes)
    return held.getvalue()


def camera(**about: object) -> Image.Exif:
    """What a camera notes: a place on the map where it is asked to, and how it was held."""
    exif = Image.Exif()
    exif[0x0112] = 6
    if about.get("place"):
        exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 47.0, 30.0)})
    return exif


def chunk(text: str, packed: bool) -> PngInfo:
    """A note of a program in a PNG."""
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", text, zip=packed)
    return info


XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="53,47.5N"/></x:xmpmeta>'
CALM = XMP.replace("exif:GPSLatitude", "xmp:CreatorTool")

#: Photographs that say where they were taken, by where they say it.
PLACES = {
    "a camera's notes": ("JPEG", {"exif": camera(place=True)}),
    "a camera's notes in WebP": ("WEBP", {"exif": camera(place=True)}),
    "a camera's notes in PNG": ("PNG", {"exif": camera(place=True)}),
    "a program's notes": ("JPEG", {"xmp": XMP.encode()}),
    "a program's notes in WebP": ("WEBP", {"xmp": XMP.encode()}),
    "a program's notes in PNG": ("PNG", {"pnginfo": chunk(XMP, False)}),
    "a program's notes in PNG, packed": ("PNG", {"pnginfo": chunk(XMP, True)}),
}

#: Pictures with something behind their end.
BEHIND = {
    "a film behind a photograph": ("JPEG", b"\0\0\0\x18ftypmp42"),
    "a page behind a photograph": ("JPEG", b"<script>go()</script>"),
    "a picture behind a picture": ("PNG", pixels("JPEG")),
    "a text behind a small picture": ("WEBP", b"Ask the whole room."),
}

#: Heads of pictures that no telephone can hold, and drawings that are one long line.
TOO_LARGE = {
    "a square of a hundred million": ("png", PNG[:16] + struct.pack(">II", 10_000, 10_000) + PNG[24:]),
    "a little more than allowed": ("png", PNG[:16] + struct.pack(">II", 5_001, 5_000) + PNG[24:]),
    "a line": ("png", PNG[:16] + struct.pack(">II", 9_999, 10) + PNG[24:]),
    "a drawing as high as a tower": ("svg", SVG.replace(b'height="4"', b'height="9999"')),
    "a drawing as wide as a street": ("svg", SVG.replace(b'width="4"', b'width="9999"')),
}


@pytest.mark.parametrize("where", PLACES)
def test_a_photograph_that_says_where_it_was_taken_is_named_wherever_it_lies_and_is_not_once_it_was_shrunk(where):
    kind, notes = PLACES[where]
    data = noted(kind, **notes)
    for path in (f"{PICTURE}.{kind.lower()}", f"docs/assets/a.{kind.lower()}"):
        assert [(str(found.where), "where it was taken" in found.what) for found in said(path, data)] == [(f"{path}:1", True)]
    assert fault(f"a.{kind.lower()}", small(data)) is None


@pytest.mark.parametrize("what", BEHIND)
def test_what_stands_behind_the_end_of_a_picture_is_told_and_taken_out(what):
    kind, more = BEHIND[what]
    data = pixels(kind) + more
    assert "Behind the end of this picture" in fault(f"a.{kind.lower()}", data)[0]
    assert fault(f"a.{kind.lower()}", small(data)) is None


@pytest.mark.parametrize("what", TOO_LARGE)
def test_a_picture_that_would_fill_the_memory_of_whatever_shows_it_is_named(what):
    ending, data = TOO_LARGE[what]
    assert [found.rule for found in said(f"docs/assets/a.{ending}", data)] == ["pictures-can-be-drawn"]


#: Photographs and pictures as cameras and programs save them.
INNOCENT = {
    "a photograph that was turned": ("JPEG", {"exif": camera()}, b""),
    "a photograph that loads by and by": ("JPEG", {"progressive": True, "comment": "Two babies"}, b""),
    "a photograph with what a program notes": ("JPEG", {"xmp": CALM.encode()}, b""),
    "a picture with what a program notes": ("PNG", {"pnginfo": chunk(CALM, True)}, b""),
    "a file that is filled up to a round length": ("JPEG", {}, bytes(512)),
    "a file that ends its line": ("PNG", {}, b"\r\n"),
    "a small picture of an odd length": ("WEBP", {"lossless": True}, b""),
}


@pytest.mark.parametrize("what", INNOCENT)
def test_a_picture_as_cameras_and_programs_save_it_is_left_in_peace(what):
    kind, notes, filling = INNOCENT[what]
    assert fault(f"a.{kind.lower()}", noted(kind, **notes) + filling) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("cut", [0, 1, 3, 9, 12, 21, 30, 60])
def test_the_end_of_a_picture_that_is_cut_short_is_looked_for_and_not_found(kind, cut):
    assert behind(kind.lower(), pixels(kind)[:cut]) == b""


def said(path: str, data: bytes) -> list:
    """What is said of a picture in a programme."""
    return [problem for problem in checks.run(programme({path: data})) if problem.where.file == path]
