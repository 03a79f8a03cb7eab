"""The size that a picture states."""

from __future__ import annotations

import io
import re
import warnings

from PIL import Image, UnidentifiedImageError

#: The tag that opens a drawing, wherever it begins: a licence may stand before it.
_SVG = re.compile(rb"<svg\b[^>]*>")

_SIDE = r"\s{}\s*=\s*[\"'](\d{{1,9}}(?:\.\d*)?|\.\d+)(?:px)?[\"']"


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a picture in CSS pixels, or None where it does not say them."""
    found = _SVG.search(data)
    if not found:
        return _of_pixels(data)
    tag = found[0].decode("utf-8", "replace")
    width, height = (re.search(_SIDE.format(side), tag) for side in ("width", "height"))
    return (round(float(width[1])), round(float(height[1]))) if width and height else None


def _of_pixels(data: bytes) -> tuple[int, int] | None:
    """What the head of a picture made of pixels says."""
    try:
        # How many pixels are too many is told to the author, and not by the library in its own words.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
