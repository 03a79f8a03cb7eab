"""A name stands for one thing only in its module: part, block or heading."""

from collections.abc import Iterator

from macros.model.block import Block
from macros.model.module import Part
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Give one of the two another name. A heading is named with `{#name}` behind it."

GOOD = "### What helps\n\nText.\n\n::: reflection {#my-visit}\nWhat did you see?\n:::"
BAD = "### My visit\n\nText.\n\n::: reflection {#my-visit} ◀\nWhat did you see?\n:::"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        first: dict[str, Place] = {}
        items: tuple[Part | Block, ...] = (*module.parts, *module.blocks)
        named = [(item.name, item.place) for item in items if item.name]
        named += [(heading.name, heading.place) for part in module.parts for heading in part.headings]
        for name, place in sorted(named, key=lambda pair: pair[1]):
            if name in first:
                yield Finding(place, f"The name `{name}` is taken on line {first[name].line}.")
            first.setdefault(name, place)
