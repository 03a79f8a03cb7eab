"""How many words the room reads on a slide, and notes under headings."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.slide import Slide
from macros.text.prose import words

#: The most words that a slide shows, by the site's design.
MOST_WORDS = 40


def headed(told: Iterable[tuple[str, str]]) -> str:
    """Notes under headings of their own; an empty one is left out."""
    return "\n\n".join(f"**{head}**\n\n{text.strip()}" for head, text in told if text.strip())


def shown_words(slide: Slide) -> int:
    """How many words the room reads on a slide."""
    texts = (slide.title, slide.text, *slide.items, *(piece for column in slide.columns for piece in column))
    return sum(words(text) for text in texts)


def fits(*texts: str) -> bool:
    """Whether texts stay within the words of one slide."""
    return sum(words(text) for text in texts) <= MOST_WORDS
