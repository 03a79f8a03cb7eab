"""Writes a search index anew so that the same pages always give the same bytes.

Pagefind keeps the values of a filter, and what it knows of a page, in an order that changes from run to run, and it
names each file by the hash of what is in it. So each such file is put in order, packed without a time and named by
its own hash; the list of all files, and what names that list, follow.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from macros.finish.searched import cbor

#: What stands at the head of each of pagefind's files.
MARK = b"pagefind_dcd"

#: The fewest characters of a hash that a name ends in.
SHORTEST = 7

ENTRY = "pagefind-entry.json"


def settle(index: Path) -> None:
    """Puts an index of pagefind's in order, in its own folder."""
    entry = json.loads((index / ENTRY).read_text("utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _list_of_files(index, language["hash"])
    (index / ENTRY).write_text(json.dumps(entry, sort_keys=True), "utf-8")


def unpacked(path: Path) -> bytes:
    """What one of pagefind's files holds."""
    return gzip.decompress(path.read_bytes()).removeprefix(MARK)


def _list_of_files(index: Path, name: str) -> str:
    """Settles a language: its pages, its filters and the list that names them. The list's new name comes back."""
    path = index / f"pagefind.{name}.pf_meta"
    held = cast(list[Any], cbor.read(unpacked(path)))
    pages = _renamed(index / "fragment", {page[0]: _in_order(index / "fragment" / f"{page[0]}.pf_fragment") for page in held[1]})
    filters = _renamed(index / "filter", {found[1]: _sorted(index / "filter" / f"{found[1]}.pf_filter") for found in held[3]})
    held[1] = [[pages[page[0]], *page[1:]] for page in held[1]]
    held[3] = sorted([found[0], filters[found[1]]] for found in held[3])
    path.unlink()
    data = packed(cbor.write(held))
    settled = f"{_language(name)}_{_hash(data)[:SHORTEST]}"
    (index / f"pagefind.{settled}.pf_meta").write_bytes(data)
    return settled


def _in_order(path: Path) -> bytes:
    """A page's text and all that is known of it, by name."""
    return packed(json.dumps(json.loads(unpacked(path)), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode())


def _sorted(path: Path) -> bytes:
    """A filter's values in alphabetical order, the pages of each in theirs."""
    name, values = cast(list[Any], cbor.read(unpacked(path)))
    return packed(cbor.write([name, sorted([value, sorted(pages)] for value, pages in values)]))


def _renamed(folder: Path, files: Mapping[str, bytes]) -> dict[str, str]:
    """Writes files under the hash of what is in them, as short as tells all apart; gives each old name its new one."""
    hashes = {name: _hash(data) for name, data in files.items()}
    length = next(n for n in range(SHORTEST, 65) if len({own[:n] for own in hashes.values()}) == len({*hashes.values()}))
    for name in files:
        next(folder.glob(f"{name}.*")).rename(folder / f"{name}.old")
    names = {name: f"{_language(name)}_{own[:length]}" for name, own in hashes.items()}
    for name, data in files.items():
        (folder / f"{names[name]}.pf_{folder.name}").write_bytes(data)
        (folder / f"{name}.old").unlink()
    return names


def packed(data: bytes) -> bytes:
    """The bytes of a file of pagefind's that holds this: no time is in them."""
    return gzip.compress(MARK + data, mtime=0)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _language(name: str) -> str:
    """The language that the name of a file begins with."""
    return name.rpartition("_")[0]
