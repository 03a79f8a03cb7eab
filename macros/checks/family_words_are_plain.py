"""What families read in English uses none of the words that its readers may not know or that judge them."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.plain_english import AVOID, read_by_families, words_to_avoid

FIX = "Write a plainer word."

GOOD = {"docs/families/words.md": "You can talk to your midwife."}
BAD = {"docs/families/words.md": "You should contact your midwife. ◀"}

#: The one page that has to say what shaking does to a baby.
EXCEPT = {("crying", "brain damage")}


def check(programme: Programme) -> Iterator[Finding]:
    for name, paragraph in read_by_families(programme):
        for sentence in paragraph.sentences:
            for word in words_to_avoid(sentence.text):
                if (name, word.lower()) not in EXCEPT:
                    plainer = AVOID.get(word) or AVOID[word.lower()]
                    yield Finding(
                        sentence.place, f"{quoted(word)} stands here: {quoted(sentence.text)}.", f"{plainer[0].upper()}{plainer[1:]}."
                    )
