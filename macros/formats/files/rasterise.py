"""Turns a drawing into a sharp PNG, the same on every machine, for programs that cannot show SVG."""

from __future__ import annotations

import io
import re
from functools import cache, lru_cache
from importlib.resources import files

import typst
from PIL import Image

#: How wide a PNG is, in pixels: sharp on a projector of 1920 × 1080, where no picture fills the slide.
WIDTH = 1600

#: How many colours a PNG keeps. Our drawings have ten, and the soft edges between them.
COLOURS = 128

#: The font that stands in for whatever sans the reader's machine would have.
SANS = "Noto Sans"

#: A page as wide as 1600 pixels at 72 to the inch, with nothing on it but the drawing.
_PAGE = """\
#set page(width: {width}pt, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: {width}pt)
"""


class DrawingError(ValueError):
    """A drawing that cannot be read, in the words of the program that tried."""


def as_png(data: bytes) -> bytes:
    """A picture of any kind that we take as PNG. Raises `DrawingError`."""
    if b"<svg" in data:
        return png(data.decode("utf-8", "replace"))
    held = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as picture:
            picture.load()
            if picture.format == "PNG":
                return data
            picture.save(held, "PNG")
    except (OSError, SyntaxError, ValueError) as error:
        raise DrawingError(str(error)) from error
    return held.getvalue()


@lru_cache(maxsize=64)
def png(svg: str, width: int = WIDTH) -> bytes:
    """A drawing in its light colours on no ground, `width` pixels wide. Raises `DrawingError`."""
    if not re.search(r"<svg\b", svg):
        raise DrawingError("there is no drawing in it")
    drawn = re.sub(r"\bsans-serif\b", SANS, svg)
    try:
        made = typst.compile(
            _PAGE.format(width=width).encode(),
            format="png",
            ppi=72,
            sys_inputs={"svg": drawn},
            font_paths=_fonts(),
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        raise DrawingError(" ".join(str(error.message).split())) from error
    return small(made)


@cache
def _fonts() -> typst.Fonts:
    """Only the fonts that packages bring, so that every machine draws the same letters."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(files("fontpkg_noto_sans") / "files")])


def small(data: bytes) -> bytes:
    """The same picture with few colours: about a third of the weight."""
    with Image.open(io.BytesIO(data)) as picture:
        few = picture.convert("RGBA").quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    held = io.BytesIO()
    few.save(held, "PNG")
    return held.getvalue()
