"""Where sources are cited, and what stands there for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from macros.model.block import Stretch
from macros.model.record import Place
from macros.text.prose import keys
from macros.text.reader import read_stretch


@dataclass(frozen=True)
class Citations:
    """What stands in the text for each citation, and the entry of each source in the style's order.

    `inline` is keyed by what the author wrote between the brackets. Both hold HTML.
    """

    inline: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)


def uses(stretches: Iterable[Stretch]) -> Iterator[tuple[Place, str]]:
    """Every place where a source is cited, with its id."""
    for stretch in stretches:
        for found in read_stretch(stretch).citations:
            for key in keys(found.cited):
                yield stretch.line(found.line), key
