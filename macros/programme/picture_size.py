"""The size that a picture states."""

from __future__ import annotations

import re
import struct


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height of an SVG or PNG in CSS pixels, or None where it does not say them."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    head = data[:2000].decode("utf-8", "replace")
    tag = re.search(r"<svg\b[^>]*>", head)
    if not tag:
        return None
    width, height = (re.search(rf'\s{side}="(\d{{1,9}}(?:\.\d*)?|\.\d+)(?:px)?"', tag[0]) for side in ("width", "height"))
    return (round(float(width[1])), round(float(height[1]))) if width and height else None
