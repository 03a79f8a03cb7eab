"""An English page for families uses none of the words that its readers may not know or that judge them."""

from collections.abc import Iterator

from macros.model import ENGLISH, Programme
from macros.plain_english import AVOID, paragraphs, words_to_avoid
from macros.problem import Finding, quoted

FIX = "Write a plainer word."

GOOD = {"docs/families/words.md": "You can talk to your midwife."}
BAD = {"docs/families/words.md": "You should contact your midwife. ◀"}

#: The one page that has to say what shaking does to a baby.
EXCEPT = {("crying", "brain damage")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.family_pages:
        if page.language != ENGLISH:
            continue
        for paragraph in paragraphs(page):
            for sentence in paragraph.sentences:
                for word in words_to_avoid(sentence.text):
                    if (page.name, word.lower()) not in EXCEPT:
                        plainer = AVOID.get(word) or AVOID[word.lower()]
                        yield Finding(sentence.place, f"{quoted(word)} stands here: {quoted(sentence.text)}.", f"{plainer[0].upper()}{plainer[1:]}.")
