"""How wide words are in Georgia and Arial, so that a slide's text can be fitted on a machine that has neither.

Widths are in thousandths of the size, for the characters of `LETTERS` in their order.
They were read from Gelasio and Liberation Sans, which are drawn to the widths of Georgia and Arial.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

LETTERS = "".join(map(chr, range(32, 127))) + "£é–—‘’“”•…"

SERIF = "Georgia"
SANS = "Arial"
BOLD = "Arial bold"

_WIDTHS = {
    SERIF: """
        241 331 412 643 610 817 710 215 375 375 472 643 270 374 270 469 614 430 559 552 565 528 566 502 596 566 312
        312 643 643 643 479 929 671 654 642 749 653 599 725 815 390 518 694 604 927 767 744 610 744 702 561 619 756
        667 976 710 615 602 375 469 375 643 643 500 504 560 454 574 483 325 509 582 293 292 536 286 881 591 539 571
        560 410 432 345 575 497 737 505 492 444 430 375 430 643 622 483 643 857 227 227 410 410 393 807""",
    SANS: """
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278
        278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722
        667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556
        556 333 500 278 556 500 722 500 500 500 334 260 334 584 556 556 556 1000 222 222 333 333 350 1000""",
    BOLD: """
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333
        333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722
        667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611
        611 389 556 333 611 556 778 556 556 500 389 280 389 584 556 556 556 1000 278 278 500 500 350 1000""",
}

WIDTHS = MappingProxyType({face: dict(zip(LETTERS, map(int, widths.split()), strict=True)) for face, widths in _WIDTHS.items()})

#: A letter that is not in the list counts as a wide one.
UNKNOWN = 800


@lru_cache(maxsize=1 << 14)
def width(words: str, face: str) -> float:
    """How wide some words are on one line, as a multiple of the size of their letters."""
    widths = WIDTHS[face]
    return sum(widths.get(letter, UNKNOWN) for letter in words) / 1000


def lines(words: str, face: str, size: float, room: float) -> int:
    """How many lines some words take, set at `size` in a column of `room`, both in points. A word is never broken."""
    taken, at = 1, 0.0
    blank = width(" ", face) * size
    for word in words.split():
        wide = width(word, face) * size
        if at and at + blank + wide > room:
            taken, at = taken + 1, wide
        else:
            at += wide + (blank if at else 0)
    return taken
