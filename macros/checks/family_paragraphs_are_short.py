"""A paragraph on an English page for families has at most three sentences, as the NHS advises."""

from collections.abc import Iterator

from macros.model import ENGLISH, Programme
from macros.plain_english import LONGEST_PARAGRAPH, paragraphs
from macros.problem import Finding, quoted

FIX = "Begin a new paragraph, or leave a sentence out."

GOOD = {"docs/families/words.md": "All babies cry. It gets worse. It gets better.\n\nYou can put your baby down."}
BAD = {"docs/families/words.md": "Hello.\n\nAll babies cry. It gets worse. It gets better. You can put your baby down. ◀"}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        if page.language == ENGLISH:
            for paragraph in paragraphs(page):
                many = len(paragraph.sentences)
                if many > LONGEST_PARAGRAPH:
                    yield Finding(paragraph.place, f"This paragraph has {many} sentences: {quoted(paragraph.sentences[0].text)}.")
