"""What stands behind the end of a picture, where nobody who looks at it sees it: a film, a second picture, a text."""

from __future__ import annotations

from collections.abc import Callable

#: What fills a file up to a round length.
FILLING = b"\0 \r\n"

#: The marks of a JPEG that have no length and no content: fillings, and those between stretches of pixels.
_ALONE = frozenset({0x00, 0x01, 0xFF, *range(0xD0, 0xD9)})

_END_OF_JPEG = 0xD9


def behind(kind: str, data: bytes) -> bytes:
    """The bytes behind the end of a picture of this kind, without what only fills the file up."""
    return data[ENDS[kind](data) :].strip(FILLING)


def _png(data: bytes) -> int:
    at = 8
    while at + 8 <= len(data):
        name, at = data[at + 4 : at + 8], at + 12 + int.from_bytes(data[at : at + 4], "big")
        if name == b"IEND":
            break
    return at


def _webp(data: bytes) -> int:
    length = int.from_bytes(data[4:8], "little")
    return 8 + length + length % 2


def _jpeg(data: bytes) -> int:
    at = data.find(b"\xff", 2)
    while 0 <= at < len(data) - 1:
        mark = data[at + 1]
        if mark == _END_OF_JPEG:
            return at + 2
        # Behind every other mark stands how long its content is; pixels follow, in which each mark is looked for.
        at = data.find(b"\xff", at + (1 if mark == 0xFF else 2 if mark in _ALONE else 2 + int.from_bytes(data[at + 2 : at + 4], "big")))
    return len(data)


#: Where a picture of each kind ends, by the kinds that are made of pixels.
ENDS: dict[str, Callable[[bytes], int]] = {"png": _png, "webp": _webp, "jpeg": _jpeg}
