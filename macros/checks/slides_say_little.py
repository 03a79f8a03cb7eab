"""A slide says what a room can read while somebody speaks: at most 40 words."""

from collections.abc import Iterator

from macros.programme import decks
from macros.model.module import Programme
from macros.model.problem import Finding, Weight, quoted

WEIGHT = Weight.ADVICE
FIX = "Shorten it, or say the rest in the trainer's note."

GOOD = "::: key-message\nSay what you saw.\n:::"
BAD = f"::: key-message ◀\n{'many words in a row ' * 12}\n:::"


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for slide in decks.of_module(module, programme).slides:
            said = decks.shown_words(slide)
            if said > decks.MOST_WORDS and slide.place:
                yield Finding(slide.place, f"A slide made from this shows {said} words: {quoted(slide.text or next(iter(slide.items), slide.title))}.")
