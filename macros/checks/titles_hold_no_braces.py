"""No title or summary holds double braces, or a mark of the engine: it would take them for a macro."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.braces import MARKS

FIX = "Write the title without double braces."

GOOD = "## A part about {braces} {#part-two minutes=8 teaches=cues}\n\nIn the text, {{ braces }} are text."
BAD = "## A part about {{ braces }} {#part-two minutes=8 teaches=cues} ◀\n\nText."


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        for field in ("title", "summary", "owner"):
            text = getattr(owner.matter, field)
            if MARKS.search(text):
                yield Finding(owner.line_of(field), f"Double braces stand in {quoted(text)}.")
    for module in programme.modules:
        for part in module.parts:
            if MARKS.search(part.title):
                yield Finding(part.place, f"Double braces stand in {quoted(part.title)}.")
