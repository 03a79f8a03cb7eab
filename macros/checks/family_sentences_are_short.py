"""A sentence that families read in English has at most 20 words, as the NHS advises."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.plain_english import LONGEST_SENTENCE, read_by_families

FIX = "Make two sentences of it, or leave words out."

GOOD = {"docs/families/words.md": "All babies cry. It often gets worse for some weeks, and then it gets better."}
BAD = {
    "docs/families/words.md": "All babies cry, ◀\nand it often gets worse for some weeks and then it gets better again, although nobody can tell you exactly when."
}


def check(programme: Programme) -> Iterator[Finding]:
    for _, paragraph in read_by_families(programme):
        for sentence in paragraph.sentences:
            if sentence.words > LONGEST_SENTENCE:
                yield Finding(sentence.place, f"This sentence has {sentence.words} words: {quoted(sentence.text)}.")
