"""Words that are never left out are named by a module, a session or a page for families."""

from collections.abc import Iterator

from macros.checks.must_say_words_are_in_the_library import MUST_SAY, WORDS
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.must_say import MustBeSaid
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme

FIX = "Name them where they are to be said: in a `::: must-say` or behind `must_say:` in a row. Or delete them."

GOOD = {MUST_SAY: WORDS, "docs/families/words.md": "::: must-say\nsay: never-shake\n:::"}
BAD = {MUST_SAY: WORDS.replace("\n", " # ◀\n")}


def check(programme: Programme) -> Iterator[Finding]:
    owners: tuple[Module | FamilyPage, ...] = (*programme.modules, *programme.family_pages)
    named = {name for owner in owners for block in owner.blocks if isinstance(block, MustBeSaid) for name in block.say}
    named |= {name for page in programme.sessions for row in page.matter.session.rows for name in row.must_say}
    for each in programme.must_say.values():
        if each.name not in named:
            yield Finding(programme.places["must-say", each.name], f"Nobody is shown the words {quoted(each.words)}.")
