"""Words that a block or a row names as never left out are in `modules/_library/must-say.yaml`, which names signs that are there too."""

from collections.abc import Iterator

from macros.checks.rows_are_one_thing import SESSION
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.must_say import MustBeSaid
from macros.model.problem import Finding, nearest, quoted
from macros.model.programme import Programme

MUST_SAY = "modules/_library/must-say.yaml"

FIX = "Correct the name, or add the words with their source to the library."

WORDS = "- {name: never-shake, title: Never shake, words: Never shake a baby., why: It can kill., sources: [good2020]}\n"

GOOD = {
    MUST_SAY: WORDS,
    "docs/families/words.md": "::: must-say\nsay: never-shake\n:::",
    "docs/teach/a.md": SESSION.format(session="  rows:\n  - {moment: Welcome, minutes: 10, must_say: [never-shake]}"),
}
BAD = {
    MUST_SAY: WORDS.replace("sources:", "signs: [shaken], sources:").replace("\n", " # ◀\n"),
    "docs/families/words.md": "::: must-say ◀\nsay: never-shaek\n:::\n\n::: must-say ◀\nsay: never-shake\n\nNor anybody.\n:::",
    "docs/teach/a.md": SESSION.format(session="  rows:\n  - {moment: Welcome, minutes: 10, must_say: [never]} ◀"),
}


def check(programme: Programme) -> Iterator[Finding]:
    owners: tuple[Module | FamilyPage, ...] = (*programme.modules, *programme.family_pages)
    named = [(block.place, block.say) for owner in owners for block in owner.blocks if isinstance(block, MustBeSaid)]
    for page in programme.sessions:
        rows = enumerate(page.matter.session.rows)
        named += [(page.line_of("session", "rows", index, "must_say"), row.must_say) for index, row in rows]
    for place, names in named:
        for name in names:
            if name not in programme.must_say:
                yield Finding(place, f"There are no words called `{name}`.{nearest(name, programme.must_say)}", about=MUST_SAY)
    for each in programme.must_say.values():
        for name in each.signs:
            if name not in programme.signs:
                what = f"There is no sign `{name}`.{nearest(name, programme.signs)}"
                yield Finding(programme.places["must-say", each.name], what, "Correct the name, or delete it.")
    for owner in owners:
        for block in owner.blocks:
            if isinstance(block, MustBeSaid) and not block.say:
                yield Finding(block.place, "This block names no words.", "Name them behind `say:`.")
            elif isinstance(block, MustBeSaid) and block.body.strip():
                yield Finding(
                    block.place, f"Nobody would see the words in this block: {quoted(block.body)}.", "Write them below the block."
                )
