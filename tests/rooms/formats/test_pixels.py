"""A picture of any kind that we take is drawn on paper, and one that is broken or is not what its name says is named by check."""

from __future__ import annotations

import io
import struct

import pytest
import typst
from PIL import Image

from macros import checks
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
