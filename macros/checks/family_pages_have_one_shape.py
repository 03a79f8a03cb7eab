"""A guide for families has the same sections in the same order: what to do, when to get help, who to talk to, why, and where it comes from."""

from collections.abc import Iterator

from macros.model.family import FamilyPage
from macros.model.problem import Counts, Finding, nearest, quoted
from macros.model.programme import Programme

FIX = "Write the sections `{#do}`, `{#help}`, `{#talk}`, `{#why}` and `{#from}`, in this order, each with a heading of your own."

COUNTS = Counts.IN_THE_TEXT

#: The names of the sections of a guide, in order. Help stands before reasons, for help cannot wait.
SECTIONS = ("do", "help", "talk", "why", "from")

_GUIDE = (
    "Hello.\n\n## Do this {#do}\n\n1. Look.\n\n## Help {#help}\n\nCall 111.\n\n## Talk {#talk}\n\nTalk.\n\n## Why {#why}\n\nIt helps.\n\n"
)

GOOD = {"docs/families/crying.md": f"{_GUIDE}## Where this comes from {{#from}}\n\nA book [@good2020]."}
BAD = {"docs/families/crying.md": "## Do this {#do}\n\n1. Look.\n\n## Why {#wy} ◀\n\nIt helps."}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        english = programme.followed(page)
        if english and english.matter.kind == "guide":
            yield from _guide(page)


def _guide(page: FamilyPage) -> Iterator[Finding]:
    sections = [passage for passage in page.passages if passage.kind == "heading" and passage.level == 2]
    if tuple(section.name for section in sections) == SECTIONS:
        return
    for section in sections:
        if section.name not in SECTIONS:
            yield Finding(section.place, f"A guide has no section `{section.name}`.{nearest(section.name, SECTIONS)}")
            return
    missing = [name for name in SECTIONS if name not in {section.name for section in sections}]
    what = (
        f"lacks the section{'s' if len(missing) > 1 else ''} {', '.join(f'`{name}`' for name in missing)}"
        if missing
        else "has its sections in another order"
    )
    yield Finding(page.line_of("title"), f"The page {quoted(page.matter.title)} {what}.")
