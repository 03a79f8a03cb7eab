"""How a block stands on a sheet of paper: its edge, what it is called, what it says and how much room there is to write."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from macros.model.tree import Branch, Node

#: How many ruled lines there are to write on: for a thought, and beneath a task that brings no table to fill in.
RULED = 6


def fills_in(blocks: list[Branch]) -> bool:
    """Whether there is a table among blocks whose empty cells are for a pen."""
    return any(block["kind"] == "table" and any(not cell for row in block["rows"] for cell in row) for block in blocks)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A block on a sheet, as `workbook.typ` draws it. What it does not use is empty."""

    #: The design tells blocks apart in black and white by their edge: closed to do, double to read, dashed to think.
    edge: Literal["closed", "double", "dashed"]
    label: str
    detail: str
    #: In a closed edge a title is plain; in the others it is the one line in serif.
    title: list[Node] = field(default_factory=list)
    materials: str = ""
    blocks: list[Branch] = field(default_factory=list)
    #: How many ruled lines there are to write on.
    ruled: int = 0

    @property
    def data(self) -> dict[str, Any]:
        """As a template is given it."""
        return asdict(self)
