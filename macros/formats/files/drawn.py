"""Any picture as a drawing, which is text: what sets our paper takes no other kind among its files."""

from __future__ import annotations

import base64

from macros.formats.files.pixels import kind_of
from macros.programme.picture_size import size


def as_svg(data: bytes) -> bytes:
    """A drawing as it is, and a picture made of pixels within a drawing of its size."""
    kind = kind_of(data)
    if not kind:
        return data
    width, height = size(data) or (1, 1)
    held = base64.b64encode(data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{held}"/></svg>'
    ).encode()
