"""What the files of two languages give for the same names: what one of them lacks is not compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.model.language import Critical, Language
from macros.programme.critical.detail import Detail
from macros.programme.critical.details import denied
from macros.programme.critical.numbers import limits
from macros.programme.critical.spoken import COMMA, END, Said, Spoken

Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Shared:
    """The forms of names that both languages give."""

    own: Forms
    theirs: Forms

    def said(self, english: Spoken, other: Spoken) -> tuple[dict[str, str], dict[str, str]]:
        """What each of two texts says, by its name, as it is written."""
        return _said(english, self.own), _said(other, self.theirs)


class Lexicon:
    """The words of English and of another language, side by side."""

    def __init__(self, own: Language, theirs: Language):
        translated = theirs.critical
        limited = {name: forms for name, forms in own.critical.limits.items() if name in translated.limits}
        ours = own.critical.model_copy(update={"limits": limited})
        self.english, self.other = (ours, own.months), (translated, theirs.months)
        self.negations = ours.negations != translated.negations and bool(translated.negations)
        self.length = translated.length
        self.words = _shared(ours.words, translated.words)
        self.kept = _shared(ours.kept, translated.kept)
        self.themes = _shared(ours.themes, translated.themes)
        self.every = _Shared(
            {**self.words.own, **self.kept.own, **self.themes.own}, {**self.words.theirs, **self.kept.theirs, **self.themes.theirs}
        )
        self.instead = _shared(_flat(ours.instead), _flat(translated.instead))
        self.choices = _shared(ours.choices, translated.choices)

    def differing(self, english: Spoken, other: Spoken) -> tuple[list[Detail], list[Detail]]:
        """What English says and the other text does not, and the other way round."""
        (ours, theirs), (kept, kept_theirs) = self.words.said(english, other), self.kept.said(english, other)
        lost = _without(ours, theirs) | _without(kept, kept_theirs)
        return _details(lost), _details(_without(theirs, ours))

    def looked_for(self, english: Spoken, other: Spoken) -> frozenset[str]:
        """The names that English says and that the other text has to say again, and those that it does say again."""
        again = [shared.said(english, other) for shared in (self.themes, self.instead)]
        said_again = {name for ours, theirs in again for name in ours.keys() & theirs.keys()}
        return frozenset(said_again | _said(english, self.words.own).keys() | _said(english, self.kept.own).keys())

    def turned_to_another(self, english: Spoken, other: Spoken) -> list[Detail]:
        """What a sentence is about, where less than half of it is said again."""
        ours, theirs = self.themes.said(english, other)
        lost = _without(ours, theirs)
        return _details(lost) if 2 * len(lost) > len(ours) else []

    def exchanged(self, english: Spoken, other: Spoken) -> Iterator[tuple[list[Detail], list[Detail]]]:
        """What is said one for another, group by group: warm for cold."""
        ours, theirs = self.instead.said(english, other)
        for group in dict.fromkeys(_group(name) for name in ours):
            one, two = ({name: said for name, said in each.items() if _group(name) == group} for each in (ours, theirs))
            if two and not one.keys() & two.keys():
                yield _details(one), _details(two)

    def chosen(self, english: Spoken, other: Spoken) -> tuple[list[Detail], list[Detail]]:
        """“And” for “or” in a sentence that says only one of them. The other way round, languages differ: day and night, day or night."""
        ours = _chosen(english, self.choices.own, self.english[0], _behind(denied(english, self.english[0]), english))
        theirs = _chosen(other, self.choices.theirs, self.other[0])
        if len(ours) != 1 or len(theirs) != 1 or "or" not in ours or "or" in theirs:
            return [], []
        return _details(ours), _details(theirs)


def _flat(groups: Mapping[str, Forms]) -> dict[str, tuple[str, ...]]:
    """The forms of every group by the names of the group and of its own."""
    return {f"{group}/{name}": forms for group, names in groups.items() for name, forms in names.items()}


def _chosen(text: Spoken, forms: Forms, words: Critical, passed: frozenset[int] = frozenset()) -> dict[str, str]:
    """The choices of a text. “38C or more” is none."""
    passed |= {at for _, limit in limits(text, words) for at in range(limit.start, limit.end)}
    return {name: text.quote(at) for name, at in text.named(forms) if at.start not in passed}


def _behind(denials: Iterable[Said], text: Spoken) -> frozenset[int]:
    """What stands behind a “not” in its clause, where “or” and “and” come to the same: do not close or lock the door."""
    ends = [at for at, word in enumerate(text.words) if word in (COMMA, END)] + [len(text.words)]
    return frozenset(at for each in denials for at in range(each.end, min(end for end in ends if end >= each.end)))


def _group(name: str) -> str:
    return name.partition("/")[0]


def _without(said: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in said.items() if name not in other}


def _shared(own: Forms, theirs: Forms) -> _Shared:
    """What is still English in a copy of the English file is not given."""
    names = [name for name, forms in own.items() if theirs.get(name) and theirs[name] != forms]
    return _Shared({name: own[name] for name in names}, {name: theirs[name] for name in names})


def _details(said: Mapping[str, str]) -> list[Detail]:
    return [Detail("word", name, words) for name, words in said.items()]


def _said(text: Spoken, forms: Forms) -> dict[str, str]:
    return {name: text.quote(where) for name, where in text.named(forms)}
