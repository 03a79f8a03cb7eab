"""Packs a zip again so that the same content is the same file: one date for every entry, and one order."""

from __future__ import annotations

import io
import zipfile

#: The first day that a zip can name.
DATE = (1980, 1, 1, 0, 0, 0)


def fixed(data: bytes) -> bytes:
    """The same zip with nothing in it that depends on when or where it was packed. Office wants its list of types first."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return held.getvalue()
