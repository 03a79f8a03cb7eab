"""Makes a picture small enough for a cheap phone: in its own kind, under its own name."""

from __future__ import annotations

import argparse
import io
import sys
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from macros.programme.files import LARGEST_PICTURE

#: The widths that are tried, in pixels: no page shows a picture wider than the first.
WIDTHS = (1600, 1200, 1000, 800, 600)

#: The qualities that are tried at each width, of kinds that have one.
QUALITIES = (85, 75, 65)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the picture: modules/aces/images/faces.jpg")


def run(given: argparse.Namespace) -> int:
    file = given.project / given.path
    try:
        before = file.read_bytes()
        made = small(before)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        print(f"{given.path}: This is no picture that can be made smaller.\n    fix: Name a .png, .jpg or .webp file.", file=sys.stderr)
        return 2
    if made is None:
        print(f"{given.path}: Even 600 pixels wide it is too heavy.\n    fix: Save it as a .jpg, or choose a part of it.", file=sys.stderr)
        return 1
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(made)
    beside.replace(file)
    print(f"{given.path}: {len(before) // 1000} kB, now {len(made) // 1000} kB. Look at it before you go on.")
    return 0


def small(data: bytes) -> bytes | None:
    """The picture as large as it may be within `LARGEST_PICTURE` bytes, the right way up and without what a camera notes; or None."""
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as opened:
        kind = opened.format or ""
        upright = ImageOps.exif_transpose(opened)
    upright.info = {}
    for width in WIDTHS:
        scaled = upright.copy()
        scaled.thumbnail((width, width * 4))
        for quality in QUALITIES if kind != "PNG" else QUALITIES[:1]:
            held = io.BytesIO()
            scaled.save(held, kind, quality=quality, optimize=True)
            if held.tell() <= LARGEST_PICTURE:
                return held.getvalue()
    return None
