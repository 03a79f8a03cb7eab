"""A guide for families says in its last section where it comes from, with at least one source."""

from collections.abc import Iterator

from macros.model.family import ENGLISH, FamilyPage
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme
from macros.text.author_marks import CITATION

FIX = "Say there what comes from where, and cite the sources."

COUNTS = Counts.IN_THE_TEXT

GOOD = {"docs/families/crying.md": "## Where this comes from {#from}\n\nA book [@good2020]."}
BAD = {"docs/families/crying.md": "## Where this comes from {#from} ◀\n\nPeople who know."}

#: The section that names the sources.
FROM = "from"


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        if page.language == ENGLISH:
            yield from _in(page)


def _in(page: FamilyPage) -> Iterator[Finding]:
    section = ""
    heading = None
    for passage in page.passages:
        if passage.kind == "heading" and passage.level == 2:
            section = passage.name
            heading = passage if section == FROM else heading
        cites = CITATION.search(passage.text) is not None
        if cites and section == FROM:
            return
        if cites:
            yield Finding(
                passage.place,
                f"A source is cited in the middle of the page: {quoted(passage.text)}.",
                "Name it in the section `{#from}`, and leave the text plain.",
            )
            return
    if heading:
        yield Finding(heading.place, "This section cites no source.")
