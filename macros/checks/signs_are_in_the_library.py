"""Every sign that a block names is in `modules/_library/signs.yaml`, is for those who read it there, and has a card to stand on."""

from collections.abc import Iterator

from macros.blocks.signs import Signs, string
from macros.model.family import ENGLISH, FamilyPage
from macros.model.module import Module
from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme
from macros.model.sign import Sign

SIGNS = "modules/_library/signs.yaml"

FIX = "Correct the name, or add the sign with its sources to the library."

_LIBRARY = {
    "modules/_library/helplines.yaml": "- {name: nhs-111, title: NHS 111, kind: urgent, for: You need help soon., number: '111', answers: ['111'],"
    " source: https://example.org, seen_on: 2026-11-22}\n",
    SIGNS: """\
- name: dry-nappies
  title: Dry nappies
  of: baby
  kind: illness
  words: has drier nappies than usual
  sources: [{source: good2020, nation: England, urgency: "111", says: a reason to ring}]
- name: worried
  title: Worried
  of: anyone
  kind: illness
  words: you are worried
  sources: [{source: good2020, nation: England, urgency: gp, says: a reason to ring}]
- name: bruise
  title: A bruise
  of: professional
  kind: harm
  words: has a bruise and cannot move about
  sources: [{source: good2020, nation: England, urgency: duty-team, says: look into it together}]
""",
    "modules/_library/languages/en.yaml": """\
name: English
native: English
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings: {if_your_baby_111: Call 111 if your baby}
""",
}
_PAGE = "docs/families/words.md"

GOOD = _LIBRARY | {_PAGE: "::: signs\nshow: dry-nappies\n:::"}
BAD = _LIBRARY | {
    _PAGE: """\
::: signs ◀
show: dry-napies
:::

::: signs ◀
show: bruise
:::

::: signs ◀
show: worried
:::

::: signs ◀
show: dry-nappies

Ring your friend too.
:::
"""
}


def check(programme: Programme) -> Iterator[Finding]:
    owners: tuple[Module | FamilyPage, ...] = (*programme.modules, *programme.family_pages)
    for owner in owners:
        for block in owner.blocks:
            if isinstance(block, Signs):
                yield from _block(block, owner, programme)


def _block(block: Signs, owner: Module | FamilyPage, programme: Programme) -> Iterator[Finding]:
    if not block.show:
        yield Finding(block.place, "This block names no sign.", "Name at least one behind `show:`.")
    if block.body.strip():
        yield Finding(
            block.place, f"Nobody would see the words in this block: {quoted(block.body)}.", "Write them below the block, or as a sign."
        )
    for name in block.show:
        sign = programme.signs.get(name)
        if not sign:
            yield Finding(block.place, f"There is no sign `{name}`.{nearest(name, programme.signs)}", about=SIGNS)
        elif sign.of == "professional" and isinstance(owner, FamilyPage):
            yield Finding(block.place, f"The sign `{name}` is for professionals, and families read this page.", "Take it out.")
        elif fault := _without_a_card(block, sign, programme):
            yield Finding(block.place, *fault)


def _without_a_card(block: Signs, sign: Sign, programme: Programme) -> tuple[str, str] | None:
    """What keeps a sign from a card of its own, and what to do."""
    english = programme.languages.get(ENGLISH)
    wanted = string(block, sign.of, sign.shown)
    if sign.of == "professional":
        return None
    if english and wanted not in english.strings:
        what = f"The sign `{sign.name}` is shown as `{sign.shown}`, and no language says how such a card begins."
        return what, f"Write the string `{wanted}` into each language: “Call 111 if your baby”."
    if sign.shown not in programme.helplines_by_urgency and sign.shown in ("999", "a-and-e", "111", "111-mental-health"):
        what = f"The sign `{sign.name}` is shown as `{sign.shown}`, and no helpline answers that."
        return what, f"Write `answers: ['{sign.shown}']` into the helpline that does."
    return None
