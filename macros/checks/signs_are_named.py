"""A sign of illness or danger is shown by its name, so that its words and its urgency are the same wherever it stands."""

from collections.abc import Iterator

from macros.blocks.slide import SlideBlock
from macros.blocks.trainer_note import TrainerNote
from macros.model.block import Stretch
from macros.model.family import ENGLISH, SOURCES
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.programme.critical import spoken

FIX = "Show it with `::: signs` and its name, and say here only what the sign does not."

_SIGNS = """\
- name: fever
  title: A fever
  of: baby
  kind: illness
  words: has a temperature of 38C or more
  typed: ["temperature of 38*", "rash … fade"]
  sources: [{source: good2020, nation: England, urgency: "999", says: a reason to ring}]
"""

GOOD = {
    "modules/_library/signs.yaml": _SIGNS,
    "docs/families/words.md": "Take your baby's temperature. A rash can be harmless.\n\n## Where this comes from {#from}\n\nA temperature of 38C: a page.",
}
BAD = {
    "modules/_library/signs.yaml": _SIGNS,
    "docs/families/words.md": "Wait.\n\nRing if they have a temperature of 38C. ◀\n\n- a rash that does not fade ◀",
}

#: What families and trainees do not read.
NOT_SHOWN = (TrainerNote, SlideBlock)


def check(programme: Programme) -> Iterator[Finding]:
    groups = {sign.name: sign.typed for sign in programme.signs.values() if sign.typed}
    for stretch in _shown(programme) if groups else ():
        for number, line in enumerate(stretch.text.split("\n")):
            words = spoken(line)
            found = words.named(groups)
            if found:
                names = ", ".join(f"`{name}`" for name in dict.fromkeys(name for name, _ in found))
                yield Finding(
                    stretch.line(number), f"A sign is typed here, {quoted(words.quote(found[0][1]))}: see {names} in the library."
                )


def _shown(programme: Programme) -> Iterator[Stretch]:
    """What families and trainees read in modules and in English pages for families."""
    for module in programme.modules:
        yield from (stretch for stretch in module.stretches if not isinstance(stretch.block, NOT_SHOWN))
    for page in programme.family_pages:
        section = ""
        for passage in page.passages if page.language == ENGLISH else ():
            section = passage.name if passage.kind == "heading" and passage.level == 2 else section
            if section != SOURCES:
                yield from passage.block.stretches if passage.block else (Stretch(passage.text, passage.place),)
