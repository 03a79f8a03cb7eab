"""A slide says what a room can read while somebody speaks: at most 40 words."""

from collections.abc import Iterator

from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme
from macros.programme import decks
from macros.text import slide_words

WEIGHT = Weight.ADVICE
FIX = "Shorten it, or say the rest in the trainer's note."

GOOD = "::: key-message\nSay what you saw.\n:::"
BAD = f"::: key-message ◀\n{'many words in a row ' * 12}\n:::"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for slide in decks.of_module(module, programme).slides:
            said = slide_words.shown_words(slide)
            if said > slide_words.MOST_WORDS and slide.place:
                yield Finding(
                    slide.place, f"A slide made from this shows {said} words: {quoted(slide.text or next(iter(slide.items), slide.title))}."
                )
