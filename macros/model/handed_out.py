"""What is handed out: a file that a reader can take away."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.record import Audience

#: What readers call a file's ending, where that is not the ending itself in capitals.
KINDS = {"pptx": "PowerPoint", "docx": "Word", "html": "web page", "csv": "table", "zip": "folder"}


@dataclass(frozen=True, slots=True)
class File:
    """Something to hand out: its format, its path from `docs/`, what it is called, and its bytes.

    `subject` is the name of the module or session that it is made from, or the path of the page for families.
    """

    format: str
    path: str
    label: str
    subject: str
    audience: Audience
    data: bytes

    @property
    def size(self) -> str:
        """Its kind and weight, as a link says it: "PDF, 84 kB"."""
        ending = self.path.rpartition(".")[2]
        return f"{KINDS.get(ending, ending.upper())}, {max(1, round(len(self.data) / 1000))} kB"
