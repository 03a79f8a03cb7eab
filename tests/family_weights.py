"""What a family page costs a phone, in every language: `python -m tests.family_weights` prints the bytes of each."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from .project import ROOT
from .weights import loads, weight

#: One round trip on a phone: ten packets of 1,460 bytes.
MOST = 14_600


@dataclass(frozen=True)
class Row:
    """A page as it is sent: its bytes gzipped, and those of every file that comes with it, by name."""

    page: str
    html: int
    files: dict[str, int]

    @property
    def whole(self) -> int:
        return self.html + sum(self.files.values())


def pages(site: Path) -> list[str]:
    """Every built page for families, in every language, by its path in the site."""
    return sorted(path.relative_to(site).as_posix() for path in (site / "families").rglob("*.html"))


def row(site: Path, page: str) -> Row:
    return Row(page, weight(site / page), {file.name: weight(file) for file in sorted(loads(site, page))})


def rows(site: Path) -> list[Row]:
    return [row(site, page) for page in pages(site)]


def table(found: list[Row]) -> str:
    """The rows as lines, the heaviest first."""
    names = sorted({name for each in found for name in each.files})
    wide = max(len(each.page) for each in found)
    lines = [f"{'bytes, gzipped':{wide}}  {'page':>7}  {'  '.join(f'{name:>8}' for name in names)}  {'whole':>7}  {'left':>7}"]
    for each in sorted(found, key=lambda one: -one.whole):
        parts = "  ".join(f"{each.files.get(name, 0) or '–':>{max(8, len(name))}}" for name in names)
        lines.append(f"{each.page.removesuffix('index.html'):{wide}}  {each.html:>7}  {parts}  {each.whole:>7}  {MOST - each.whole:>7}")
    return "\n".join(lines)


def main() -> int:
    """Prints the table; the status is 1 if a page is too heavy."""
    found = rows(ROOT / "site")
    print(table(found))
    print(f"\n{len(found)} pages; at most {MOST} bytes each, with all that they load.")
    return 1 if any(each.whole > MOST for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
