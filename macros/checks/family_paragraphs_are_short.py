"""A paragraph that families read in English has at most three sentences, as the NHS advises."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.plain_english import LONGEST_PARAGRAPH, read_by_families

FIX = "Begin a new paragraph, or leave a sentence out."

GOOD = {"docs/families/words.md": "All babies cry. It gets worse. It gets better.\n\nYou can put your baby down."}
BAD = {"docs/families/words.md": "Hello.\n\nAll babies cry. It gets worse. It gets better. You can put your baby down. ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for _, paragraph in read_by_families(programme):
        many = len(paragraph.sentences)
        if many > LONGEST_PARAGRAPH:
            yield Finding(paragraph.place, f"This paragraph has {many} sentences: {quoted(paragraph.sentences[0].text)}.")
