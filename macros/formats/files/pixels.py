"""What a picture is by its bytes, whatever it is called, and what keeps one of pixels from being drawn."""

from __future__ import annotations

import io

from PIL import Image

from macros.formats.files.behind import behind
from macros.programme.picture_size import size

#: How the bytes of each kind made of pixels begin, and what stands before that.
BEGINNINGS = {"png": (0, b"\x89PNG\r\n\x1a\n"), "jpeg": (0, b"\xff\xd8\xff"), "webp": (8, b"WEBP")}

#: The kind that each ending promises. A drawing's is the empty text.
ENDINGS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".svg": ""}

#: The part of a camera's notes that holds a place on the map.
WHERE_TAKEN = 0x8825

#: The most pixels that a side may have: no screen shows more, and a header can say anything.
LARGEST_SIDE = 10_000

#: The most pixels that a picture made of them may have: a telephone needs four bytes for each, however little the file weighs.
LARGEST_AREA = 25_000_000

#: How many times as long as the other a side may be: on a slide each is drawn as wide as a screen.
LONGEST = 10

#: How the notes of programs, which are texts, call a place on the map.
_PLACE = "GPSL"


def kind_of(data: bytes) -> str:
    """The kind of a picture made of pixels, as the web names it; nothing for a drawing."""
    return next((kind for kind, (at, mark) in BEGINNINGS.items() if data[at : at + len(mark)] == mark), "")


def fault(name: str, data: bytes) -> tuple[str, str] | None:
    """What keeps a picture from being drawn, and a fix; nothing where all is well with it."""
    kind = kind_of(data)
    promised = ENDINGS.get(name[name.rfind(".") :].lower(), kind)
    if kind != promised:
        is_, says = kind.upper() or "no picture of that kind", promised.upper() or "SVG"
        return f"By its name this picture is {says}, and by its content {is_}.", "Save it again under its own kind."
    measured = size(data)
    if measured and not all(0 < side <= LARGEST_SIDE for side in measured):
        return f"This picture says that it is {measured[0]} × {measured[1]} large.", f"Give it sides between 1 and {LARGEST_SIDE}."
    if measured and max(measured) > LONGEST * min(measured):
        what = f"This picture is {measured[0]} × {measured[1]} large: one side is more than {LONGEST} times as long as the other."
        return what, "Cut it, or make several of it."
    if kind and measured and measured[0] * measured[1] > LARGEST_AREA:
        what = f"This picture has {measured[0]} × {measured[1]} pixels, more than a telephone can hold."
        return what, "Run `python -m macros shrink` on it."
    return _broken_pixels(kind, data) if kind else None


def _broken_pixels(kind: str, data: bytes) -> tuple[str, str] | None:
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            if picture.getexif().get_ifd(WHERE_TAKEN) or _names_a_place(picture, data):
                return "This photograph says where it was taken.", "Run `python -m macros shrink` on it, which takes that out."
    except Exception:
        # Pillow raises whatever the part of it that reads a kind comes upon.
        return "This picture is broken: part of it is missing or spoilt.", "Save it again from where it came."
    if behind(kind, data):
        what = "Behind the end of this picture stands more, which nobody sees who looks at it: a film, a text or another picture."
        return what, "Run `python -m macros shrink` on it, which takes that out."
    return None


def _names_a_place(picture: Image.Image, data: bytes) -> bool:
    """Whether what programs noted in a picture names a place on the map, as it lies there or packed."""
    noted = "".join(text for text in picture.info.values() if isinstance(text, str))
    return _PLACE in noted or _PLACE.encode() in data
