"""Every helpline that a block or an idea names is in `modules/_library/helplines.yaml`, and a care card names one that is urgent."""

from collections.abc import Iterator

from macros.blocks.call import Call
from macros.blocks.talk import Talk
from macros.model.block import Block
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme

HELPLINES = "modules/_library/helplines.yaml"

FIX = "Correct the name, or add the helpline with its source to the library."

_HELPLINES = """\
- {name: nhs-111, title: NHS 111, kind: urgent, for: You need help soon., number: "111", source: https://example.org, seen_on: 2026-11-22}
- {name: listeners, title: Listeners, kind: someone-to-talk-to, for: You want to talk., number: "116 000", source: https://example.org, seen_on: 2026-11-22}
"""

GOOD = {
    "modules/_library/helplines.yaml": _HELPLINES,
    "docs/families/words.md": "::: call Call 111 if\nline: nhs-111\n\n- your baby is ill\n:::\n\n::: talk\nlines: listeners\n:::",
}
BAD = {
    "modules/_library/helplines.yaml": _HELPLINES,
    "docs/families/words.md": "::: call Call if ◀\nline: listeners\n\n- you are low\n:::\n\n::: talk ◀\nlines: listener\n:::",
}


def check(programme: Programme) -> Iterator[Finding]:
    owners: tuple[Module | FamilyPage, ...] = (*programme.modules, *programme.family_pages)
    blocks = [block for owner in owners for block in owner.blocks]
    for block in blocks:
        if isinstance(block, Call):
            yield from _known(block, (block.line,), programme)
            helpline = programme.helplines_by_name.get(block.line)
            if helpline and helpline.kind == "someone-to-talk-to":
                yield Finding(
                    block.place, f"A care card is for 999 and 111, and `{block.line}` is someone to talk to.", "Show it with `::: talk`."
                )
        elif isinstance(block, Talk):
            yield from _known(block, block.lines, programme)
    for page in programme.simple_pages:
        for index, idea in enumerate(page.matter.ideas):
            if idea.line and idea.line not in programme.helplines_by_name:
                yield Finding(
                    page.line_of("ideas", index, "line"),
                    f"There is no helpline `{idea.line}`.{nearest(idea.line, programme.helplines_by_name)}",
                )


def _known(block: Block, names: tuple[str, ...], programme: Programme) -> Iterator[Finding]:
    if not names:
        yield Finding(block.place, "This block names no helpline.", "Name at least one behind `lines:`.")
    for name in names:
        if name not in programme.helplines_by_name:
            yield Finding(block.place, f"There is no helpline `{name}`.{nearest(name, programme.helplines_by_name)}", about=HELPLINES)
