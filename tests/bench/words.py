"""Writes sentences that mean nothing, the same ones for the same seed."""

from __future__ import annotations

from random import Random

SMALL = "the a of and to in with for on from as by at it that this their who when while before after near under".split()
STEMS = """
    anchor amber apron arbour barley basket beacon birch blanket bramble bridge button candle canvas carpet cedar chalk
    cherry clover coast copper cotton cradle crayon cupboard curtain daisy desert drift dune eagle ember fabric feather
    fern fiddle field flint forest fountain garden ginger glacier granite harbour harvest hazel hedge heron hollow honey
    island ivory jacket juniper kettle ladder lantern lavender ledger lemon linen lobster maple marble meadow mirror
    mitten mortar needle nettle oak oatmeal orchard otter paddle pebble pepper pillow pine plaster pocket poplar puddle
    quarry quilt raft reed ribbon river rocket saddle sail sandal satin shadow shell silver slate sparrow spindle
    stable stone summit tangle thatch thimble thistle thunder timber turnip valley velvet violet walnut willow window
""".split()
ENDINGS = ("", "s", "ed", "ing", "er", "less", "ward", "like", "ful", "wise")

#: Every word that a text is made of besides the small ones, the common ones first.
VOCABULARY = tuple(f"{stem}{ending}" for ending in ENDINGS for stem in STEMS)

#: How often each of them is drawn: in plain text the word of rank n comes about once for n times of the first.
_WEIGHTS = [1 / rank for rank in range(3, len(VOCABULARY) + 3)]


class Words:
    """A source of words, sentences and paragraphs."""

    def __init__(self, seed: str):
        self.random = Random(seed)

    def some(self, number: int) -> list[str]:
        """So many words, every other one a small one or so."""
        rare = self.random.choices(VOCABULARY, _WEIGHTS, k=number)
        return [self.random.choice(SMALL) if self.random.random() < 0.45 else word for word in rare]

    def title(self, number: int = 4) -> str:
        """A few words without a full stop."""
        return " ".join(self.random.choices(VOCABULARY, k=number)).capitalize()

    def sentence(self, *inserted: str) -> str:
        """Eight to eighteen words, with what is inserted somewhere among them."""
        words = self.some(self.random.randint(8, 18))
        for each in inserted:
            words.insert(self.random.randrange(1, len(words)), each)
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def sentences(self, number: int) -> str:
        """A short paragraph, one sentence a line."""
        return "\n".join(self.sentence() for _ in range(number))
