"""Compares a passage with its translation, item by item and sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.model.block import Stretch
from macros.model.family import Passage
from macros.model.language import Language
from macros.model.record import Place
from macros.programme.critical.detail import Detail, differences, said_by_denial
from macros.programme.critical.details import details, helplines, negations, of_text
from macros.programme.critical.lexicon import Lexicon
from macros.programme.critical.moved import moved
from macros.programme.critical.spoken import Spoken, plainly, sentences, spoken
from macros.programme.critical.stretches import stretches

#: A translation with fewer sentences than the English may have lost one where it is shorter than this share of its usual length.
WITH_FEWER_SENTENCES = 0.85

#: With as many sentences, a text of this many letters has lost something where it is shorter than this share.
LONG, WITH_AS_MANY = 60, 0.5

#: What a text lacks beside its English, and what it adds.
Differing = tuple[list[Detail], list[Detail]]


@dataclass(frozen=True)
class Difference:
    """Where a translation says something else than its English: what it lacks, what it adds, or that it has another order."""

    english: Place
    translation: Place
    missing: tuple[Detail, ...] = ()
    added: tuple[Detail, ...] = ()
    reordered: bool = False


def compared(english: Passage, other: Passage, own: Language, theirs: Language) -> tuple[Difference, ...]:
    """Every stretch of a passage in which a translation differs from the English."""
    ours, translated = stretches(english), stretches(other)
    if len(ours) != len(translated):
        whole = differences(details(english, own.critical, own.months), details(other, theirs.critical, theirs.months))
        return tuple(_difference(english.place, other.place, whole))
    lexicon = Lexicon(own, theirs)
    found = [
        each
        for one, two in zip(ours, translated, strict=True)
        for each in _difference(one.place, two.place, differing(one.text, two.text, lexicon))
    ]
    if len(found) > 1 and differing(_joined(ours), _joined(translated), lexicon) == ([], []):
        found = [Difference(found[0].english, found[0].translation, found[0].missing, found[0].added, reordered=True)]
    named = differences(Counter(helplines(english)), Counter(helplines(other)))
    return (*_difference(english.place, other.place, named), *found)


def _joined(parts: Sequence[Stretch]) -> str:
    return "\n\n".join(part.text for part in parts)


def _difference(english: Place, other: Place, differing: Differing) -> Iterator[Difference]:
    missing, added = differing
    if missing or added:
        yield Difference(english, other, tuple(missing), tuple(added))


def differing(english: str, other: str, lexicon: Lexicon) -> Differing:
    """What a text lacks beside its English, and what it adds."""
    whole = spoken(english), spoken(other)
    found = [
        differences(Counter(of_text(english, *lexicon.english)), Counter(of_text(other, *lexicon.other))),
        lexicon.differing(*whole),
        *_negated_or_exchanged(english, other, lexicon),
    ]
    for one, two in _sentence_pairs(english, other):
        found += [(lexicon.turned_to_another(one, two), []), (moved(one, two, lexicon), []), lexicon.chosen(one, two)]
    missing, added = said_by_denial(*_all(found), _denials_lost(*whole, lexicon))
    return missing + _sentences_lost(english, other, lexicon), added


def _negated_or_exchanged(english: str, other: str, lexicon: Lexicon) -> list[Differing]:
    """Negations and opposites. “Do not close” says the same as “keep open”."""
    pairs = _sentence_pairs(english, other)
    exchanged = [each for one, two in pairs for each in lexicon.exchanged(one, two)]
    negated = _all(_negated(one, two, lexicon) for one, two in pairs) if lexicon.negations else ([], [])
    turned = _denials_lost(spoken(english), spoken(other), lexicon)
    return [] if len(exchanged) == abs(turned) == 1 else [negated, *exchanged]


def _denials_lost(english: Spoken, other: Spoken, lexicon: Lexicon) -> int:
    """How many negations fewer the translation has, or more, below nought."""
    return len(negations(english, lexicon.english[0])[0]) - len(negations(other, lexicon.other[0])[0])


def _sentence_pairs(english: str, other: str) -> list[tuple[Spoken, Spoken]]:
    """Sentence by sentence; the whole where it is cut into sentences in another way."""
    ours, theirs = sentences(english), sentences(other)
    if len(ours) != len(theirs):
        return [(spoken(english), spoken(other))]
    return [(plainly(one), plainly(two)) for one, two in zip(ours, theirs, strict=True)]


def _sentences_lost(english: str, other: str, lexicon: Lexicon) -> list[Detail]:
    """Sentences that the translation leaves out, seen by how many there are and how long they are together."""
    ours, theirs = sentences(english), sentences(other)
    letters = sum(map(len, ours))
    if not letters or not lexicon.negations:
        return []
    length = sum(map(len, theirs)) / letters / lexicon.length
    fewer = len(theirs) < len(ours) and length < WITH_FEWER_SENTENCES and _unmarked(ours, spoken(other), lexicon)
    short = letters >= LONG and length < WITH_AS_MANY
    return [Detail("sentence", str(len(ours)))] if fewer or short else []


def _unmarked(ours: Sequence[str], other: Spoken, lexicon: Lexicon) -> bool:
    """Whether a sentence could be left out unseen: it has no number, no negation, and no word of its own that the translation says or must say."""
    read = [plainly(each) for each in ours]
    names = [lexicon.looked_for(each, other) for each in read]
    often = Counter(name for each in names for name in each)
    return any(
        not said.numbers and not negations(said, lexicon.english[0])[0] and all(often[name] > 1 for name in own)
        for said, own in zip(read, names, strict=True)
    )


def _negated(english: Spoken, other: Spoken, lexicon: Lexicon) -> Differing:
    """A negation that is lost or added. A translation may say one twice, or in a word that needs none."""
    hard, near = negations(english, lexicon.english[0])
    their_hard, their_near = negations(other, lexicon.other[0])
    if len(hard) > len(their_hard) + max(0, len(their_near) - len(near)):
        return [Detail("not", "not", hard[-1])], []
    if not hard and len(their_hard) > len(near):
        return [], [Detail("not", "not", their_hard[0])]
    return [], []


def _all(found: Iterable[Differing]) -> Differing:
    found = list(found)
    return [each for missing, _ in found for each in missing], [each for _, added in found for each in added]
